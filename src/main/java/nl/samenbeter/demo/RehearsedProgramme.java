package nl.samenbeter.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenbeter.calendar.AddDeviation;
import nl.samenbeter.calendar.CalendarService;
import nl.samenbeter.calendar.OwnDays;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.events.EventService;
import nl.samenbeter.events.MakeSessions;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanStates;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.timeline.ApplyChange;
import nl.samenbeter.timeline.ProgrammeExport;
import nl.samenbeter.timeline.ProgrammeExport.Change;
import nl.samenbeter.timeline.ProgrammeExport.Item;
import nl.samenbeter.timeline.ProgrammeExport.Place;
import nl.samenbeter.timeline.Slack;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.AddItem;
import nl.samenbeter.timeline.TimelineChange.ChangeSessions;
import nl.samenbeter.timeline.TimelineChange.FollowCalendar;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.timeline.TimelineChange.SkipItem;
import nl.samenbeter.timeline.TimelineChangeId;
import nl.samenbeter.timeline.TimelineService;
import nl.samenbeter.workflow.PracticeClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays an exported programme with the people of {@link DemoCast} until the moment of the export. */
@Component
@Profile("demo")
class RehearsedProgramme {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsedProgramme.class);
    private static final LocalTime END_OF_THE_DAY = LocalTime.of(16, 30);
    private static final String REASON = "Zoals in het programma dat is meegebracht.";
    private static final String PLACE = "Waddenlicht College, aula";
    private static final int PLACES = 40;

    /** After that many rounds a plan that still stands otherwise stays so. */
    private static final int MOST_ROUNDS = 20;

    private final DemoCast cast;
    private final DemoCrew crew;
    private final CalendarService calendars;
    private final SchoolCalendars known;
    private final EventService events;
    private final ProgrammeService programmes;
    private final TimelineService timeline;
    private final TaskQueries tasks;
    private final PlanStates states;
    private final PracticeClock clock;

    RehearsedProgramme(
            DemoCast cast,
            DemoCrew crew,
            CalendarService calendars,
            SchoolCalendars known,
            EventService events,
            ProgrammeService programmes,
            TimelineService timeline,
            TaskQueries tasks,
            PlanStates states,
            PracticeClock clock) {
        this.cast = cast;
        this.crew = crew;
        this.calendars = calendars;
        this.known = known;
        this.events = events;
        this.programmes = programmes;
        this.timeline = timeline;
        this.tasks = tasks;
        this.states = states;
        this.clock = clock;
    }

    void beginsAt(LocalDateTime moment) {
        clock.startAt(moment);
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

    /**
     * @return how many items could not be brought where the export has them
     * @throws ProgrammeCannotBePlayed when it cannot start here
     */
    int play(SchoolId school, ProgrammeExport export) {
        meetings(school, export);
        Acting.as(cast.person("coach"));
        ProgrammeId programme;
        try {
            programme = programmes.plan(new PlanProgramme(cast.team(DemoCast.REHEARSED), export.firstMonday()));
        } catch (DomainException refused) {
            throw new ProgrammeCannotBePlayed(
                    "no programme can start on " + export.firstMonday() + " (" + refused.code() + ")");
        }
        letTimePass(export, programme);
        return bringAlong(export, programme);
    }

    /** Pizza sessions stand on the day of their event. */
    private void meetings(SchoolId school, ProgrammeExport export) {
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

    private void letTimePass(ProgrammeExport export, ProgrammeId programme) {
        Map<Place, Item> items =
                export.items().stream().collect(Collectors.toMap(Item::place, Function.identity(), (one, two) -> one));
        List<Step> steps = steps(export);
        Map<Change, TimelineChangeId> done = new HashMap<>();
        LocalDateTime end = export.moment();
        for (LocalDate day = clock.now().toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            LocalDateTime evening = day.atTime(END_OF_THE_DAY);
            boolean worked = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 || evening.isAfter(end);
            for (Step step : steps) {
                if (!step.at().toLocalDate().equals(day) || step.at().isAfter(end)) {
                    continue;
                }
                if (!worked && step.at().isAfter(evening)) {
                    work(programme, items, evening);
                    worked = true;
                }
                moveTo(step.at());
                take(programme, step, done);
            }
            if (!worked) {
                work(programme, items, evening);
            }
        }
        moveTo(end);
    }

    /** Something that somebody did to the timeline, or took back. */
    private record Step(LocalDateTime at, Change change, boolean back) {}

    /** Days off stand in the calendar from the start, so the plan need not follow them. */
    private static List<Step> steps(ProgrammeExport export) {
        List<Step> steps = new ArrayList<>();
        for (Change change : export.changes()) {
            if (change.kind().equals(FollowCalendar.class.getSimpleName())) {
                continue;
            }
            steps.add(new Step(change.at(), change, false));
            if (change.undoneAt() != null) {
                steps.add(new Step(change.undoneAt(), change, true));
            }
        }
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private void moveTo(LocalDateTime moment) {
        if (moment.isAfter(clock.now())) {
            crew.moveTo(moment);
        }
    }

    private void work(ProgrammeId programme, Map<Place, Item> items, LocalDateTime evening) {
        moveTo(evening);
        Map<PlanItemId, Item> exported = new HashMap<>();
        for (PlanState.Item item : states.read(programme).items()) {
            Item there = items.get(new Place(item.run(), item.week(), item.element()));
            if (there != null) {
                exported.put(item.id(), there);
            }
        }
        crew.everybodyWorks(evening, (task, login) -> wasDone(task, exported));
    }

    /** What was done there is done here; decisions are taken. */
    private boolean wasDone(TaskRow task, Map<PlanItemId, Item> exported) {
        PlanItemId id = tasks.details(task.id()).planItem();
        if (id == null) {
            return true;
        }
        Item item = exported.get(id);
        return item != null && item.status() == PlanItemStatus.DONE;
    }

    private void take(ProgrammeId programme, Step step, Map<Change, TimelineChangeId> done) {
        Acting.as(cast.person("coach"));
        try {
            if (!step.back()) {
                Optional<PlanItemId> item = step.change().item() == null
                        ? Optional.empty()
                        : find(programme, step.change().item());
                TimelineChange change = step.change().about(item.orElse(null));
                done.put(step.change(), apply(programme, somewhere(change)));
            } else if (done.containsKey(step.change())) {
                TimelineChangeId id = done.get(step.change());
                timeline.undo(id, timeline.previewUndo(id).seen(), true);
            }
        } catch (DomainException notHere) {
            // the plan stands a little otherwise here; what is left of the difference is brought along at the end
            LOG.info("{} of {} is refused here: {}", step.change().kind(), step.at(), notHere.code());
        }
    }

    /** Places did not come along, and board sessions have to have one. */
    private static TimelineChange somewhere(TimelineChange change) {
        return change instanceof ChangeSessions sessions
                ? new ChangeSessions(sessions.rhythm(), DemoWords.BOARD)
                : change;
    }

    private Optional<PlanItemId> find(ProgrammeId programme, Place place) {
        return states.read(programme).items().stream()
                .filter(item -> place.equals(new Place(item.run(), item.week(), item.element())))
                .map(PlanState.Item::id)
                .findFirst();
    }

    private TimelineChangeId apply(ProgrammeId programme, TimelineChange change) {
        String seen = timeline.preview(programme, change).seen();
        return timeline.apply(new ApplyChange(programme, change, seen, REASON));
    }

    /** What still waits and stands elsewhere goes where the export has it. */
    private int bringAlong(ProgrammeExport export, ProgrammeId programme) {
        Acting.as(cast.person("coach"));
        Set<TimelineChange> refused = new HashSet<>();
        for (int round = 0; round < MOST_ROUNDS + export.items().size(); round++) {
            Optional<TimelineChange> next = differences(export, states.read(programme)).stream()
                    .filter(change -> !refused.contains(change))
                    .findFirst();
            if (next.isEmpty()) {
                break;
            }
            try {
                apply(programme, next.get());
            } catch (DomainException notHere) {
                // counted below
                LOG.info("{} is refused here: {}", next.get().getClass().getSimpleName(), notHere.code());
            }
            refused.add(next.get());
        }
        return elsewhere(export, states.read(programme));
    }

    private List<TimelineChange> differences(ProgrammeExport export, PlanState plan) {
        List<TimelineChange> differences = new ArrayList<>();
        if (!export.programme().rhythm().equals(plan.programme().rhythm())) {
            differences.add(somewhere(new ChangeSessions(export.programme().rhythm(), null)));
        }
        weeks(export, plan).ifPresent(differences::add);
        Map<Place, PlanState.Item> here = plan.items().stream()
                .collect(Collectors.toMap(
                        item -> new Place(item.run(), item.week(), item.element()), Function.identity()));
        for (Item there : export.items()) {
            PlanState.Item item = here.get(there.place());
            if (item == null) {
                extra(there).ifPresent(differences::add);
            } else if (item.status() == PlanItemStatus.PLANNED) {
                if (there.status() == PlanItemStatus.SKIPPED) {
                    differences.add(new SkipItem(item.id()));
                } else if (standsElsewhere(there, item)) {
                    differences.add(new MoveItem(item.id(), there.firstDay(), there.begins(), null));
                }
            }
        }
        return differences;
    }

    /** The first week that is held on another Monday. */
    private Optional<TimelineChange> weeks(ProgrammeExport export, PlanState plan) {
        SchoolCalendar calendar = known.of(plan.programme().school());
        for (ProgrammeExport.Run run : export.runs()) {
            for (RunWeek there : run.weeks()) {
                Optional<RunWeek> here = plan.runs().stream()
                        .filter(one -> one.number() == run.number())
                        .flatMap(one -> one.week(there.number()).stream())
                        .findFirst();
                if (here.isPresent() && !here.get().monday().equals(there.monday())) {
                    boolean later = there.monday().isAfter(here.get().monday());
                    LocalDate from = later ? here.get().monday() : there.monday();
                    LocalDate to = later ? there.monday() : here.get().monday();
                    int weeks = (int) from.plusWeeks(1)
                            .datesUntil(to.plusDays(1), Period.ofWeeks(1))
                            .filter(calendar::isProgrammeWeek)
                            .count();
                    return Optional.of(new ShiftWeeks(here.get().monday(), later ? weeks : -weeks, Slack.KEEP));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<TimelineChange> extra(Item there) {
        boolean waits = there.status() == PlanItemStatus.PLANNED && there.name().equals(ProgrammeExport.EXTRA);
        return waits && there.begins() != null
                ? Optional.of(new AddItem(
                        ProgrammeExport.EXTRA, there.firstDay(), there.begins(), there.minutes(), true, true, null))
                : Optional.empty();
    }

    private static boolean standsElsewhere(Item there, PlanState.Item here) {
        return there.status() == PlanItemStatus.PLANNED
                && there.kind() != PlanKind.NETWORK_EVENT
                && !here.isSessionBlock()
                && (!there.firstDay().equals(here.moments().firstDay())
                        || !Objects.equals(there.begins(), here.moments().begins()));
    }

    private static int elsewhere(ProgrammeExport export, PlanState plan) {
        Map<Place, PlanState.Item> here = plan.items().stream()
                .collect(Collectors.toMap(
                        item -> new Place(item.run(), item.week(), item.element()), Function.identity()));
        return (int) export.items().stream()
                .filter(there -> there.status() == PlanItemStatus.PLANNED && there.kind() != PlanKind.NETWORK_EVENT)
                .filter(there -> {
                    PlanState.Item item = here.get(there.place());
                    return item == null
                            || !item.moments().firstDay().equals(there.firstDay())
                            || !item.moments().lastDay().equals(there.lastDay())
                            || !moments(item.moments().sessions()).equals(moments(there.sessions()))
                            || !Objects.equals(item.moments().begins(), there.begins());
                })
                .count();
    }

    private static List<LocalDateTime> moments(List<PlanState.Session> sessions) {
        return sessions.stream()
                .map(session -> session.day().atTime(session.begins()))
                .toList();
    }
}
