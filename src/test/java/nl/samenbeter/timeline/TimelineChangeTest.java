package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.timeline.TimelineChange.AddItem;
import nl.samenbeter.timeline.TimelineChange.ChangeSessions;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import nl.samenbeter.timeline.TimelineChange.SkipItem;
import nl.samenbeter.timeline.TimelineChange.SkipWeek;
import org.junit.jupiter.api.Test;

class TimelineChangeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final LocalTime TIME = LocalTime.of(11, 0);

    /** Neither a column nor the kept change takes them. */
    @Test
    void wordsComeWithoutControlCharacters() {
        var add = new AddItem(" Kijkje\0bij de buren ", DAY, TIME, 45, true, true, "Kan\0tine\n");

        assertThat(add.name()).isEqualTo("Kijkje bij de buren");
        assertThat(add.place()).isEqualTo("Kan tine");
        assertThat(new MoveItem(PlanItemId.next(), DAY, TIME, "\0Hal").place()).isEqualTo("Hal");
        assertThat(new ChangeSessions(SessionRhythm.usual(TIME), "\0").place()).isEmpty();
    }

    @Test
    void noPlaceStaysNoPlace() {
        assertThat(new MoveItem(PlanItemId.next(), DAY, TIME, null).place()).isNull();
        assertThat(new ChangeSessions(SessionRhythm.usual(TIME), null).place()).isNull();
    }

    @Test
    void everyKindIsFoundAgain() {
        assertThat(TimelineChange.type(new MoveItem(PlanItemId.next(), DAY, TIME, null).kind()))
                .isEqualTo(MoveItem.class);
        assertThatIllegalArgumentException().isThrownBy(() -> TimelineChange.type("Postpone"));
    }

    @Test
    void whatIsAboutOneItemIsNotForManyProgrammes() {
        var item = PlanItemId.next();

        assertThat(new SkipItem(item).item()).isEqualTo(item);
        assertThat(new SkipItem(item).isForMany()).isFalse();
        assertThat(new SkipWeek(DAY).item()).isNull();
        assertThat(new SkipWeek(DAY).isForMany()).isTrue();
    }
}
