package nl.samenbeter.barometer;

import java.time.LocalDateTime;

/**
 * What a person needs to fill in a barometer.
 *
 * @param closesAt local time of the school
 */
public record SheetDetails(QuestionSet set, LocalDateTime closesAt) {}
