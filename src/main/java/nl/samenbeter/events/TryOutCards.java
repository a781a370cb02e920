package nl.samenbeter.events;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface TryOutCards extends ListCrudRepository<TryOutCard, TryOutCardId> {

    List<TryOutCard> findByEventId(NetworkEventId event);
}
