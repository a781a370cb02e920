package nl.samenbeter.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Who leads the board sessions of which week: who led least comes first, nobody twice in a row (domain 1.2). Pure. */
final class Rota {

    private Rota() {}

    /**
     * @param members in a fixed order
     * @param led who led so far, one entry per week, the last week at the end
     */
    static Optional<PersonId> next(List<PersonId> members, List<PersonId> led) {
        @Nullable PersonId last = led.isEmpty() ? null : led.getLast();
        return members.stream()
                .filter(member -> members.size() == 1 || !member.equals(last))
                .min(Comparator.comparingLong(
                        member -> led.stream().filter(member::equals).count()));
    }

    static List<PersonId> plan(List<PersonId> members, List<PersonId> led, int weeks) {
        List<PersonId> all = new ArrayList<>(led);
        for (int week = 0; week < weeks; week++) {
            next(members, all).ifPresent(all::add);
        }
        return List.copyOf(all.subList(led.size(), all.size()));
    }
}
