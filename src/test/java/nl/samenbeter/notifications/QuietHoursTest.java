package nl.samenbeter.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who works Monday, Tuesday and Thursday; the autumn holiday is 12 to 16 October 2026. */
class QuietHoursTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Set<DayOfWeek> DAYS = Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # told at,          not after, mail at
            2026-09-07T10:00, 18:00, 2026-09-07T10:00
            2026-09-07T08:00, 18:00, 2026-09-07T08:00
            2026-09-07T07:59, 18:00, 2026-09-07T08:00
            2026-09-07T00:00, 18:00, 2026-09-07T08:00
            2026-09-07T17:59, 18:00, 2026-09-07T17:59
            2026-09-07T18:00, 18:00, 2026-09-08T08:00
            2026-09-07T18:00, 20:00, 2026-09-07T18:00
            2026-09-07T15:00, 15:00, 2026-09-08T08:00
            2026-09-08T23:30, 18:00, 2026-09-10T08:00
            2026-09-09T10:00, 18:00, 2026-09-10T08:00
            2026-09-10T19:00, 18:00, 2026-09-14T08:00
            2026-09-12T10:00, 18:00, 2026-09-14T08:00
            2026-10-08T18:30, 18:00, 2026-10-19T08:00
            2026-10-13T10:00, 18:00, 2026-10-19T08:00
            # the clocks go back on Sunday 25 October: eight stays eight
            2026-10-22T19:00, 18:00, 2026-10-26T08:00
            # and forward on Sunday 28 March
            2027-03-25T19:00, 18:00, 2027-03-29T08:00
            """)
    void waitsForTheNextWorkingMorning(LocalDateTime told, LocalTime from, LocalDateTime mail) {
        var hours = new QuietHours(ZONE, from, QuietHoursTest::works);

        assertThat(hours.next(told.atZone(ZONE).toInstant()).atZone(ZONE).toLocalDateTime())
                .isEqualTo(mail);
    }

    @Test
    void doesNotLookForEverWhenNobodyWorks() {
        var hours = new QuietHours(ZONE, LocalTime.of(18, 0), day -> false);
        var told = LocalDate.of(2026, 9, 7).atTime(10, 0).atZone(ZONE);

        assertThat(hours.next(told.toInstant()).atZone(ZONE).toLocalDate()).isEqualTo(LocalDate.of(2026, 12, 6));
    }

    private static boolean works(LocalDate day) {
        boolean holiday = !day.isBefore(LocalDate.of(2026, 10, 12)) && !day.isAfter(LocalDate.of(2026, 10, 16));
        return DAYS.contains(day.getDayOfWeek()) && !holiday;
    }
}
