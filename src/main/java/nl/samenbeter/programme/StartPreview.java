package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.List;

/**
 * What a start on this Monday would give.
 *
 * @param mondays Mondays of all programme weeks
 * @param members people in the team on the first day
 * @param hasBarometer false for a team under five, which has no barometer of its own (rulings 25)
 */
public record StartPreview(List<LocalDate> mondays, int members, boolean hasBarometer, List<PlannedItem> items) {}
