package nl.samenbeter.events;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface NetworkEvents extends ListCrudRepository<NetworkEvent, NetworkEventId> {

    /** Whoever registers waits for the one before, so that the last place is given once. */
    @Query("select * from network_event where id = :id for update")
    Optional<NetworkEvent> findToChange(NetworkEventId id);
}
