package nl.samenbeter.calendar;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.DomainException;

/** What a school may enter: days that mean something and do not overlap (rulings 23). No lengths are prescribed. */
final class DeviationRules {

    private static final int MOST_DAYS = 70;
    private static final int FARTHEST_FROM_THE_REPLACED_HOLIDAY = 62;

    private DeviationRules() {}

    /**
     * @param official the official holidays of the school's region
     * @param own what the school has entered already
     * @param calendar the school's calendar as it is now
     * @throws DomainException with the reason
     */
    static OwnDays check(
            AddDeviation command,
            Collection<OfficialHoliday> official,
            Collection<OwnDays> own,
            SchoolCalendar calendar) {
        var name = command.name().replaceAll("\\p{Cntrl}", "").strip();
        refuseIf(name.isEmpty(), "calendar.nameMissing");
        refuseIf(name.length() > AddDeviation.MOST_CHARACTERS_OF_A_NAME, "calendar.nameTooLong");
        refuseIf(command.lastDay().isBefore(command.firstDay()), "calendar.backwards");
        var range = new DateRange(command.firstDay(), command.lastDay());
        refuseIf(range.days() > MOST_DAYS, "calendar.tooManyDays", MOST_DAYS);
        refuseIf(!calendar.knows(range.first()) || !calendar.knows(range.last()), "calendar.unknownYear");
        refuseIf(SchoolCalendar.days(range).allMatch(SchoolCalendar::isWeekend), "calendar.onlyWeekend");
        own.stream().filter(other -> other.range().overlaps(range)).findFirst().ifPresent(other -> {
            throw refusal("calendar.overlap", other.name());
        });
        switch (command.kind()) {
            case REPLACED_HOLIDAY -> checkReplacement(command, range, official, own);
            case EXTRA_HOLIDAY, STUDY_DAY ->
                refuseIf(SchoolCalendar.days(range).noneMatch(calendar::isSchoolDay), "calendar.alreadyOff");
            case SCHOOL_DAY ->
                refuseIf(
                        SchoolCalendar.days(range)
                                .filter(day -> !SchoolCalendar.isWeekend(day))
                                .allMatch(calendar::isSchoolDay),
                        "calendar.alreadySchool");
        }
        var replaces = command.kind() == DeviationKind.REPLACED_HOLIDAY ? command.replaces() : null;
        return new OwnDays(command.kind(), replaces, name, range);
    }

    private static void checkReplacement(
            AddDeviation command, DateRange range, Collection<OfficialHoliday> official, Collection<OwnDays> own) {
        if (command.replaces() == null) {
            throw refusal("calendar.holidayMissing");
        }
        var days = OwnDays.replacing(command.replaces(), command.name(), range);
        var holiday = official.stream()
                .filter(days::replaces)
                .findFirst()
                .orElseThrow(() -> refusal("calendar.noSuchHoliday"));
        refuseIf(own.stream().anyMatch(other -> other.replaces(holiday)), "calendar.replacedAlready", holiday.name());
        long distance = Math.abs(ChronoUnit.DAYS.between(holiday.range().first(), range.first()));
        refuseIf(distance > FARTHEST_FROM_THE_REPLACED_HOLIDAY, "calendar.tooFar", holiday.name());
    }

    private static void refuseIf(boolean wrong, String code, Object... arguments) {
        if (wrong) {
            throw refusal(code, arguments);
        }
    }

    private static DomainException refusal(String code, Object... arguments) {
        return new DomainException(code, arguments);
    }
}
