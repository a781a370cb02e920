package nl.samenbeter.organisation;

import java.util.List;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.data.repository.CrudRepository;

interface Absences extends CrudRepository<Absence, AbsenceId> {

    List<Absence> findByTeamIdOrderByFirstDay(TeamId team);

    List<Absence> findByTeamIdAndPersonId(TeamId team, PersonId person);
}
