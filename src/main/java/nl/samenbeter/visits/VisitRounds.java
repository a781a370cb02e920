package nl.samenbeter.visits;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import org.springframework.data.repository.CrudRepository;

interface VisitRounds extends CrudRepository<VisitRound, VisitRoundId> {

    Optional<VisitRound> findByPlanItemId(PlanItemId item);

    List<VisitRound> findByPlanItemIdIn(Collection<PlanItemId> items);

    List<VisitRound> findByProgrammeIdOrderByMadeAt(ProgrammeId programme);

    List<VisitRound> findByTeamIdInOrderByMadeAt(Collection<TeamId> teams);

    List<VisitRound> findByTeamIdAndStatusNot(TeamId team, VisitRoundStatus status);
}
