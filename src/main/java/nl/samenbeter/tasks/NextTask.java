package nl.samenbeter.tasks;

import java.time.LocalDateTime;
import java.util.Optional;
import nl.samenbeter.shared.PersonId;

/** SPI for an empty list: when the next task opens and what it is. */
public interface NextTask {

    Optional<Upcoming> after(PersonId person);

    /**
     * @param opens local time of the school
     * @param title text of the plan item
     */
    record Upcoming(LocalDateTime opens, String title) {}
}
