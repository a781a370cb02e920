package nl.samenbeter.tasks;

import java.time.LocalDate;
import nl.samenbeter.shared.PersonId;

/** What can be done with many tasks at once. */
public sealed interface TaskStep {

    /** @param note empty when there is nothing to say */
    record HandOver(PersonId to, String note) implements TaskStep {}

    record PutOff(LocalDate day) implements TaskStep {}

    /** Takes {@link PutOff} back. */
    record ShowAgain() implements TaskStep {}

    /** Only tasks that ask nothing. */
    record Finish() implements TaskStep {}

    /** Takes {@link Finish} back. */
    record Reopen() implements TaskStep {}
}
