package nl.samenbeter.voices;

import java.time.LocalDate;
import nl.samenbeter.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** What somebody with a code gets to see. */
public sealed interface SurveySheet {

    /**
     * To be filled in.
     *
     * @param team whose work it is about
     */
    record Open(VoiceId survey, SurveyFormId form, String team, String asked) implements SurveySheet {}

    /**
     * No more answers are taken.
     *
     * @param reportDue when it can be read what comes of it; absent while that is not known
     */
    record Over(String team, @Nullable LocalDate reportDue) implements SurveySheet {}

    /** What came of it. */
    record Reported(String team, LocalDate on, ReportBack report) implements SurveySheet {}

    /** @param why with the sentence to show */
    record Refused(DomainException why) implements SurveySheet {}
}
