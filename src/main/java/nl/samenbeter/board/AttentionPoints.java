package nl.samenbeter.board;

import java.time.Instant;
import java.util.List;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

interface AttentionPoints extends CrudRepository<AttentionPoint, AttentionPointId> {

    List<AttentionPoint> findByTeamIdAndReporterId(TeamId team, PersonId reporter);

    /** What is open, and what was closed since; effect times feasibility orders, the oldest first among equals. */
    @Query("""
            select * from attention_point where team_id = :team and (status <> 'CLOSED' or decided_at >= :since)
            order by coalesce(effect * feasibility, 0) desc, day, id""")
    List<AttentionPoint> onBoard(TeamId team, Instant since);
}
