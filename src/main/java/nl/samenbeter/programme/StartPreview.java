package nl.samenbeter.programme;

import java.util.List;

/**
 * What a start on this Monday would give.
 *
 * @param steps all programme weeks, with the days between them in which the programme stands still
 * @param members people in the team on the first day
 * @param hasBarometer false for a team under five, which has no barometer of its own (rulings 25)
 */
public record StartPreview(List<Stair.Step> steps, int members, boolean hasBarometer, List<PlannedItem> items) {}
