package nl.samenbeter.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotaTest {

    private static List<PersonId> team(int size) {
        return Stream.generate(PersonId::next).limit(size).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 10, 13})
    void nobodyLeadsTwiceInARowAndEverybodyAsOften(int size) {
        List<PersonId> members = team(size);

        List<PersonId> year = Rota.plan(members, List.of(), 37);

        assertThat(year).hasSize(37);
        for (int week = 1; week < year.size(); week++) {
            assertThat(year.get(week)).isNotEqualTo(year.get(week - 1));
        }
        var turns = new HashMap<PersonId, Integer>();
        year.forEach(leader -> turns.merge(leader, 1, Integer::sum));
        assertThat(turns.values()).allMatch(count -> count == 37 / size || count == 37 / size + 1);
    }

    @Test
    void whoLedLastDoesNotBeginTheNextRun() {
        List<PersonId> members = team(4);
        List<PersonId> led = new ArrayList<>(members);

        assertThat(Rota.plan(members, led, 1)).doesNotContain(members.getLast());
    }

    @Test
    void somebodyNewComesFirst() {
        List<PersonId> members = new ArrayList<>(team(3));
        List<PersonId> led = List.copyOf(members);
        PersonId joined = PersonId.next();
        members.add(joined);

        assertThat(Rota.next(members, led)).contains(joined);
    }

    @Test
    void aTeamOfOneLeadsEachWeekAndATeamOfNobodyNone() {
        List<PersonId> alone = team(1);

        assertThat(Rota.plan(alone, List.of(), 3)).containsOnly(alone.getFirst());
        assertThat(Rota.plan(List.of(), List.of(), 3)).isEmpty();
    }

    @Test
    void whoJoinsLaterHasNothingToCatchUp() {
        List<PersonId> members = new ArrayList<>(team(4));
        List<PersonId> led = Rota.plan(members, List.of(), 16);
        PersonId joined = PersonId.next();
        members.add(joined);

        List<PersonId> next = Rota.plan(members, led, 10);

        assertThat(next.stream().filter(joined::equals)).hasSize(2);
        assertThat(next.subList(0, 5)).doesNotHaveDuplicates();
    }

    @Test
    void aWeekGoesToWhoLedLongestAgoAndNotToANeighbour() {
        List<PersonId> team = team(4);
        List<PersonId> others = team.subList(1, 4);
        var row = row(team.get(3), team.get(1), team.get(0), team.get(2));

        assertThat(Rota.instead(others, row, 2)).contains(team.get(3));
        assertThat(Rota.instead(team.subList(1, 2), row, 2)).contains(team.get(1));
        assertThat(Rota.instead(List.of(), row, 2)).isEmpty();
    }

    @Test
    void whoIsAwayChangesPlacesWithTheNextWhoCanAndNobodyLeadsTwiceInARow() {
        List<PersonId> team = team(4);
        var row = row(team.get(0), team.get(1), team.get(2), team.get(3), team.get(0));

        assertThat(Rota.swap(row, 1, week -> true)).hasValue(2);
        assertThat(Rota.swap(row, 1, week -> week != 2)).hasValue(3);
        assertThat(Rota.swap(row, 1, week -> week > 3)).isEmpty();
    }

    private static List<Optional<PersonId>> row(PersonId... leaders) {
        return Stream.of(leaders).map(Optional::of).toList();
    }
}
