package nl.samenbeter.preparations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samenbeter.preparations.PreparationGroups.Earlier;
import nl.samenbeter.preparations.PreparationGroups.Group;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PreparationGroupsTest {

    @ParameterizedTest
    @CsvSource({
        "0, ''",
        "1, 1",
        "2, 2",
        "3, 3",
        "5, 5",
        "6, '3 3'",
        "7, '4 3'",
        "8, '4 4'",
        "10, '5 5'",
        "11, '4 4 3'",
        "12, '4 4 4'",
        "16, '4 4 4 4'"
    })
    void splitsAsEquallyAsCanBe(int people, String sizes) {
        assertThat(PreparationGroups.sizes(people).stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(sizes);
    }

    static IntStream everySize() {
        return IntStream.rangeClosed(1, 30);
    }

    @ParameterizedTest
    @MethodSource("everySize")
    void everybodyIsInOneGroupOfThreeToFive(int size) {
        List<PersonId> team = team(size);
        List<Earlier> earlier = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            List<Group> groups = PreparationGroups.of(team, Set.copyOf(team), earlier);

            assertThat(groups.stream().flatMap(group -> group.people().stream()))
                    .containsExactlyInAnyOrderElementsOf(team);
            assertThat(groups).allSatisfy(group -> {
                assertThat(group.people().size()).isBetween(Math.min(3, size), 5);
                assertThat(group.people()).contains(group.questionOwner());
            });
            earlier.add(asEarlier(groups));
        }
    }

    @ParameterizedTest
    @MethodSource("everySize")
    void nobodyOwnsTheQuestionTwiceInARowExceptWhoIsAlone(int size) {
        List<PersonId> team = team(size);
        List<Earlier> earlier = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            List<Group> groups = PreparationGroups.of(team, Set.copyOf(team), earlier);

            if (round > 0 && size > 1) {
                assertThat(asEarlier(groups).owners())
                        .doesNotContainAnyElementsOf(earlier.getLast().owners());
            }
            earlier.add(asEarlier(groups));
        }
    }

    @ParameterizedTest
    @CsvSource({"6, 5", "8, 4", "10, 5", "12, 7", "15, 7"})
    void everybodyHasMetEverybodyAfterSomePreparations(int size, int rounds) {
        List<PersonId> team = team(size);
        Map<PersonId, Set<PersonId>> met = meetings(team, played(team, rounds));

        assertThat(met.values()).allSatisfy(colleagues -> assertThat(colleagues).hasSize(size));
    }

    @Test
    void thePreparationsOfTheEightWeeksBringATeamOfTenTogether() {
        List<PersonId> team = team(10);
        Map<PersonId, Set<PersonId>> met = meetings(team, played(team, 3));

        assertThat(met.values()).allSatisfy(colleagues -> assertThat(colleagues).hasSizeGreaterThanOrEqualTo(7));
    }

    @Test
    void theTurnGoesRoundTheTeam() {
        List<PersonId> team = team(10);

        Set<PersonId> owners = played(team, 5).stream()
                .flatMap(round -> round.owners().stream())
                .collect(Collectors.toSet());

        assertThat(owners).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void whoWorksThatDayOwnsTheQuestion() {
        List<PersonId> team = team(5);

        assertThat(PreparationGroups.of(team, Set.of(team.get(3)), List.of()))
                .singleElement()
                .satisfies(group -> assertThat(group.questionOwner()).isEqualTo(team.get(3)));
    }

    @Test
    void whoOwnedTheLastOneIsPassedOverEvenWhenNobodyElseWorksThatDay() {
        List<PersonId> team = team(5);
        var last = new Earlier(List.of(Set.copyOf(team)), Set.of(team.get(3)));

        assertThat(PreparationGroups.of(team, Set.of(team.get(3)), List.of(last))
                        .getFirst()
                        .questionOwner())
                .isNotEqualTo(team.get(3));
    }

    @Test
    void aColleagueWhoJoinedOrLeftInBetweenDoesNotMatter() {
        List<PersonId> team = team(9);
        var earlier = played(team(10), 2);

        assertThat(PreparationGroups.of(team, Set.of(), earlier)).hasSize(2);
    }

    @Test
    void theSamePastGivesTheSameGroups() {
        List<PersonId> team = team(14);
        var earlier = played(team, 2);

        assertThat(PreparationGroups.of(team, Set.of(), earlier))
                .isEqualTo(PreparationGroups.of(team, Set.of(), earlier));
    }

    private static List<PersonId> team(int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(n -> new PersonId(new UUID(0, n)))
                .toList();
    }

    private static List<Earlier> played(List<PersonId> team, int rounds) {
        List<Earlier> earlier = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            earlier.add(asEarlier(PreparationGroups.of(team, Set.copyOf(team), earlier)));
        }
        return earlier;
    }

    private static Earlier asEarlier(List<Group> groups) {
        return new Earlier(
                groups.stream().map(group -> Set.copyOf(group.people())).toList(),
                groups.stream().map(Group::questionOwner).collect(Collectors.toSet()));
    }

    /** With whom everybody was in a group, themselves included. */
    private static Map<PersonId, Set<PersonId>> meetings(List<PersonId> team, List<Earlier> rounds) {
        Map<PersonId, Set<PersonId>> met = new HashMap<>();
        for (PersonId person : team) {
            rounds.stream()
                    .flatMap(round -> round.groups().stream())
                    .filter(group -> group.contains(person))
                    .forEach(group ->
                            met.computeIfAbsent(person, key -> new HashSet<>()).addAll(group));
        }
        return met;
    }
}
