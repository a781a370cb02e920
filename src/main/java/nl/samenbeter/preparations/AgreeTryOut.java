package nl.samenbeter.preparations;

import java.time.LocalDate;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * @param watcher of the team, or a teacher of the school; absent for a teacher without an account
 * @param teacher the name of a teacher without an account who comes to watch
 * @param visitTitle what the watcher's visit is called, if there is a room for visits
 */
public record AgreeTryOut(
        LocalDate day,
        PersonId tries,
        @Nullable PersonId watcher,
        @Nullable String teacher,
        String visitTitle) {

    public AgreeTryOut(LocalDate day, PersonId tries, PersonId watcher, String visitTitle) {
        this(day, tries, watcher, null, visitTitle);
    }
}
