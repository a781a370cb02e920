package nl.samenbeter.calendar;

import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.SchoolId;
import org.springframework.data.repository.ListCrudRepository;

interface Deviations extends ListCrudRepository<Deviation, DeviationId> {

    List<Deviation> findBySchoolIdOrderByFirstDay(SchoolId schoolId);

    Optional<Deviation> findByIdAndSchoolId(DeviationId id, SchoolId schoolId);
}
