package nl.samenbeter.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
}
