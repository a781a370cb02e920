package nl.samenbeter.board;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.TeamId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

interface Goals extends CrudRepository<Goal, GoalId> {

    int countByTeamIdAndStatus(TeamId team, GoalStatus status);

    List<Goal> findByTeamIdAndOwnerIdAndStatusIn(TeamId team, PersonId owner, Collection<GoalStatus> statuses);

    List<Goal> findByPlanItemId(PlanItemId item);

    /** Running and proposed ones, and what was closed since; those that end first come first. */
    @Query("""
            select * from team_goal where team_id = :team and (closed_on is null or closed_on >= :since)
            order by ends, made_at, id""")
    List<Goal> onBoard(TeamId team, LocalDate since);
}
