package nl.samenbeter.preparations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.TeamId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface TryOuts extends ListCrudRepository<TryOut, TryOutId> {

    List<TryOut> findByDesignIdInOrderByAgreedAt(Collection<WorkDesignId> designs);

    List<TryOut> findByTeamIdAndState(TeamId team, TryOutState state);

    /** Waits for whoever is changing it. */
    @Query("select * from preparation_try_out where id = :id for update")
    Optional<TryOut> findToChange(TryOutId id);
}
