package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineHoursTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final LocalDateTime THE_DAY_BEFORE = DAY.minusDays(1).atTime(12, 0);

    @Test
    void whatIsOfferedIsOverWhenTheDayCloses() {
        assertThat(quarters(45, THE_DAY_BEFORE)).startsWith(DAY.atTime(8, 0)).endsWith(DAY.atTime(16, 15));
        assertThat(quarters(50, THE_DAY_BEFORE)).endsWith(DAY.atTime(16, 0));
        assertThat(quarters(9 * 60, THE_DAY_BEFORE)).containsExactly(DAY.atTime(8, 0));
        assertThat(quarters(9 * 60 + 1, THE_DAY_BEFORE)).isEmpty();
    }

    @Test
    void whatHasBeenIsNotOffered() {
        assertThat(quarters(60, DAY.atTime(15, 30))).containsExactly(DAY.atTime(15, 45), DAY.atTime(16, 0));
        assertThat(quarters(60, DAY.atTime(16, 0))).isEmpty();
    }

    private static List<LocalDateTime> quarters(int minutes, LocalDateTime now) {
        return TimelineHours.quarters(DAY, minutes, now).toList();
    }
}
