package nl.samenbeter.sessions;

import java.util.Set;
import nl.samenbeter.security.Audit;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** After a session: the coach's checklist, and the leader who has read what the team said. */
@Service
@Transactional
public class SessionAfterService {

    private final SessionRecords records;
    private final SessionTips tips;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final JdbcClient jdbc;

    SessionAfterService(
            SessionRecords records, SessionTips tips, CurrentUser currentUser, Audit audit, JdbcClient jdbc) {
        this.records = records;
        this.tips = tips;
        this.currentUser = currentUser;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /**
     * The coach watched the session and saw these; the others not. Another time corrects it.
     *
     * @throws DomainException {@code sessions.gone} when it is no session of the team that is over
     */
    @PreAuthorize("@access.team(#team, 'SESSIONS_COACH')")
    public void check(TeamId team, SessionRecordId session, Set<CheckItem> seen) {
        SessionRecord record = records.findById(session)
                .filter(one -> one.team().equals(team) && one.isOver())
                .orElseThrow(() -> new DomainException("sessions.gone"));
        for (CheckItem item : CheckItem.values()) {
            jdbc.sql("""
                            insert into session_check (record_id, item, school_id, seen) values (?, ?, ?, ?)
                            on conflict (record_id, item) do update set seen = excluded.seen""")
                    .params(session.value(), item.name(), record.school().value(), seen.contains(item))
                    .update();
        }
        audit.write("sessions", "sessionChecked", session, record.school(), null);
    }

    /** What was told to the reader goes at once. */
    @PreAuthorize("isAuthenticated()")
    public void forgetMyTips() {
        tips.forget(currentUser.requirePerson());
    }
}
