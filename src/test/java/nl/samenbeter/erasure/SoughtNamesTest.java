package nl.samenbeter.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoughtNamesTest {

    @Test
    void looksForTheNameAndItsPartsWithoutTheSmallWords() {
        assertThat(SoughtNames.of("Sanne van der Wit", "s.wit", null).names())
                .containsExactly("Sanne van der Wit", "s.wit", "Sanne", "Wit");
    }

    @Test
    void findsWholeWordsInAnyLetters() {
        assertThat(redacted("Vraag het NOOR, niet in Noord", "Noor")).isEqualTo("Vraag het [naam], niet in Noord");
        assertThat(redacted("Noors fiets en Noor’s tas", "Noor")).isEqualTo("[naam]s fiets en [naam]’s tas");
        assertThat(redacted("ömer en ÖMER", "Ömer")).isEqualTo("[naam] en [naam]");
        assertThat(redacted("Mail n.smit@school.nl!", "n.smit@school.nl")).isEqualTo("Mail [naam]!");
    }

    @Test
    void takesTheLongestNameFirst() {
        assertThat(redacted("Noor Smit komt", "Noor", "Noor Smit")).isEqualTo("[naam] komt");
    }

    @Test
    void doesNotLookForOneOrTwoLetters() {
        assertThat(SoughtNames.of(List.of("Bo", " ", "Al")).isEmpty()).isTrue();
    }

    private static String redacted(String text, String... names) {
        return SoughtNames.of(List.of(names)).pattern().matcher(text).replaceAll("[naam]");
    }
}
