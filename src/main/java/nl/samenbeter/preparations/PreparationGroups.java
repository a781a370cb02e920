package nl.samenbeter.preparations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.samenbeter.shared.PersonId;

/**
 * Splits a team into groups of three to five that met one another least, each with a question owner whose turn it is.
 * The same team and past always give the same groups.
 */
final class PreparationGroups {

    private static final int MOST = 5;
    private static final int STARTS = 8;
    private static final int MEETING_AGAIN = 10;
    private static final int ONLY_PREVIOUS_OWNERS = 10_000;

    private final List<PersonId> people;
    private final List<Earlier> earlier;
    private final List<Integer> sizes;
    private final int[][] met;
    private final boolean[] ownedLast;

    private PreparationGroups(List<PersonId> people, List<Earlier> earlier) {
        this.people = people;
        this.earlier = earlier;
        sizes = sizes(people.size());
        met = new int[people.size()][people.size()];
        earlier.stream().flatMap(round -> round.groups().stream()).forEach(this::countMeetings);
        ownedLast = new boolean[people.size()];
        if (!earlier.isEmpty()) {
            for (int n = 0; n < ownedLast.length; n++) {
                ownedLast[n] = earlier.getLast().owners().contains(people.get(n));
            }
        }
    }

    record Group(List<PersonId> people, PersonId questionOwner) {}

    /** An earlier preparation of the programme: who met, and who owned the questions. */
    record Earlier(List<Set<PersonId>> groups, Set<PersonId> owners) {}

    /**
     * @param present who works on the day; a question owner is one of them where that can be
     * @param earlier oldest first
     */
    static List<Group> of(List<PersonId> people, Set<PersonId> present, List<Earlier> earlier) {
        var groups = new PreparationGroups(List.copyOf(people), List.copyOf(earlier));
        return groups.best().stream()
                .map(group -> new Group(
                        group.stream().map(groups.people::get).toList(), groups.questionOwner(group, present)))
                .toList();
    }

    /** As few groups as hold everybody, and those as equal as can be: at least three in each from three people on. */
    static List<Integer> sizes(int people) {
        int groups = Math.ceilDiv(people, MOST);
        return IntStream.range(0, groups)
                .map(n -> people / groups + (n < people % groups ? 1 : 0))
                .boxed()
                .toList();
    }

    private void countMeetings(Set<PersonId> group) {
        for (int one = 0; one < people.size(); one++) {
            for (int other = 0; other < people.size(); other++) {
                if (one != other && group.contains(people.get(one)) && group.contains(people.get(other))) {
                    met[one][other]++;
                }
            }
        }
    }

    private List<List<Integer>> best() {
        return IntStream.range(0, STARTS)
                .mapToObj(this::start)
                .map(this::improved)
                .min(Comparator.comparingInt(this::cost))
                .orElseThrow();
    }

    private List<List<Integer>> start(int number) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, people.size()).boxed().toList());
        if (number > 0) {
            Collections.shuffle(order, new Random(number));
        }
        List<List<Integer>> groups = new ArrayList<>();
        int from = 0;
        for (int size : sizes) {
            groups.add(new ArrayList<>(order.subList(from, from + size)));
            from += size;
        }
        return groups;
    }

    /** Swaps two people of different groups as long as that brings people together who met less. */
    private List<List<Integer>> improved(List<List<Integer>> groups) {
        boolean better = true;
        while (better) {
            better = false;
            for (int one = 0; one < groups.size(); one++) {
                for (int other = one + 1; other < groups.size(); other++) {
                    better |= swapBetween(groups.get(one), groups.get(other));
                }
            }
        }
        groups.forEach(Collections::sort);
        return groups;
    }

    private boolean swapBetween(List<Integer> one, List<Integer> other) {
        boolean better = false;
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                int before = groupCost(one) + groupCost(other);
                swap(one, i, other, j);
                if (groupCost(one) + groupCost(other) < before) {
                    better = true;
                } else {
                    swap(one, i, other, j);
                }
            }
        }
        return better;
    }

    private static void swap(List<Integer> one, int i, List<Integer> other, int j) {
        one.set(i, other.set(j, one.get(i)));
    }

    private int cost(List<List<Integer>> groups) {
        return groups.stream().mapToInt(this::groupCost).sum();
    }

    /** A pair that never met is worth most; squares, so that two pairs meet again rather than one pair twice more. */
    private int groupCost(List<Integer> group) {
        int cost = group.stream().allMatch(person -> ownedLast[person]) ? ONLY_PREVIOUS_OWNERS : 0;
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                int times = met[group.get(i)][group.get(j)];
                cost += times == 0 ? 0 : MEETING_AGAIN + times * times;
            }
        }
        return cost;
    }

    private PersonId questionOwner(List<Integer> group, Set<PersonId> present) {
        return group.stream()
                .min(Comparator.<Integer, Boolean>comparing(person -> ownedLast[person])
                        .thenComparing(person -> !present.contains(people.get(person)))
                        .thenComparing(person -> timesOwned(people.get(person)))
                        .thenComparing(person -> person))
                .map(people::get)
                .orElseThrow();
    }

    private long timesOwned(PersonId person) {
        return earlier.stream().filter(round -> round.owners().contains(person)).count();
    }
}
