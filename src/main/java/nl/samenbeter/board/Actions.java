package nl.samenbeter.board;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

interface Actions extends CrudRepository<Action, ActionId> {

    List<Action> findByTeamIdAndOwnerIdAndStatusIn(TeamId team, PersonId owner, Collection<ActionStatus> statuses);

    boolean existsByGoalId(GoalId goal);

    /** What is open, and what was done since; what is due first comes first. */
    @Query("""
            select * from team_action where team_id = :team
                and (status in ('TODO', 'DOING') or status = 'DONE' and moved_at >= :since)
            order by ready_by, made_at, id""")
    List<Action> onBoard(TeamId team, Instant since);
}
