package nl.samenbeter.sessions;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Who minds the time and who writes, by turn: whoever did it longest ago, with one hat each as far as people go. Pure. */
final class Hats {

    private Hats() {}

    /**
     * @param people who is there that day, in a fixed order
     * @param leader who leads that week; proposed only when there that day
     * @param earlier the hats of earlier sessions, the last one at the end
     */
    static SessionHats propose(List<PersonId> people, @Nullable PersonId leader, List<SessionHats> earlier) {
        PersonId leads = leader != null && people.contains(leader) ? leader : null;
        PersonId keeps =
                next(people, earlier.stream().map(SessionHats::timeKeeper).toList(), person -> !person.equals(leads));
        PersonId writes = next(
                people,
                earlier.stream().map(SessionHats::scribe).toList(),
                person -> !person.equals(leads) && !person.equals(keeps));
        return new SessionHats(leads, keeps, writes);
    }

    private static @Nullable PersonId next(
            List<PersonId> people, List<@Nullable PersonId> did, Predicate<PersonId> free) {
        return people.stream()
                .filter(free)
                .min(Comparator.comparingInt(did::lastIndexOf))
                .orElse(null);
    }
}
