package nl.samenbeter.programme.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.samenbeter.programme.PeopleEffects;
import nl.samenbeter.programme.ProgrammeHistoryRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeopleSentenceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    @Test
    void saysWhoIsAwayWhoGotTheTasksAndWhoLeads() {
        assertThat(sentence(
                        "away",
                        MONDAY,
                        MONDAY.plusDays(11),
                        "Daan",
                        2,
                        0,
                        PeopleEffects.moved(1),
                        new ProgrammeHistoryRow.Turn(5, "Kevin")))
                .isEqualTo("Sanne is er niet van 5 tot en met 16 oktober: 2 taken naar Daan, "
                        + "1 afspraak krijgt een ander moment, week 5 leidt nu Kevin.");
    }

    @Test
    void saysWhatWentBackToTheTeamAndWhatEnded() {
        assertThat(sentence("left", MONDAY, null, null, 0, 1, PeopleEffects.ended(2)))
                .isEqualTo("Sanne hoort niet meer bij het team: 1 taak terug naar het team, 2 taken vervallen.");
        assertThat(sentence("joined", MONDAY, null, null, 0, 0, PeopleEffects.added(1)))
                .isEqualTo("Sanne hoort nu bij het team: 1 taak erbij.");
        assertThat(sentence("workingDays", null, null, null, 0, 0, PeopleEffects.moved(2)))
                .isEqualTo("Sanne werkt voortaan op andere dagen: 2 afspraken krijgen een ander moment.");
    }

    @Test
    void saysThatNothingChanged() {
        assertThat(sentence("away", MONDAY, MONDAY, null, 0, 0, PeopleEffects.NONE))
                .isEqualTo("Sanne is er niet op 5 oktober. In de taken en het plan verandert niets.");
        assertThat(sentence("away", MONDAY, MONDAY.plusDays(30), null, 0, 0, PeopleEffects.NONE))
                .startsWith("Sanne is er niet van 5 oktober tot en met 4 november.");
    }

    private static String sentence(
            String code,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable String other,
            int moved,
            int returned,
            PeopleEffects effects,
            ProgrammeHistoryRow.Turn... turns) {
        var people = new ProgrammeHistoryRow.People("Sanne", other, moved, returned, effects, List.of(turns));
        return PeopleSentence.of(
                new ProgrammeHistoryRow(LocalDateTime.of(2026, 9, 30, 9, 0), code, "Fatima", first, last, people),
                people);
    }
}
