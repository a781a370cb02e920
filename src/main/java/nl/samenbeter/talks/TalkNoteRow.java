package nl.samenbeter.talks;

import java.time.LocalDate;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A talk that was held, with what was agreed, for one of the two.
 *
 * @param note absent while nothing was written down
 * @param version what a change of it says it has seen
 * @param other who the other of the two is
 * @param byMe the reader is the coach, else the member
 * @param agreed empty while nothing was written down
 * @param ownLine of the member; may be empty
 */
public record TalkNoteRow(
        @Nullable TalkNoteId note,
        int version,
        CoachTalksId talks,
        PersonId member,
        String other,
        boolean byMe,
        LocalDate heldOn,
        String agreed,
        String ownLine) {}
