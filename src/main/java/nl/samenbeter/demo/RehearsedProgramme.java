package nl.samenbeter.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanStates;
import nl.samenbeter.programme.ProgrammeService;
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
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.FollowCalendar;
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

    /** After that many rounds a plan that still stands otherwise stays so. */
    private static final int MOST_ROUNDS = 20;

    private final DemoCast cast;
    private final DemoCrew crew;
    private final ExportedSurroundings surroundings;
    private final SchoolCalendars known;
    private final ProgrammeService programmes;
    private final TimelineService timeline;
    private final TaskQueries tasks;
    private final PlanStates states;
    private final PracticeClock clock;

    RehearsedProgramme(
            DemoCast cast,
            DemoCrew crew,
            ExportedSurroundings surroundings,
            SchoolCalendars known,
            ProgrammeService programmes,
            TimelineService timeline,
            TaskQueries tasks,
            PlanStates states,
            PracticeClock clock) {
        this.cast = cast;
        this.crew = crew;
        this.surroundings = surroundings;
        this.known = known;
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
     * @return how many items could not be brought where the export has them
     * @throws ProgrammeCannotBePlayed when it cannot start here
     */
    int play(SchoolId school, ProgrammeExport export) {
        surroundings.meetings(school, export);
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
                done.put(step.change(), apply(programme, ExportDifferences.somewhere(change)));
            } else if (done.containsKey(step.change())) {
                TimelineChangeId id = done.get(step.change());
                timeline.undo(id, timeline.previewUndo(id).seen(), true);
            }
        } catch (DomainException notHere) {
            // the plan stands a little otherwise here; what is left of the difference is brought along at the end
            LOG.info("{} of {} is refused here: {}", step.change().kind(), step.at(), notHere.code());
        }
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
            Optional<TimelineChange> next = differences(export, programme).all().stream()
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
        return differences(export, programme).elsewhere();
    }

    private ExportDifferences differences(ProgrammeExport export, ProgrammeId programme) {
        PlanState plan = states.read(programme);
        return new ExportDifferences(export, plan, known.of(plan.programme().school()));
    }
}
