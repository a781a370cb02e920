package nl.samenbeter.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgrammeNormTest {

    private final ProgrammeNorm norm =
            ProgrammeNorm.of(List.of("# uitleg", "", "Minuten in week 1: 195", "Rijen: 1.1 1.2"));

    @Test
    void hasNothingAgainstWhatIsWrittenDown() {
        assertThat(norm.problems(Map.of("Minuten in week 1", 195), List.of("1.2", "1.1")))
                .isEmpty();
    }

    @Test
    void saysWhatDiffersAndWhatToDo() {
        assertThat(norm.problems(Map.of("Minuten in week 1", 215), List.of("1.1", "1.1", "1.7")))
                .containsExactly(
                        "Minuten in week 1 is in de modellen 215, in bpmn/uren-en-rijen.txt staat 195. Pas het model aan, of het getal als je het zo bedoelt.",
                        "Rij 1.1 staat twee keer in de modellen. Geef één van de twee bij plan.row een ander nummer.",
                        "Rij 1.7 staat in de modellen, maar niet in bpmn/uren-en-rijen.txt. Zet hem erbij als je hem zo bedoelt.",
                        "Rij 1.2 staat in bpmn/uren-en-rijen.txt, maar niet in de modellen. Teken hem, of haal hem daar weg.");
    }

    @Test
    void knowsNoWeekThatIsNotThere() {
        assertThat(norm.problems(Map.of("Minuten in week 9", 60), List.of("1.1", "1.2")))
                .containsExactly(
                        "Minuten in week 9 is in de modellen 60, en staat niet in bpmn/uren-en-rijen.txt. Zet er een regel bij.",
                        "Minuten in week 1 staat in bpmn/uren-en-rijen.txt, maar niet in de modellen. Haal de regel weg.");
    }
}
