package nl.samenbeter.calendar;

import java.time.ZoneId;
import java.util.List;
import nl.samenbeter.organisation.Region;

/** Calendars of a school in each region with the official dates, for tests without a database. */
public final class TestCalendars {

    public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private TestCalendars() {}

    public static SchoolCalendar noord(OwnDays... own) {
        return calendar(Region.NOORD, own);
    }

    public static SchoolCalendar midden(OwnDays... own) {
        return calendar(Region.MIDDEN, own);
    }

    public static SchoolCalendar zuid(OwnDays... own) {
        return calendar(Region.ZUID, own);
    }

    static SchoolCalendar calendar(Region region, OwnDays... own) {
        return calendar(region, PublicHolidayChoice.ALL, own);
    }

    static SchoolCalendar calendar(Region region, PublicHolidayChoice choice, OwnDays... own) {
        return SchoolCalendar.of(
                AMSTERDAM,
                OfficialData.holidays().stream()
                        .filter(row -> row.region() == region)
                        .map(HolidayRow::holiday)
                        .toList(),
                OfficialData.publicHolidays().stream()
                        .filter(holiday -> choice.isOff(holiday.kind()))
                        .toList(),
                List.of(own));
    }
}
