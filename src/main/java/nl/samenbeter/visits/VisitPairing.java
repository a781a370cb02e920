package nl.samenbeter.visits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.samenbeter.shared.PersonId;

/**
 * Who visits whom in a round, as a pure function. Everybody visits once and hosts once, along one ring where that costs
 * nothing, so that any number from two on works. In order of weight: nobody visits oneself or a pair that is forbidden;
 * as few pairs as possible that were together before; none that turns the last round around; as many pairs as possible
 * with a day on which both work; then chance, by the seed, so that the same round gives the same proposal.
 */
final class VisitPairing {

    private static final long FORBIDDEN = 100_000_000_000_000L;
    private static final long REPEATED = 1_000_000_000L;
    private static final long REVERSED = 10_000_000L;
    private static final long NO_COMMON_DAY = 100_000L;
    private static final int CHANCE = 1_000;

    private VisitPairing() {}

    /**
     * @param forbidden pairs that may not be, such as somebody's line manager as visitor
     * @param earlier pairs of each earlier round of the programme, the last round at the end
     * @param together pairs that have a day in the window on which both work
     * @param seed the same for the same round
     */
    record Wishes(Set<Pair> forbidden, List<Set<Pair>> earlier, Set<Pair> together, long seed) {

        boolean allows(PersonId visitor, PersonId host) {
            return !visitor.equals(host) && !forbidden.contains(new Pair(visitor, host));
        }

        boolean repeats(PersonId visitor, PersonId host) {
            return times(new Pair(visitor, host)) > 0;
        }

        private long times(Pair pair) {
            return earlier.stream().filter(round -> round.contains(pair)).count();
        }

        private long cost(PersonId visitor, PersonId host) {
            if (!allows(visitor, host)) {
                return FORBIDDEN;
            }
            var pair = new Pair(visitor, host);
            long cost = times(pair) * REPEATED;
            if (!earlier.isEmpty() && earlier.getLast().contains(pair.turned())) {
                cost += REVERSED;
            }
            return together.contains(pair) ? cost : cost + NO_COMMON_DAY;
        }
    }

    record Pair(PersonId visitor, PersonId host) {

        Pair turned() {
            return new Pair(host, visitor);
        }
    }

    /** A host per visitor, in the order of the people; who has no allowed host is left out. */
    static List<Pair> propose(Collection<PersonId> team, Wishes wishes) {
        List<PersonId> people = new ArrayList<>(
                team.stream().sorted(Comparator.comparing(PersonId::text)).toList());
        while (people.removeIf(visitor -> people.stream().noneMatch(host -> wishes.allows(visitor, host)))) {
            // whoever is left out hosts nobody either, which may leave out the next
        }
        int[] hosts = assign(costs(people, wishes));
        joinRings(people, hosts, wishes);
        return team.stream()
                .filter(people::contains)
                .map(visitor -> new Pair(visitor, people.get(hosts[people.indexOf(visitor)])))
                .filter(pair -> wishes.allows(pair.visitor(), pair.host()))
                .toList();
    }

    /**
     * Another host for one visitor while the rest stays: who hosts least of all, of these the best by weight.
     *
     * @param hosting how many visits each candidate already receives in the round
     */
    static Optional<PersonId> another(PersonId visitor, Map<PersonId, Integer> hosting, Wishes wishes) {
        return hosting.keySet().stream()
                .filter(host -> wishes.allows(visitor, host))
                .min(Comparator.<PersonId>comparingInt(hosting::get)
                        .thenComparingLong(host -> wishes.cost(visitor, host))
                        .thenComparing(PersonId::text));
    }

    private static long[][] costs(List<PersonId> people, Wishes wishes) {
        Random random = new Random(wishes.seed());
        long[][] costs = new long[people.size()][people.size()];
        for (int i = 0; i < costs.length; i++) {
            for (int j = 0; j < costs.length; j++) {
                costs[i][j] = wishes.cost(people.get(i), people.get(j)) + random.nextInt(CHANCE);
            }
        }
        return costs;
    }

    /** The cheapest assignment of a column to each row (Hungarian method with potentials). */
    private static int[] assign(long[][] costs) {
        int n = costs.length;
        long[] rowPotential = new long[n + 1];
        long[] columnPotential = new long[n + 1];
        int[] rowOf = new int[n + 1];
        for (int row = 1; row <= n; row++) {
            int[] cameFrom = new int[n + 1];
            long[] slack = new long[n + 1];
            Arrays.fill(slack, Long.MAX_VALUE);
            boolean[] seen = new boolean[n + 1];
            rowOf[0] = row;
            int column = 0;
            while (rowOf[column] != 0) {
                seen[column] = true;
                int at = rowOf[column];
                int next = 0;
                long least = Long.MAX_VALUE;
                for (int j = 1; j <= n; j++) {
                    if (!seen[j]) {
                        long reduced = costs[at - 1][j - 1] - rowPotential[at] - columnPotential[j];
                        if (reduced < slack[j]) {
                            slack[j] = reduced;
                            cameFrom[j] = column;
                        }
                        if (slack[j] < least) {
                            least = slack[j];
                            next = j;
                        }
                    }
                }
                for (int j = 0; j <= n; j++) {
                    if (seen[j]) {
                        rowPotential[rowOf[j]] += least;
                        columnPotential[j] -= least;
                    } else {
                        slack[j] -= least;
                    }
                }
                column = next;
            }
            while (column != 0) {
                int before = cameFrom[column];
                rowOf[column] = rowOf[before];
                column = before;
            }
        }
        int[] columnOf = new int[n];
        for (int column = 1; column <= n; column++) {
            columnOf[rowOf[column] - 1] = column - 1;
        }
        return columnOf;
    }

    /** Two rings become one when two visitors change hosts; done wherever it makes the round no worse. */
    private static void joinRings(List<PersonId> people, int[] hosts, Wishes wishes) {
        for (int i = 0; i < hosts.length; i++) {
            for (int j = i + 1; j < hosts.length; j++) {
                if (!ring(hosts, i).contains(j) && swapIsNoWorse(people, hosts, i, j, wishes)) {
                    int host = hosts[i];
                    hosts[i] = hosts[j];
                    hosts[j] = host;
                }
            }
        }
    }

    private static boolean swapIsNoWorse(List<PersonId> people, int[] hosts, int i, int j, Wishes wishes) {
        PersonId one = people.get(i);
        PersonId two = people.get(j);
        PersonId hostOfOne = people.get(hosts[i]);
        PersonId hostOfTwo = people.get(hosts[j]);
        return wishes.cost(one, hostOfTwo) + wishes.cost(two, hostOfOne)
                <= wishes.cost(one, hostOfOne) + wishes.cost(two, hostOfTwo);
    }

    private static Set<Integer> ring(int[] hosts, int from) {
        Set<Integer> ring = new HashSet<>();
        for (int at = from; ring.add(at); at = hosts[at]) {
            // walks along until it is back
        }
        return Collections.unmodifiableSet(ring);
    }
}
