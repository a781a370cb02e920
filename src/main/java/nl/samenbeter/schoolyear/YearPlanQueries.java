package nl.samenbeter.schoolyear;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenbeter.calendar.DayOff;
import nl.samenbeter.calendar.PauseWeek;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.calendar.SchoolYear;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.programme.SchoolProgrammes;
import nl.samenbeter.programme.TeamProgramme;
import nl.samenbeter.programme.YearEvents;
import nl.samenbeter.programme.YearEvents.YearEvent;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The year of a school, for people. */
@Service
@Transactional(readOnly = true)
public class YearPlanQueries {

    private final YearPlans plans;
    private final YearItems items;
    private final IndependencePoints points;
    private final SchoolCalendars calendars;
    private final SchoolProgrammes programmes;
    private final ProgrammeQueries programmeQueries;
    private final ObjectProvider<YearEvents> events;
    private final Directory directory;
    private final Access access;
    private final CurrentUser currentUser;
    private final TaskQueries taskQueries;
    private final Clock programmeClock;

    YearPlanQueries(
            YearPlans plans,
            YearItems items,
            IndependencePoints points,
            SchoolCalendars calendars,
            SchoolProgrammes programmes,
            ProgrammeQueries programmeQueries,
            ObjectProvider<YearEvents> events,
            Directory directory,
            Access access,
            CurrentUser currentUser,
            TaskQueries taskQueries,
            Clock programmeClock) {
        this.plans = plans;
        this.items = items;
        this.points = points;
        this.calendars = calendars;
        this.programmes = programmes;
        this.programmeQueries = programmeQueries;
        this.events = events;
        this.directory = directory;
        this.access = access;
        this.currentUser = currentUser;
        this.taskQueries = taskQueries;
        this.programmeClock = programmeClock;
    }

    /** The schools whose year the reader may see, by name. */
    @PreAuthorize("@access.somewhere('YEAR_PLAN_SEE')")
    public List<SchoolName> schools() {
        Actor me = currentUser.require();
        Stream<SchoolDetails> schools = me.grants().stream()
                .filter(grant -> Permission.YEAR_PLAN_SEE.isHeldBy(grant.role()))
                .flatMap(grant -> schools(grant.scope().kind(), grant.scope().id()));
        return schools.map(school -> new SchoolName(school.id(), school.name()))
                .distinct()
                .sorted(Comparator.comparing(SchoolName::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(school -> school.id().text()))
                .toList();
    }

    private Stream<SchoolDetails> schools(ScopeKind kind, @Nullable UUID id) {
        return switch (kind) {
            case TEAM ->
                Stream.of(directory.school(
                        directory.team(new TeamId(Objects.requireNonNull(id))).school()));
            case SCHOOL -> Stream.of(directory.school(new SchoolId(Objects.requireNonNull(id))));
            case BOARD -> directory.schools(new BoardId(Objects.requireNonNull(id))).stream();
            case ALL -> directory.schools().stream();
        };
    }

    /**
     * A school year by its label; without one, or with one that is not known, the running or the next year. Empty when
     * no official dates are known.
     */
    @PreAuthorize("@access.withinSchool(#school, 'YEAR_PLAN_SEE')")
    public Optional<YearOverview> year(SchoolId school, @Nullable String label) {
        SchoolCalendar calendar = calendars.of(school);
        LocalDate today = LocalDate.now(programmeClock.withZone(calendar.zone()));
        List<SchoolYear> years = calendar.schoolYears();
        return years.stream()
                .filter(year -> year.label().equals(label))
                .findFirst()
                .or(() -> years.stream()
                        .filter(year -> !year.lastDay().isBefore(today))
                        .findFirst())
                .or(() -> years.isEmpty() ? Optional.empty() : Optional.of(years.getLast()))
                .map(year -> overview(school, calendar, year, today));
    }

    private YearOverview overview(SchoolId school, SchoolCalendar calendar, SchoolYear year, LocalDate today) {
        Optional<YearPlan> plan = plans.findBySchoolIdAndSchoolYear(school, year.label());
        LocalDate first = LocalDate.of(year.firstDay().getYear(), 8, 1);
        LocalDate last = first.plusYears(1).minusDays(1);
        return new YearOverview(
                school,
                directory.school(school).name(),
                year,
                calendar.schoolYears(),
                today,
                plan.map(YearPlan::status).orElse(null),
                plan.map(YearPlan::form).orElse(YearForm.TRANCHES),
                plan.map(YearPlan::independent).orElse(null),
                weeks(calendar, year),
                calendar.pauseWeeks(year).stream().map(PauseWeek::monday).toList(),
                daysOff(calendar, first, last),
                plan.map(found -> items.findByPlanIdOrderByPosition(found.id())).orElse(List.of()).stream()
                        .map(YearPlanQueries::row)
                        .toList(),
                teams(school, new DateRange(first, last)),
                events(school, first, last),
                access.withinSchool(school, Permission.YEAR_PLAN_MAKE),
                access.withinSchool(school, Permission.PROGRAMME_PLAN));
    }

    private static Map<LocalDate, Integer> weeks(SchoolCalendar calendar, SchoolYear year) {
        var weeks = new LinkedHashMap<LocalDate, Integer>();
        calendar.programmeWeeks(year).forEach(monday -> weeks.put(monday, weeks.size() + 1));
        return weeks;
    }

    private static Map<LocalDate, DayOff> daysOff(SchoolCalendar calendar, LocalDate first, LocalDate last) {
        var days = new LinkedHashMap<LocalDate, DayOff>();
        first.datesUntil(last.plusDays(1))
                .forEach(day -> calendar.dayOff(day).ifPresent(dayOff -> days.put(day, dayOff)));
        return days;
    }

    private List<TeamProgramme> teams(SchoolId school, DateRange year) {
        return access.withinSchool(school, Permission.PROGRAMME_SEE)
                ? programmes.of(school).stream()
                        .filter(team -> team.runs().stream()
                                .anyMatch(run -> year.overlaps(new DateRange(run.firstDay(), run.lastDay()))))
                        .toList()
                : List.of();
    }

    private List<YearEvent> events(SchoolId school, LocalDate first, LocalDate last) {
        return events.orderedStream()
                .flatMap(room -> room.of(school, first, last).stream())
                .sorted(Comparator.comparing(YearEvent::day).thenComparing(YearEvent::begins))
                .toList();
    }

    /** Teams of the school that the reader coaches and that have no programme going on, by name. */
    @PreAuthorize("@access.withinSchool(#school, 'PROGRAMME_PLAN')")
    public List<TrancheTeam> trancheTeams(SchoolId school) {
        return programmeQueries.startable().stream()
                .filter(team -> directory.team(team.team()).school().equals(school))
                .map(team -> new TrancheTeam(team.team(), team.name()))
                .toList();
    }

    /** The ten points for the task that asks for them. */
    @PreAuthorize("@taskAccess.mine(#task)")
    public IndependenceReport independence(TaskId task) {
        YearPlan plan = plans.findById(YearPlanId.of(taskQueries.details(task).businessKey()))
                .orElseThrow(() -> new DomainException("tasks.gone"));
        SchoolCalendar calendar = calendars.of(plan.school());
        LocalDate today = LocalDate.now(programmeClock.withZone(calendar.zone()));
        LocalDate end = calendar.schoolYears().stream()
                .filter(year -> year.label().equals(plan.schoolYear()))
                .findFirst()
                .map(SchoolYear::lastDay)
                .orElse(today);
        return new IndependenceReport(
                directory.school(plan.school()).name(),
                today,
                points.of(plan.school(), calendar, today),
                IndependencePoints.NEEDED,
                end);
    }

    static YearRow row(YearItem item) {
        return new YearRow(
                item.element(),
                item.name(),
                item.kind(),
                item.owner(),
                item.firstWeek(),
                item.lastWeek(),
                item.tranche(),
                item.firstDay(),
                item.lastDay(),
                item.begins(),
                item.minutes(),
                item.status());
    }

    static YearRow row(PlannedYearItem planned) {
        YearElement element = planned.element();
        return new YearRow(
                element.element(),
                element.name(),
                element.kind(),
                element.owner(),
                element.firstWeek(),
                element.lastWeek(),
                element.tranche(),
                planned.firstDay(),
                planned.lastDay(),
                planned.begins(),
                element.minutes(),
                YearItemStatus.PLANNED);
    }
}
