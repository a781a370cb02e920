package nl.samenbeter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void speaksDutchWhereThereIsNoScreen() {
        assertThat(Texts.text("ui.undo")).isEqualTo("Ongedaan maken");
        assertThat(Texts.text(Texts.ENGLISH, "ui.undo")).isEqualTo("Undo");
    }

    @Test
    void speaksDutchForEveryLanguageItDoesNotKnow() {
        assertThat(Texts.text(Locale.FRANCE, "ui.undo")).isEqualTo("Ongedaan maken");
        assertThat(Texts.text(Locale.US, "ui.undo")).isEqualTo("Undo");
    }

    @Test
    void fillsInArguments() {
        assertThat(Texts.text("ui.ribbon.week", 4, 8)).isEqualTo("Week 4 van 8");
        assertThat(Texts.text("ui.error.unknown", "7F3A"))
                .isEqualTo(
                        "Dit lukte niet. Je tekst is bewaard. Probeer het opnieuw, of vraag je beheerder om hulp met code 7F3A.");
    }

    @Test
    void takesArgumentsAsWordsAndNotAsPattern() {
        assertThat(Texts.text("ui.userMenu", "Jan '{0}' <b>O''Neil</b>"))
                .isEqualTo("Menu van Jan '{0}' <b>O''Neil</b>");
    }

    @Test
    void showsAMissingKeyInsteadOfNothing() {
        assertThat(Texts.text("ui.noSuchKey")).isEqualTo("!ui.noSuchKey!");
        assertThat(Texts.find("ui.noSuchKey")).isEmpty();
    }

    @Test
    void givesVaadinTheSameWords() {
        assertThat(new TextProvider().getTranslation("ui.undo", Texts.DUTCH)).isEqualTo("Ongedaan maken");
        assertThat(new TextProvider().getProvidedLocales()).first().isEqualTo(Texts.DUTCH);
    }
}
