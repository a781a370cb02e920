package nl.samenbeter.events;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Registrations extends ListCrudRepository<Registration, RegistrationId> {

    List<Registration> findByEventId(NetworkEventId event);
}
