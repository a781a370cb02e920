package nl.samenbeter.programme;

import java.time.LocalDate;

/**
 * What a pause would do.
 *
 * @param open items that are open and can still be finished in the pause
 * @param waiting planned items that would wait
 * @param lastDay of the plan as it is now
 */
public record PausePreview(LocalDate from, int open, int waiting, LocalDate lastDay) {}
