package nl.samenbeter.programme;

import java.util.Optional;
import nl.samenbeter.organisation.AbsenceId;
import org.springframework.data.repository.CrudRepository;

interface PeopleChanges extends CrudRepository<PeopleChange, PeopleChangeId> {

    Optional<PeopleChange> findByAbsenceId(AbsenceId absence);
}
