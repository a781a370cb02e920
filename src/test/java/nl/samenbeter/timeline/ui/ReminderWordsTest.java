package nl.samenbeter.timeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.timeline.TimelineLine;
import nl.samenbeter.timeline.TimelineLine.Clock;
import nl.samenbeter.timeline.TimelineLine.Kind;
import nl.samenbeter.timeline.TimelineLine.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a look ahead calls reminders, and what ends. */
class ReminderWordsTest extends PartTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 24);
    private static final When MORNING = new When(DAY, DAY, LocalTime.of(9, 0), false);
    private static final When FAR = new When(LocalDate.MAX, LocalDate.MAX, null, true);

    private static TimelineLine line(Kind kind, @Nullable PlanItemId item, @Nullable Clock clock, int count) {
        return new TimelineLine(
                kind,
                item,
                item == null ? "event_consentReminds" : "callActivity_midBarometer",
                item == null ? null : "Barometer B1 (tussenmeting)",
                item == null ? null : PlanKind.BAROMETER,
                item == null ? 0 : 4,
                clock,
                MORNING,
                FAR,
                count);
    }

    @Test
    void aReminderIsCalledByWhatItIsAbout() {
        assertThat(TimelineWords.line(line(Kind.CLOCK, PlanItemId.next(), Clock.REMINDS, 1)))
                .isEqualTo("Barometer B1 (tussenmeting): herinnering");
        assertThat(TimelineWords.line(line(Kind.CLOCK, null, Clock.REMINDS, 1)))
                .isEqualTo("Herinnering aan een besluit");
    }

    @Test
    void aReminderWithoutAMomentWaitsForNoProgramme() {
        TimelineLine reminder = line(Kind.CLOCK, null, Clock.REMINDS, 1);
        assertThat(TimelineWords.when(reminder, MORNING)).isEqualTo(TimelineWords.when(MORNING));
        assertThat(TimelineWords.when(reminder, FAR)).isEqualTo("nog geen moment");
        assertThat(TimelineWords.when(line(Kind.CLOCK, null, Clock.OPENS, 1), FAR))
                .isEqualTo("wacht tot het programma verdergaat");
    }

    @Test
    void tasksThatEndAreCounted() {
        assertThat(List.of(1, 6))
                .extracting(count -> TimelineWords.line(line(Kind.STOPPED, PlanItemId.next(), null, count)))
                .containsExactly(
                        "Barometer B1 (tussenmeting): een taak stopt", "Barometer B1 (tussenmeting): 6 taken stoppen");
    }
}
