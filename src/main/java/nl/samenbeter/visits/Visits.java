package nl.samenbeter.visits;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import org.springframework.data.repository.CrudRepository;

interface Visits extends CrudRepository<Visit, VisitId> {

    List<Visit> findByRoundId(VisitRoundId round);

    List<Visit> findByRoundIdIn(Collection<VisitRoundId> rounds);

    List<Visit> findByProgrammeId(ProgrammeId programme);

    Optional<Visit> findByRoundIdAndVisitorId(VisitRoundId round, PersonId visitor);

    List<Visit> findByVisitorIdInOrHostIdIn(Collection<PersonId> visitors, Collection<PersonId> hosts);

    List<Visit> findByTeamIdAndRoundIdIsNull(TeamId team);
}
