package nl.samenbeter.tasks;

import java.time.LocalDateTime;
import java.util.Optional;
import nl.samenbeter.shared.PersonId;

/** SPI for an empty list: when the next task opens and what it is. */
public interface NextTask {

    Optional<Upcoming> after(PersonId person);

    /**
     * @param opens local time of the school
     * @param element of the model; {@code plan.<element>.name} may say its name in another language
     * @param name as in the model
     */
    record Upcoming(LocalDateTime opens, String element, String name) {}
}
