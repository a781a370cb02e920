package nl.samenbeter.schoolyear;

import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.SchoolId;
import org.springframework.data.repository.ListCrudRepository;

interface YearPlans extends ListCrudRepository<YearPlan, YearPlanId> {

    Optional<YearPlan> findBySchoolIdAndSchoolYear(SchoolId school, String schoolYear);

    List<YearPlan> findBySchoolIdAndStatus(SchoolId school, YearPlanStatus status);

    List<YearPlan> findByStatus(YearPlanStatus status);
}
