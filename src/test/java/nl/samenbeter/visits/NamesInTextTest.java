package nl.samenbeter.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesInTextTest {

    private static final List<String> TEAM = List.of("Youssef El Amrani", "Jo de Vries", "Marie-Claire Bos");

    @Test
    void findsPeopleOfTheTeamByAnyPartOfTheirName() {
        assertThat(first("Ik zag dat Youssef de lijst printte.")).contains("Youssef");
        assertThat(first("Toen belde Vries.")).contains("Vries");
        assertThat(first("Claire liep weg")).contains("Claire");
    }

    @Test
    void findsSomebodyBehindAWordForPeople() {
        assertThat(first("Een leerling Fatima vroeg naar het lokaal.")).contains("Fatima");
        assertThat(first("Volgens meneer Jansen duurde het lang.")).contains("Jansen");
        assertThat(first("De moeder van Sem belde.")).contains("Sem");
    }

    @Test
    void leavesOtherWordsAlone() {
        assertThat(first("Een leerling vroeg naar het lokaal. De docent wachtte."))
                .isEmpty();
        assertThat(first("De bosrand, en Youssefs? Nee: ‘de Vriesland’.")).isEmpty();
        assertThat(first("Jo is te kort voor een gok")).isEmpty();
        assertThat(first("")).isEmpty();
    }

    private static Optional<String> first(String text) {
        return NamesInText.first(List.of("", text), TEAM);
    }
}
