package nl.samenbeter.barometer;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a person needs to fill in a barometer.
 *
 * @param minutes how long it takes, as the plan says
 * @param closesAt local time of the school
 * @param about the team that others are asked about; absent for the own one, and for all of a school
 */
public record SheetDetails(
        QuestionSet set,
        int minutes,
        LocalDateTime closesAt,
        @Nullable String about) {}
