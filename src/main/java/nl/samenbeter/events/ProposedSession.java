package nl.samenbeter.events;

import java.time.LocalDate;

/**
 * A day that suits all invited schools.
 *
 * @param thirdThursday the day it would be on if all had school then
 * @param taken one of the schools has a meeting on that day already
 */
public record ProposedSession(LocalDate day, LocalDate thirdThursday, boolean taken) {

    public boolean isMoved() {
        return !day.equals(thirdThursday);
    }
}
