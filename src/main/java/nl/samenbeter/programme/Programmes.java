package nl.samenbeter.programme;

import java.util.List;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.springframework.data.repository.ListCrudRepository;

interface Programmes extends ListCrudRepository<Programme, ProgrammeId> {

    List<Programme> findByTeamId(TeamId team);

    List<Programme> findBySchoolId(SchoolId school);
}
