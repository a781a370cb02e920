package nl.samenbeter.programme;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of programmes: their own in a list, the stair, a week, today. */
@Service
@Transactional(readOnly = true)
public class ProgrammeQueries {

    private static final int PROPOSED_MONDAYS = 6;

    private final Programmes programmes;
    private final PlanItems items;
    private final ProgrammePlans plans;
    private final ProgrammeEvents events;
    private final ProgrammeModels models;
    private final SchoolCalendars calendars;
    private final Directory directory;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    ProgrammeQueries(
            Programmes programmes,
            PlanItems items,
            ProgrammePlans plans,
            ProgrammeEvents events,
            ProgrammeModels models,
            SchoolCalendars calendars,
            Directory directory,
            CurrentUser currentUser,
            JdbcClient jdbc,
            Clock programmeClock) {
        this.programmes = programmes;
        this.items = items;
        this.plans = plans;
        this.events = events;
        this.models = models;
        this.calendars = calendars;
        this.directory = directory;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /** Programmes the reader takes part in or follows, what is going on first, then by team. */
    @PreAuthorize("isAuthenticated()")
    public List<ProgrammeRow> mine() {
        Actor me = currentUser.require();
        return jdbc
                .sql("select id from programme where team_id = any(:teams) or school_id = any(:schools)")
                .param("teams", scopes(me, ScopeKind.TEAM, Permission.PROGRAMME_SEE))
                .param("schools", scopes(me, ScopeKind.SCHOOL, Permission.PROGRAMME_SEE))
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> row(find(new ProgrammeId(id))))
                .sorted(Comparator.comparing((ProgrammeRow row) -> !row.status().isGoingOn())
                        .thenComparing(ProgrammeRow::teamName)
                        .thenComparing(ProgrammeRow::startsOn))
                .toList();
    }

    /** @throws DomainException {@code programme.gone} when there is no such programme */
    @PreAuthorize("@programmeAccess.may(#programme, 'PROGRAMME_SEE')")
    public Stair stair(ProgrammeId programme) {
        return stair(find(programme), null);
    }

    /**
     * The stair of the run that holds a week.
     *
     * @param week sequence number; anything else shows the nearest
     * @throws DomainException {@code programme.gone} when there is no such programme
     */
    @PreAuthorize("@programmeAccess.may(#programme, 'PROGRAMME_SEE')")
    public Stair stair(ProgrammeId programme, int week) {
        return stair(find(programme), week);
    }

    private Stair stair(Programme found, @Nullable Integer sequence) {
        LocalDateTime now = found.standsAt(now(found.zone()));
        LocalDate today = now.toLocalDate();
        List<ProgrammeWeek> all = plans.weeks(found.id());
        ProgrammeWeek shown = sequence == null ? Stair.current(all, today) : nearest(all, sequence);
        List<ProgrammeWeek> weeks =
                all.stream().filter(week -> week.run() == shown.run()).toList();
        Set<Integer> lagging = items.findByProgrammeIdOrderByRunNumberAscPositionAsc(found.id()).stream()
                .filter(item ->
                        item.status() == PlanItemStatus.OPEN && item.dueAt().isBefore(today.atStartOfDay()))
                .flatMap(item -> weeks.stream().filter(week -> week.holds(item)))
                .map(ProgrammeWeek::sequence)
                .collect(Collectors.toSet());
        return new Stair(row(found), today, Stair.steps(weeks, today, lagging, plans.calendar(found)));
    }

    private static ProgrammeWeek nearest(List<ProgrammeWeek> weeks, int sequence) {
        return weeks.get(Math.clamp(sequence, 1, weeks.size()) - 1);
    }

    /**
     * @param week sequence number through all runs; anything else shows the nearest
     * @throws DomainException {@code programme.gone} when there is no such programme
     */
    @PreAuthorize("@programmeAccess.may(#programme, 'PROGRAMME_SEE')")
    public WeekPlan week(ProgrammeId programme, int week) {
        Programme found = find(programme);
        ProgrammeRow row = row(found);
        List<ProgrammeWeek> weeks = plans.weeks(programme);
        ProgrammeWeek shown = nearest(weeks, week);
        List<PlanItem> plan = items.findByProgrammeIdOrderByRunNumberAscPositionAsc(programme);
        List<Appointment> appointments =
                appointments(plan.stream().filter(shown::holds).filter(seenBy(found)), row.teamName());
        List<Integer> perWeek = weeks.stream()
                .filter(one -> one.run() == shown.run())
                .map(one -> minutes(plan, one))
                .toList();
        return new WeekPlan(
                row, shown, weeks.size(), now(found.zone()).toLocalDate(), appointments, minutes(plan, shown), perWeek);
    }

    /** Moments on that day in all programmes of the reader that are going on; windows that contain the day included. */
    @PreAuthorize("isAuthenticated()")
    public List<Appointment> on(LocalDate day) {
        return mine().stream()
                .filter(row -> row.status().isGoingOn())
                .filter(row -> row.pause() == null || !row.pause().holds(day))
                .flatMap(row -> appointments(row).stream())
                .filter(appointment -> new DateRange(appointment.firstDay(), appointment.lastDay()).contains(day))
                .sorted(BY_MOMENT)
                .toList();
    }

    /** Now in the programme's own clock, in the zone of the reader's first programme. */
    @PreAuthorize("isAuthenticated()")
    public LocalDateTime now() {
        return mine().stream()
                .findFirst()
                .map(row -> now(find(row.id()).zone()))
                .orElseGet(() -> now(ZoneId.of("Europe/Amsterdam")));
    }

    /** How a team has arranged its programme, for whoever may change it. */
    @PreAuthorize("@access.team(#team, 'PROGRAMME_PLAN')")
    public TeamSettings settings(TeamId team) {
        var details = directory.team(team);
        var school = directory.school(details.school());
        LocalDate today = now(calendars.of(school.id()).zone()).toLocalDate();
        return new TeamSettings(
                team,
                details.name(),
                school.id(),
                school.name(),
                details.kind(),
                names(directory.coaches(team, today)),
                directory.members(team, today).stream().map(Member::name).toList(),
                names(directory.admins(school.id(), today)),
                programmes.findByTeamId(team).stream()
                        .filter(programme -> programme.status().isGoingOn())
                        .map(programme -> new TeamSettings.Board(
                                programme.id(),
                                programme.version(),
                                programme.sessionRhythm(),
                                programme.sessionPlace()))
                        .findFirst()
                        .orElse(null));
    }

    private List<String> names(List<PersonId> people) {
        var names = directory.names(people);
        return people.stream().map(names::get).sorted().toList();
    }

    /** When a team meets at its board, by its own choice or else as usual. */
    @PreAuthorize("@programmeAccess.may(#programme, 'PROGRAMME_SEE')")
    public SessionRhythm rhythm(ProgrammeId programme) {
        return find(programme).sessionRhythm();
    }

    /** Newest first. */
    @PreAuthorize("@programmeAccess.may(#programme, 'PROGRAMME_SEE')")
    public List<ProgrammeHistoryRow> history(ProgrammeId programme) {
        Programme found = find(programme);
        boolean coach = currentUser.require().has(Role.COACH, Scope.of(found.team()));
        List<ProgrammeEvent> happened = events.of(programme).stream()
                .filter(event ->
                        coach || event.people() == null || event.people().movedThePlan())
                .toList();
        var names = directory.names(happened.stream()
                .flatMap(ProgrammeQueries::people)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return happened.stream()
                .map(event -> historyRow(event, found.zone(), coach, names))
                .toList();
    }

    private static Stream<PersonId> people(ProgrammeEvent event) {
        var people = event.people();
        return people == null
                ? Stream.of(event.by())
                : Stream.concat(
                        Stream.of(event.by(), people.about(), people.other()),
                        people.turns().stream().map(ProgrammeEvent.Turn::leader));
    }

    /** Who is not there is the coach's business; others read that something moved (rulings 26). */
    private static ProgrammeHistoryRow historyRow(
            ProgrammeEvent event, ZoneId zone, boolean coach, Map<PersonId, String> names) {
        LocalDateTime at = LocalDateTime.ofInstant(event.at(), zone);
        var people = event.people();
        if (people != null && (!coach || people.about() == null)) {
            return new ProgrammeHistoryRow(at, ProgrammeEvents.PLAN_MOVED, null, null, null, null);
        }
        return new ProgrammeHistoryRow(
                at,
                event.code(),
                event.by() == null ? null : names.get(event.by()),
                event.oldDay(),
                event.newDay(),
                people == null
                        ? null
                        : new ProgrammeHistoryRow.People(
                                names.getOrDefault(people.about(), ""),
                                people.other() == null ? null : names.get(people.other()),
                                people.tasksMoved(),
                                people.tasksReturned(),
                                people.effects(),
                                people.turns().stream()
                                        .map(turn -> new ProgrammeHistoryRow.Turn(
                                                turn.week(), names.getOrDefault(turn.leader(), "")))
                                        .toList()));
    }

    /** Teams for which the reader may start a programme and that have none going on, by name. */
    @PreAuthorize("isAuthenticated()")
    public List<StartableTeam> startable() {
        Actor me = currentUser.require();
        return Stream.of(scopes(me, ScopeKind.TEAM, Permission.PROGRAMME_PLAN))
                .map(TeamId::new)
                .filter(team -> programmes.findByTeamId(team).stream()
                        .noneMatch(programme -> programme.status().isGoingOn()))
                .map(this::startable)
                .sorted(Comparator.comparing(StartableTeam::name))
                .toList();
    }

    private StartableTeam startable(TeamId team) {
        var details = directory.team(team);
        var calendar = calendars.of(details.school());
        LocalDateTime now = now(calendar.zone());
        var rules = new StartRules(calendar, models.latest().weeks());
        int members = StartRules.MINIMUM_MEMBERS;
        LocalDate first = monday(now.toLocalDate());
        List<LocalDate> mondays = Stream.iterate(first, monday -> monday.plusWeeks(1))
                .limit(PROPOSED_MONDAYS * 2L)
                .filter(monday -> isPossible(rules, monday, members, now))
                .limit(PROPOSED_MONDAYS)
                .toList();
        return new StartableTeam(
                team, details.name(), directory.school(details.school()).name(), mondays);
    }

    private static boolean isPossible(StartRules rules, LocalDate monday, int members, LocalDateTime now) {
        try {
            rules.check(monday, members, false, now);
            return true;
        } catch (DomainException refused) {
            return false;
        }
    }

    /** All moments of a programme that the reader takes part in or follows. */
    List<Appointment> appointments(ProgrammeRow row) {
        return appointments(
                items.findByProgrammeIdOrderByRunNumberAscPositionAsc(row.id()).stream()
                        .filter(seenBy(find(row.id()))),
                row.teamName());
    }

    static final Comparator<Appointment> BY_MOMENT = Comparator.comparing(Appointment::firstDay)
            .thenComparing(Appointment::begins, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Appointment::name);

    static List<Appointment> appointments(Stream<PlanItem> plan, String teamName) {
        return plan.flatMap(item -> appointments(item, teamName))
                .sorted(BY_MOMENT)
                .toList();
    }

    /** A block of board sessions shows as its sessions, everything else as itself. */
    private static Stream<Appointment> appointments(PlanItem item, String teamName) {
        if (item.sessions().isEmpty()) {
            LocalTime begins = item.isMeeting() ? item.begins() : null;
            return Stream.of(
                    appointment(item, teamName, item.firstDay(), item.lastDay(), begins, item.minutes(), null));
        }
        return item.sessions().stream()
                .map(session -> appointment(
                        item,
                        teamName,
                        session.day(),
                        session.day(),
                        session.begins(),
                        session.minutes(),
                        session.held()));
    }

    private static Appointment appointment(
            PlanItem item,
            String teamName,
            LocalDate first,
            LocalDate last,
            @Nullable LocalTime begins,
            int minutes,
            @Nullable Boolean held) {
        return new Appointment(
                item.id(),
                item.programme(),
                teamName,
                item.element(),
                item.name(),
                item.kind(),
                first,
                last,
                begins,
                minutes,
                item.ownMinutes(),
                item.audience(),
                item.place(),
                item.insideNorm(),
                item.status(),
                held,
                item.movedFrom().equals(item.firstDay()) ? null : item.movedFrom(),
                item.status() == PlanItemStatus.SKIPPED ? item.reason() : null);
    }

    static int minutes(List<PlanItem> plan, ProgrammeWeek week) {
        return appointments(plan.stream().filter(week::holds), "").stream()
                .mapToInt(Appointment::countedMinutes)
                .sum();
    }

    /** What is only for the coach or for leadership does not stand in a member's way. */
    private Predicate<PlanItem> seenBy(Programme programme) {
        Actor me = currentUser.require();
        boolean coach = me.has(Role.COACH, Scope.of(programme.team()));
        boolean leader = me.has(Role.SCHOOL_LEADER, Scope.of(programme.school()));
        return item -> switch (item.audience()) {
            case COACH -> coach;
            case LEADERSHIP -> coach || leader;
            default -> true;
        };
    }

    private ProgrammeRow row(Programme programme) {
        return new ProgrammeRow(
                programme.id(),
                programme.school(),
                programme.team(),
                directory.team(programme.team()).name(),
                programme.status(),
                programme.startsOn(),
                plans.week(programme),
                programme.weeks(),
                programme.pause(now(programme.zone()).toLocalDate()));
    }

    private Programme find(ProgrammeId id) {
        return programmes.findById(id).orElseThrow(() -> new DomainException("programme.gone"));
    }

    private LocalDateTime now(ZoneId zone) {
        return LocalDateTime.now(programmeClock.withZone(zone));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Where the reader holds this permission. */
    static UUID[] scopes(Actor me, ScopeKind kind, Permission permission) {
        return me.grants().stream()
                .filter(grant -> grant.scope().kind() == kind && permission.isHeldBy(grant.role()))
                .map(grant -> grant.scope().id())
                .distinct()
                .toArray(UUID[]::new);
    }
}
