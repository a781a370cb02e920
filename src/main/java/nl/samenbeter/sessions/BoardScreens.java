package nl.samenbeter.sessions;

import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.TeamId;
import org.springframework.data.repository.CrudRepository;

interface BoardScreens extends CrudRepository<BoardScreen, BoardScreenId> {

    Optional<BoardScreen> findByTokenHash(String hash);

    List<BoardScreen> findByTeamIdOrderByPlaceAscIdAsc(TeamId team);
}
