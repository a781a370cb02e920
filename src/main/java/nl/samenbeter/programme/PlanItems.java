package nl.samenbeter.programme;

import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import org.springframework.data.repository.ListCrudRepository;

interface PlanItems extends ListCrudRepository<PlanItem, PlanItemId> {

    List<PlanItem> findByProgrammeIdOrderByRunNumberAscPositionAsc(ProgrammeId programme);

    List<PlanItem> findByProgrammeIdAndRunNumberAndElementId(ProgrammeId programme, int runNumber, String element);

    Optional<PlanItem> findByProgrammeIdAndRunNumberAndWeekNumberAndElementId(
            ProgrammeId programme, int runNumber, int weekNumber, String element);
}
