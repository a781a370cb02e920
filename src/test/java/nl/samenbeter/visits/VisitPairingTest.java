package nl.samenbeter.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.visits.VisitPairing.Pair;
import nl.samenbeter.visits.VisitPairing.Wishes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitPairingTest {

    static final Random RANDOM = new Random(20261123);

    static IntStream sizes() {
        return IntStream.rangeClosed(2, 30);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void everybodyVisitsOnceAndHostsOnceAndNobodyVisitsOneself(int size) {
        List<PersonId> team = team(size);

        List<Pair> pairs = VisitPairing.propose(team, anything(team, List.of(), size));

        assertThat(pairs).extracting(Pair::visitor).containsExactlyElementsOf(team);
        assertThat(pairs).extracting(Pair::host).containsExactlyInAnyOrderElementsOf(team);
        assertThat(pairs).noneMatch(pair -> pair.visitor().equals(pair.host()));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theFirstRoundIsOneRing(int size) {
        List<PersonId> team = team(size);

        assertThat(ring(VisitPairing.propose(team, anything(team, List.of(), size))))
                .isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 13, 30})
    void noPairComesBackAsLongAsAnotherPairingExists(int size) {
        List<PersonId> team = team(size);
        List<Set<Pair>> earlier = new ArrayList<>();

        for (int round = 1; round < size; round++) {
            List<Pair> pairs = VisitPairing.propose(team, anything(team, earlier, round));
            assertThat(pairs).as("round %d", round).hasSize(size);
            assertThat(pairs)
                    .as("round %d", round)
                    .noneMatch(pair -> earlier.stream().anyMatch(before -> before.contains(pair)));
            earlier.add(new HashSet<>(pairs));
        }
    }

    @Test
    void everyPairComesOnceBeforeOneComesAgain() {
        List<PersonId> team = team(5);
        List<Set<Pair>> earlier = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            earlier.add(new HashSet<>(VisitPairing.propose(team, anything(team, earlier, round))));
        }

        Map<Pair, Integer> times = new HashMap<>();
        earlier.forEach(round -> round.forEach(pair -> times.merge(pair, 1, Integer::sum)));

        assertThat(times).hasSize(20);
        assertThat(times.values()).containsOnly(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 9, 20})
    void theLastRoundIsNotTurnedAround(int size) {
        List<PersonId> team = team(size);
        for (int seed = 0; seed < 20; seed++) {
            Set<Pair> first = new HashSet<>(VisitPairing.propose(team, anything(team, List.of(), seed)));

            List<Pair> second = VisitPairing.propose(team, anything(team, List.of(first), seed + 100));

            assertThat(second).noneMatch(pair -> first.contains(pair.turned()));
        }
    }

    @Test
    void threePeopleTurnTheRoundAroundBecauseNothingElseIsLeft() {
        List<PersonId> team = team(3);
        Set<Pair> first = new HashSet<>(VisitPairing.propose(team, anything(team, List.of(), 1)));

        List<Pair> second = VisitPairing.propose(team, anything(team, List.of(first), 2));

        assertThat(second).hasSize(3).allMatch(pair -> first.contains(pair.turned()));
    }

    @Test
    void twoPeopleVisitEachOtherEveryRound() {
        List<PersonId> team = team(2);
        Set<Pair> first = new HashSet<>(VisitPairing.propose(team, anything(team, List.of(), 1)));

        assertThat(VisitPairing.propose(team, anything(team, List.of(first), 2)))
                .containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void aForbiddenPairNeverComesWhateverTheHistory() {
        for (int seed = 0; seed < 200; seed++) {
            List<PersonId> team = team(4 + seed % 12);
            Set<Pair> forbidden = new HashSet<>();
            for (int n = 0; n < team.size() / 2; n++) {
                forbidden.add(new Pair(any(team), any(team)));
            }
            Set<Pair> before = new HashSet<>(VisitPairing.propose(team, anything(team, List.of(), seed)));

            List<Pair> pairs = VisitPairing.propose(team, new Wishes(forbidden, List.of(before), all(team), seed));

            assertThat(pairs).noneMatch(forbidden::contains);
            assertThat(pairs).extracting(Pair::visitor).doesNotHaveDuplicates();
            assertThat(pairs).extracting(Pair::host).doesNotHaveDuplicates();
        }
    }

    @Test
    void somebodyWhoMayVisitNobodyIsLeftOut() {
        List<PersonId> team = team(5);
        PersonId manager = team.getFirst();
        Set<Pair> forbidden = team.stream()
                .filter(host -> !host.equals(manager))
                .map(host -> new Pair(manager, host))
                .collect(Collectors.toSet());

        List<Pair> pairs = VisitPairing.propose(team, new Wishes(forbidden, List.of(), all(team), 1));

        assertThat(pairs).hasSize(4).noneMatch(pair -> pair.visitor().equals(manager));
        assertThat(pairs).noneMatch(pair -> pair.host().equals(manager));
    }

    @Test
    void oneOrNobodyGivesNoPairs() {
        assertThat(VisitPairing.propose(team(1), anything(team(1), List.of(), 1)))
                .isEmpty();
        assertThat(VisitPairing.propose(List.of(), anything(List.of(), List.of(), 1)))
                .isEmpty();
    }

    @Test
    void pairsWithADayInCommonComeFirst() {
        List<PersonId> team = team(6);
        List<PersonId> early = team.subList(0, 3);
        List<PersonId> late = team.subList(3, 6);
        Set<Pair> together = new HashSet<>(all(early));
        together.addAll(all(late));

        List<Pair> pairs = VisitPairing.propose(team, new Wishes(Set.of(), List.of(), together, 7));

        assertThat(pairs).hasSize(6).allMatch(together::contains);
    }

    @Test
    void withoutAnyDayInCommonTheyAreStillPaired() {
        List<PersonId> team = team(5);

        assertThat(VisitPairing.propose(team, new Wishes(Set.of(), List.of(), Set.of(), 7)))
                .hasSize(5);
    }

    @Test
    void theSameRoundGivesTheSameProposalInWhateverOrderThePeopleCome() {
        List<PersonId> team = team(9);
        List<PersonId> reversed = team.reversed();

        assertThat(VisitPairing.propose(reversed, anything(team, List.of(), 5)))
                .containsExactlyInAnyOrderElementsOf(VisitPairing.propose(team, anything(team, List.of(), 5)));
        assertThat(Set.of(
                        VisitPairing.propose(team, anything(team, List.of(), 1)),
                        VisitPairing.propose(team, anything(team, List.of(), 2)),
                        VisitPairing.propose(team, anything(team, List.of(), 3))))
                .hasSize(3);
    }

    @Test
    void thirtyPeopleTakeNoTime() {
        List<PersonId> team = team(30);
        long begin = System.nanoTime();

        for (int seed = 0; seed < 20; seed++) {
            VisitPairing.propose(team, anything(team, List.of(), seed));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void anotherHostIsWhoeverHostsLeast() {
        List<PersonId> team = team(4);
        PersonId visitor = team.get(0);
        Map<PersonId, Integer> hosting = Map.of(visitor, 0, team.get(1), 1, team.get(2), 0, team.get(3), 1);

        assertThat(VisitPairing.another(visitor, hosting, anything(team, List.of(), 1)))
                .contains(team.get(2));
        assertThat(VisitPairing.another(
                        visitor, hosting, new Wishes(Set.of(new Pair(visitor, team.get(2))), List.of(), all(team), 1)))
                .get()
                .isIn(team.get(1), team.get(3));
    }

    static List<PersonId> team(int size) {
        return IntStream.range(0, size)
                .mapToObj(n -> new PersonId(new UUID(RANDOM.nextLong(), RANDOM.nextLong())))
                .toList();
    }

    static Wishes anything(List<PersonId> team, List<Set<Pair>> earlier, long seed) {
        return new Wishes(Set.of(), List.copyOf(earlier), all(team), seed);
    }

    static Set<Pair> all(List<PersonId> team) {
        return team.stream()
                .flatMap(visitor -> team.stream().map(host -> new Pair(visitor, host)))
                .collect(Collectors.toSet());
    }

    private static PersonId any(List<PersonId> team) {
        return team.get(RANDOM.nextInt(team.size()));
    }

    private static int ring(List<Pair> pairs) {
        Map<PersonId, PersonId> hosts = new HashMap<>();
        pairs.forEach(pair -> hosts.put(pair.visitor(), pair.host()));
        PersonId begin = pairs.getFirst().visitor();
        int length = 1;
        for (PersonId at = hosts.get(begin); !at.equals(begin); at = hosts.get(at)) {
            length++;
        }
        return length;
    }
}
