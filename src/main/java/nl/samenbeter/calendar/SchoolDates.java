package nl.samenbeter.calendar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenbeter.organisation.SchoolDetails;

/** Everything of which a school's calendar is made. */
record SchoolDates(
        SchoolDetails school,
        List<OfficialHoliday> official,
        List<PublicHoliday> publicHolidays,
        PublicHolidayChoice choice,
        Map<DeviationId, OwnDays> own) {

    SchoolCalendar calendar() {
        var closed = publicHolidays.stream()
                .filter(holiday -> choice.isOff(holiday.kind()))
                .toList();
        return SchoolCalendar.of(school.zone(), official, closed, own.values());
    }

    SchoolDates with(DeviationId id, OwnDays days) {
        var more = new LinkedHashMap<>(own);
        more.put(id, days);
        return new SchoolDates(school, official, publicHolidays, choice, more);
    }

    SchoolDates without(DeviationId id) {
        var fewer = new LinkedHashMap<>(own);
        fewer.remove(id);
        return new SchoolDates(school, official, publicHolidays, choice, fewer);
    }

    SchoolDates with(PublicHolidayChoice other) {
        return new SchoolDates(school, official, publicHolidays, other, own);
    }
}
