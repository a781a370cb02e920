package nl.samenbeter.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskGroupTest {

    /** A Wednesday. */
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 9, 23, 11, 2);

    @ParameterizedTest
    @CsvSource({
        "2026-09-22T17:00, LATE",
        "2026-09-23T11:01, LATE",
        "2026-09-23T11:02, TODAY",
        "2026-09-23T23:59, TODAY",
        "2026-09-24T00:00, THIS_WEEK",
        "2026-09-27T23:59, THIS_WEEK",
        "2026-09-28T00:00, LATER",
        "2027-09-23T17:00, LATER"
    })
    void standsInItsGroup(LocalDateTime due, TaskGroup group) {
        assertThat(TaskGroup.of(due, NOW)).isEqualTo(group);
    }

    @Test
    void standsUnderLaterWithoutADueMoment() {
        assertThat(TaskGroup.of(null, NOW)).isEqualTo(TaskGroup.LATER);
    }

    @Test
    void hasNoThisWeekOnASundayEvening() {
        var sunday = LocalDateTime.of(2026, 9, 27, 20, 0);
        assertThat(TaskGroup.of(sunday.plusHours(1), sunday)).isEqualTo(TaskGroup.TODAY);
        assertThat(TaskGroup.of(sunday.plusDays(1), sunday)).isEqualTo(TaskGroup.LATER);
    }
}
