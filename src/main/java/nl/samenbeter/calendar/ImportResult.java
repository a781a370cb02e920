package nl.samenbeter.calendar;

import java.util.List;

/**
 * What came of an import: all of it or nothing is written.
 *
 * @param holidays how many holidays were written, counted per region
 * @param refusals why nothing was written
 */
public record ImportResult(int holidays, List<ImportProblem> refusals) {

    public boolean isWritten() {
        return refusals.isEmpty();
    }
}
