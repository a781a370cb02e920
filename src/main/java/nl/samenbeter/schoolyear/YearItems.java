package nl.samenbeter.schoolyear;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface YearItems extends ListCrudRepository<YearItem, YearItemId> {

    List<YearItem> findByPlanIdOrderByPosition(YearPlanId plan);

    Optional<YearItem> findByPlanIdAndElementId(YearPlanId plan, String element);
}
