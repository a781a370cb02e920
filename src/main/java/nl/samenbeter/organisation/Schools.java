package nl.samenbeter.organisation;

import nl.samenbeter.shared.SchoolId;
import org.springframework.data.repository.CrudRepository;

interface Schools extends CrudRepository<School, SchoolId> {}
