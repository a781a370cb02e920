package nl.samenbeter.preparations;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeetingDayTest {

    static final LocalDate THE_MONDAY = LocalDate.of(2026, 9, 14);
    static final LocalDate THE_THURSDAY = THE_MONDAY.plusDays(3);
    static final List<LocalDate> WEEK =
            IntStream.range(0, 5).mapToObj(THE_MONDAY::plusDays).toList();
    static final Set<DayOfWeek> EVERY_DAY = Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);

    @Test
    void isThePlannedOneWhenEnoughWorkThen() {
        assertThat(day(EVERY_DAY, EVERY_DAY, EVERY_DAY, Set.of(MONDAY), Set.of(MONDAY)))
                .isEqualTo(THE_THURSDAY);
    }

    @Test
    void isADayOnWhichMoreOfAGroupWork() {
        assertThat(day(EVERY_DAY, EVERY_DAY, Set.of(MONDAY, TUESDAY), Set.of(TUESDAY)))
                .isEqualTo(THE_MONDAY.plusDays(1));
    }

    @Test
    void isTheDayNextToThePlannedOneWhenSeveralAreAsGoodAndRatherLater() {
        assertThat(day(Set.of(WEDNESDAY, FRIDAY), Set.of(WEDNESDAY, FRIDAY), Set.of(WEDNESDAY, FRIDAY)))
                .isEqualTo(THE_THURSDAY.plusDays(1));
    }

    @Test
    void isThePlannedOneWhenNoOtherIsBetter() {
        assertThat(day(Set.of(MONDAY), Set.of(TUESDAY), Set.of(THURSDAY))).isEqualTo(THE_THURSDAY);
    }

    @SafeVarargs
    private static LocalDate day(Set<DayOfWeek>... workingDays) {
        return MeetingDay.of(THE_THURSDAY, WEEK, List.of(workingDays));
    }
}
