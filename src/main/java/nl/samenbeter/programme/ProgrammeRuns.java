package nl.samenbeter.programme;

import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.ProgrammeId;
import org.springframework.data.repository.ListCrudRepository;

interface ProgrammeRuns extends ListCrudRepository<ProgrammeRun, ProgrammeRunId> {

    List<ProgrammeRun> findByProgrammeIdOrderByRunNumber(ProgrammeId programme);

    Optional<ProgrammeRun> findByProgrammeIdAndRunNumber(ProgrammeId programme, int runNumber);
}
