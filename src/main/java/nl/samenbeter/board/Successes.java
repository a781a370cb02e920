package nl.samenbeter.board;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.shared.TeamId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

interface Successes extends CrudRepository<Success, SuccessId> {

    /** Newest first. */
    @Query("select * from team_success where team_id = :team and day >= :since order by told_at desc, id")
    List<Success> onBoard(TeamId team, LocalDate since);
}
