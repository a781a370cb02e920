package nl.samenbeter.voices;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One time that others were asked.
 *
 * @param survey absent for an arena
 * @param lines what was heard in an arena, sorted by worth once it is over
 * @param mayAsk may change it
 * @param mayWithhold may keep words from the team
 */
public record VoiceDetails(
        VoiceRow row,
        @Nullable Survey survey,
        List<HeardLine> lines,
        @Nullable ReportBack report,
        boolean mayAsk,
        boolean mayWithhold) {

    /**
     * @param answers how many came in so far
     * @param closesAt local to the school
     * @param outcome absent while it is open, and when there are too few answers
     */
    public record Survey(
            SurveyCode code,
            int expected,
            int answers,
            LocalDateTime closesAt,
            @Nullable SurveyOutcome outcome) {}
}
