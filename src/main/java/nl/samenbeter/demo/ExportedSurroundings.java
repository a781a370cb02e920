package nl.samenbeter.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.samenbeter.calendar.AddDeviation;
import nl.samenbeter.calendar.CalendarService;
import nl.samenbeter.calendar.OwnDays;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.events.EventService;
import nl.samenbeter.events.MakeSessions;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.timeline.ProgrammeExport;
import nl.samenbeter.timeline.ProgrammeExport.Item;
import nl.samenbeter.workflow.PracticeClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Days off and meetings with other schools as an exported programme had them, for the school of {@link DemoCast}. */
@Component
@Profile("demo")
class ExportedSurroundings {

    private static final String PLACE = "Waddenlicht College, aula";
    private static final int PLACES = 40;

    private final DemoCast cast;
    private final CalendarService calendars;
    private final SchoolCalendars known;
    private final EventService events;
    private final PracticeClock clock;

    ExportedSurroundings(
            DemoCast cast, CalendarService calendars, SchoolCalendars known, EventService events, PracticeClock clock) {
        this.cast = cast;
        this.calendars = calendars;
        this.known = known;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives the school the days off of the export.
     *
     * @throws ProgrammeCannotBePlayed when they do not fit the official dates that are known here, or the programme does not
     */
    void calendar(SchoolId school, ProgrammeExport export) {
        Acting.as(cast.person("beheerder"));
        for (OwnDays days : export.calendar().days()) {
            try {
                calendars.add(
                        school,
                        new AddDeviation(
                                days.kind(),
                                days.replaces(),
                                days.name(),
                                days.range().first(),
                                days.range().last()));
            } catch (DomainException refused) {
                throw new ProgrammeCannotBePlayed("its days off from "
                        + days.range().first() + " to " + days.range().last()
                        + " do not fit the school years that are known here (" + refused.code() + ")");
            }
        }
        calendars.choose(school, export.calendar().publicHolidays());
        SchoolCalendar calendar = known.of(school);
        for (LocalDate monday : List.of(export.firstMonday(), export.lastMonday())) {
            if (calendar.schoolYear(monday).isEmpty()) {
                throw new ProgrammeCannotBePlayed(
                        "its week of " + monday + " lies outside the school years that are known here");
            }
        }
        if (!calendar.isProgrammeWeek(export.firstMonday())
                || export.firstMonday().getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new ProgrammeCannotBePlayed("no programme can start on " + export.firstMonday());
        }
        if (export.programme().status() == ProgrammeStatus.STOPPED) {
            throw new ProgrammeCannotBePlayed("the programme was stopped");
        }
        if (export.moment().isBefore(export.firstMonday().minusYears(1).atStartOfDay())
                || export.moment().isAfter(export.lastMonday().plusYears(1).atStartOfDay())) {
            throw new ProgrammeCannotBePlayed("its moment " + export.moment() + " has nothing to do with its weeks");
        }
    }

    /** Pizza sessions stand on the day of their event. */
    void meetings(SchoolId school, ProgrammeExport export) {
        Acting.as(cast.person("programmabureau"));
        export.items().stream()
                .filter(item -> item.kind() == PlanKind.NETWORK_EVENT)
                .map(Item::firstDay)
                .filter(day -> day.isAfter(clock.now().toLocalDate()))
                .distinct()
                .forEach(day -> {
                    try {
                        events.makeSessions(new MakeSessions(List.of(day), null, PLACE, PLACES, Set.of(school)));
                    } catch (DomainException notThen) {
                        // the team has no meeting then
                    }
                });
    }
}
