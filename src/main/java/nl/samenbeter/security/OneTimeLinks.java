package nl.samenbeter.security;

import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.PersonId;
import org.springframework.data.repository.CrudRepository;

interface OneTimeLinks extends CrudRepository<OneTimeLink, LinkId> {

    Optional<OneTimeLink> findByTokenHash(String hash);

    List<OneTimeLink> findByPersonId(PersonId person);
}
