package nl.samenbeter.barometer;

import java.time.LocalDateTime;

/**
 * What a person needs to fill in a barometer.
 *
 * @param minutes how long it takes, as the plan says
 * @param closesAt local time of the school
 */
public record SheetDetails(QuestionSet set, int minutes, LocalDateTime closesAt) {}
