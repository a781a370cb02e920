package nl.samenbeter.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.Test;

class HatsTest {

    private final PersonId daan = PersonId.next();
    private final PersonId karim = PersonId.next();
    private final PersonId noor = PersonId.next();
    private final PersonId sanne = PersonId.next();
    private final List<PersonId> people = List.of(daan, karim, noor, sanne);

    @Test
    void eachHatGoesToAnother() {
        assertThat(Hats.propose(people, sanne, List.of())).isEqualTo(new SessionHats(sanne, daan, karim));
    }

    @Test
    void whoDidItLongestAgoComesFirst() {
        var earlier = new ArrayList<SessionHats>();
        for (int day = 0; day < 6; day++) {
            earlier.add(Hats.propose(people, sanne, earlier));
        }
        assertThat(earlier.stream().map(SessionHats::timeKeeper)).containsExactly(daan, karim, noor, daan, karim, noor);
        assertThat(earlier.stream().map(SessionHats::scribe)).doesNotContain(sanne);
    }

    @Test
    void whoIsNotThereHasNoHat() {
        assertThat(Hats.propose(List.of(daan, karim), sanne, List.of())).isEqualTo(new SessionHats(null, daan, karim));
    }

    @Test
    void aTeamOfTwoHasNobodyToWrite() {
        assertThat(Hats.propose(List.of(daan, karim), daan, List.of())).isEqualTo(new SessionHats(daan, karim, null));
        assertThat(Hats.propose(List.of(), null, List.of())).isEqualTo(new SessionHats(null, null, null));
    }
}
