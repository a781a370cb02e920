package nl.samenbeter.monitoring;

import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.ProgrammeId;
import org.springframework.data.repository.CrudRepository;

interface CoachStatuses extends CrudRepository<CoachStatus, CoachStatusId> {

    Optional<CoachStatus> findFirstByProgrammeIdOrderBySequenceDesc(ProgrammeId programme);

    @Override
    List<CoachStatus> findAllById(Iterable<CoachStatusId> ids);

    List<CoachStatus> findByProgrammeIdOrderBySequenceDesc(ProgrammeId programme);
}
