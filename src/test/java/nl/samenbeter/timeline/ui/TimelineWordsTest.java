package nl.samenbeter.timeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.samenbeter.timeline.Slack;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.ui.Pickers;
import org.junit.jupiter.api.Test;

class TimelineWordsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 28);

    @Test
    void aShiftSaysWhatBecomesOfTheRest() {
        assertThat(words(1, Slack.KEEP)).isEqualTo("Vanaf 28 sep schuift alles een week later");
        assertThat(words(1, Slack.IGNORE)).isEqualTo("De week van 28 sep schuift een week later, de rest blijft staan");
        assertThat(words(-2, Slack.IGNORE))
                .isEqualTo("De week van 28 sep schuift 2 weken eerder, de rest blijft staan");
        assertThat(words(2, Slack.USE_UP))
                .isEqualTo("De week van 28 sep schuift 2 weken later, de rest alleen als het moet");
        assertThat(words(-1, Slack.USE_UP))
                .isEqualTo("De week van 28 sep schuift een week eerder, de rest alleen als het moet");
    }

    @Test
    void aDayOrTimeThatDoesNotExistIsAnsweredWithOneThatWouldDo() {
        assertThat(Pickers.day("Dag").getI18n().getBadInputErrorMessage())
                .isEqualTo("Deze datum bestaat niet. Schrijf dag, maand en jaar, zoals 7-10-2026.");
        assertThat(Pickers.time("Tijd").getI18n().getBadInputErrorMessage())
                .isEqualTo("Deze tijd bestaat niet. Schrijf uren en minuten, zoals 14:30.");
    }

    private static String words(int weeks, Slack slack) {
        return TimelineWords.change(new ShiftWeeks(MONDAY, weeks, slack), Map.of());
    }
}
