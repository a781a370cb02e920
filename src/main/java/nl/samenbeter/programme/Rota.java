package nl.samenbeter.programme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who leads the board sessions of which week: who led longest ago comes first, who never led before anybody else, nobody
 * twice in a row (domain 1.2). So everybody leads as often, and whoever joins later has nothing to catch up. Pure.
 */
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
                .min(Comparator.comparingInt(led::lastIndexOf));
    }

    /**
     * Who takes over one week of a row: preferably who does not lead later in it, then who led longest ago; next to an own
     * week only when nobody else is there.
     *
     * @param members without who gives the week up
     */
    static Optional<PersonId> instead(List<PersonId> members, List<Optional<PersonId>> row, int index) {
        return members.stream()
                .min(Comparator.comparing((PersonId member) -> isNeighbour(row, index, member))
                        .thenComparing(
                                member -> row.subList(index + 1, row.size()).contains(Optional.of(member)))
                        .thenComparing(member -> row.subList(0, index).lastIndexOf(Optional.of(member))));
    }

    /**
     * The next week of the row whose leader can change places with this one; afterwards nobody leads twice in a row.
     *
     * @param may whether a later week may be given up for this one
     */
    static OptionalInt swap(List<Optional<PersonId>> row, int index, IntPredicate may) {
        return IntStream.range(index + 1, row.size())
                .filter(later -> row.get(later).isPresent() && !row.get(later).equals(row.get(index)))
                .filter(may)
                .filter(later -> {
                    List<Optional<PersonId>> swapped = new ArrayList<>(row);
                    Collections.swap(swapped, index, later);
                    return !isNeighbour(swapped, index, swapped.get(index).orElseThrow())
                            && swapped.get(later)
                                    .filter(person -> isNeighbour(swapped, later, person))
                                    .isEmpty();
                })
                .findFirst();
    }

    private static boolean isNeighbour(List<Optional<PersonId>> row, int index, PersonId person) {
        Optional<PersonId> leader = Optional.of(person);
        return index > 0 && row.get(index - 1).equals(leader)
                || index + 1 < row.size() && row.get(index + 1).equals(leader);
    }

    static List<PersonId> plan(List<PersonId> members, List<PersonId> led, int weeks) {
        List<PersonId> all = new ArrayList<>(led);
        for (int week = 0; week < weeks; week++) {
            next(members, all).ifPresent(all::add);
        }
        return List.copyOf(all.subList(led.size(), all.size()));
    }
}
