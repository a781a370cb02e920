package nl.samenbeter.organisation;

import nl.samenbeter.shared.PersonId;
import org.springframework.data.repository.CrudRepository;

interface People extends CrudRepository<Person, PersonId> {}
