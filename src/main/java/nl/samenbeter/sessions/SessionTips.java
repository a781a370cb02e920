package nl.samenbeter.sessions;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the team tells the leader of a session: read by the leader alone, soon gone, without who said it. */
@Component
class SessionTips {

    static final int MOST = 20;
    static final int DAYS_KEPT = 7;

    private final JdbcClient jdbc;

    SessionTips(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the command is that of the tip. */
    void tell(SessionRecord record, SessionCommand command, LocalDate today) {
        PersonId leader = record.hats().leader();
        if (!record.isOver() || leader == null || today.isAfter(record.day().plusDays(DAYS_KEPT))) {
            throw new DomainException("sessions.noTipNow");
        }
        String words = SessionRecord.line(command.value());
        int told = jdbc.sql("select count(*) from session_tip where record_id = ?")
                .param(record.id().value())
                .query(Integer.class)
                .single();
        if (told >= MOST) {
            throw new DomainException("sessions.tooManyTips", MOST);
        }
        jdbc.sql("""
                        insert into session_tip (id, school_id, record_id, leader_id, kind, words, told_on)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        command.id(),
                        record.school().value(),
                        record.id().value(),
                        leader.value(),
                        command.kind().name(),
                        words,
                        today)
                .update();
    }

    /** Tops first; without order of time, which might tell who said what. */
    List<SessionTip> of(PersonId leader, LocalDate today) {
        return jdbc.sql("""
                        select t.kind, t.words, r.planned_on from session_tip t join session_record r on r.id = t.record_id
                        where t.leader_id = :leader and t.told_on >= :since
                        order by r.planned_on desc, t.kind desc, t.id""")
                .param("leader", leader.value())
                .param("since", today.minusDays(DAYS_KEPT))
                .query((row, n) -> new SessionTip(
                        row.getObject("planned_on", LocalDate.class),
                        row.getString("kind").equals(SessionCommand.Kind.TOP.name()),
                        row.getString("words")))
                .list();
    }

    void forget(PersonId leader) {
        jdbc.sql("delete from session_tip where leader_id = ?")
                .param(leader.value())
                .update();
    }

    int sweep(LocalDate today) {
        return jdbc.sql("delete from session_tip where told_on < ?")
                .param(today.minusDays(DAYS_KEPT))
                .update();
    }
}
