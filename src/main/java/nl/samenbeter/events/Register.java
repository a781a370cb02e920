package nl.samenbeter.events;

import java.util.List;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who comes from a team or a school and what they bring. Sent again, it replaces who comes.
 *
 * @param success what they want to share, may be blank
 * @param question what they want to ask, may be blank
 */
public record Register(List<Participant> people, String success, String question) {

    public static final int MOST_CHARACTERS = 500;
    public static final int MOST_CHARACTERS_OF_A_DIET = 200;

    /** @param diet what to know about food for this person; absent or blank leaves what is known */
    public record Participant(PersonId person, @Nullable String diet) {

        /** Says nothing of the diet: a command may end up in a log. */
        @Override
        public String toString() {
            return "Participant[" + person + "]";
        }
    }
}
