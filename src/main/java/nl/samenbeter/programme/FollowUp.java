package nl.samenbeter.programme;

import java.time.LocalDate;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What an intervention leads to (rulings 41). It never carries words of a form: the title is typed for it.
 *
 * @param title one line of at most {@link #LONGEST_TITLE} characters
 * @param owner whose it is: who does the action, brings the question, or visits; absent when nobody is named yet
 * @param host whom the owner visits; only for {@link FollowUpKind#VISIT}
 * @param by the school's day before which it should be done; absent when no day was agreed
 */
public record FollowUp(
        FollowUpKind kind,
        SchoolId school,
        TeamId team,
        ProgrammeId programme,
        String title,
        @Nullable PersonId owner,
        @Nullable PersonId host,
        @Nullable LocalDate by) {

    public static final int LONGEST_TITLE = 200;
}
