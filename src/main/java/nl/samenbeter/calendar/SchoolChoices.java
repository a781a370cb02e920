package nl.samenbeter.calendar;

import nl.samenbeter.shared.SchoolId;
import org.springframework.data.repository.ListCrudRepository;

interface SchoolChoices extends ListCrudRepository<SchoolChoice, SchoolId> {}
