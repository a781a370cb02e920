package nl.samenbeter.calendar;

import java.util.List;
import java.util.Map;

/** Everything of which a school's calendar is made. */
record SchoolDates(
        SchoolPlaces.Place place,
        List<OfficialHoliday> official,
        List<PublicHoliday> publicHolidays,
        PublicHolidayChoice choice,
        Map<DeviationId, OwnDays> own) {

    SchoolCalendar calendar() {
        var closed = publicHolidays.stream()
                .filter(holiday -> choice.isOff(holiday.kind()))
                .toList();
        return SchoolCalendar.of(place.zone(), official, closed, own.values());
    }
}
