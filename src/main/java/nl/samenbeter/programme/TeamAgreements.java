package nl.samenbeter.programme;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a team agreed at its start meeting. A first week that is held again has a second one: its agreements replace the first. */
@Component
class TeamAgreements {

    private final JdbcClient jdbc;
    private final Clock programmeClock;

    TeamAgreements(JdbcClient jdbc, Clock programmeClock) {
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    Optional<String> of(ProgrammeId programme) {
        return jdbc.sql("select agreements from team_agreement where programme_id = ?")
                .param(programme.value())
                .query(String.class)
                .optional();
    }

    void agreed(Programme programme, String agreements, PersonId by) {
        jdbc.sql("""
                        insert into team_agreement (programme_id, school_id, agreements, recorded_by, recorded_at)
                        values (:programme, :school, :agreements, :by, :at)
                        on conflict (programme_id) do update
                            set agreements = :agreements, recorded_by = :by, recorded_at = :at
                        """)
                .param("programme", programme.id().value())
                .param("school", programme.school().value())
                .param("agreements", agreements)
                .param("by", by.value())
                .param("at", Timestamp.from(programmeClock.instant()))
                .update();
    }

    /** @return what was agreed */
    String takenBack(ProgrammeId programme) {
        return jdbc.sql("delete from team_agreement where programme_id = ? returning agreements")
                .param(programme.value())
                .query(String.class)
                .single();
    }
}
