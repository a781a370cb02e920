package nl.samenbeter.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanStates;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.ProcessLevels;
import nl.samenbeter.tasks.TaskPlace;
import nl.samenbeter.tasks.TaskPlaces.Plan;
import nl.samenbeter.tasks.TaskPlaces.PlannedStep;
import nl.samenbeter.tasks.TaskSurroundings.Level;
import nl.samenbeter.workflow.ProcessPicture;
import nl.samenbeter.workflow.ProcessPicture.StepKind;
import nl.samenbeter.workflow.ProcessPictures;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a team is in its process: of the programme, of a week, of an intervention. */
@Service
@Transactional(readOnly = true)
public class TeamProcessQueries {

    private static final String WEEK = "programmeWeek";

    private final ProcessPictures pictures;
    private final PlanStates plans;
    private final Clock programmeClock;

    TeamProcessQueries(ProcessPictures pictures, PlanStates plans, Clock programmeClock) {
        this.pictures = pictures;
        this.plans = plans;
        this.programmeClock = programmeClock;
    }

    /**
     * Empty when nothing has begun, or its history has been cleaned.
     *
     * @param run which part of the programme; anything else shows the newest
     * @param path from above to below the elements that call the next process
     */
    @PreAuthorize("@programmeAccess.may(#programme, 'PROGRESS_SEE')")
    public Optional<TeamProcess> process(ProgrammeId programme, @Nullable Integer run, List<String> path) {
        List<ProcessPictures.Root> roots = pictures.roots(programme.text());
        if (roots.isEmpty()) {
            return Optional.empty();
        }
        int shown = run == null || run < 1 || run > roots.size() ? roots.size() : run;
        List<ProcessPicture> found = pictures.down(roots.get(shown - 1).instance(), path);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        PlanState state = plans.read(programme);
        ZoneId zone = state.programme().zone();
        List<Level> levels = new ArrayList<>();
        for (int depth = 0; depth < found.size(); depth++) {
            levels.add(ProcessLevels.of(
                    found.get(depth),
                    depth == 0 ? null : found.get(depth - 1),
                    plan(state, shown, week(found)),
                    task -> true,
                    zone));
        }
        return Optional.of(new TeamProcess(
                IntStream.rangeClosed(1, roots.size()).boxed().toList(),
                shown,
                List.copyOf(levels),
                path.subList(0, found.size() - 1),
                opens(found.getLast()),
                found.size() > path.size(),
                LocalDate.now(programmeClock.withZone(zone))));
    }

    private static Set<String> opens(ProcessPicture picture) {
        return picture.steps().stream()
                .filter(step -> step.kind() == StepKind.CALL)
                .filter(step -> step.open() || step.done() > 0)
                .map(ProcessPicture.Step::element)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The week that one looks into; 0 for the programme as a whole. */
    private static int week(List<ProcessPicture> found) {
        return found.size() < 2
                ? 0
                : found.getFirst().steps().stream()
                        .filter(step -> step.element().equals(found.getFirst().here()))
                        .map(step -> step.properties().get(ProcessLevels.WEEK))
                        .filter(number -> number != null && number.matches("\\d+"))
                        .map(Integer::valueOf)
                        .findFirst()
                        .orElse(0);
    }

    /** A week that was held again counts as it was held last. */
    private static Plan plan(PlanState state, int run, int week) {
        Map<Integer, TaskPlace.Moment> weeks = new HashMap<>();
        state.runs().stream()
                .filter(one -> one.number() == run)
                .flatMap(one -> one.weeks().stream())
                .sorted(Comparator.comparing(RunWeek::number))
                .forEach(one -> weeks.put(
                        one.drawn(),
                        new TaskPlace.Moment(
                                WEEK, "", one.monday(), one.monday().plusDays(4), null)));
        Map<String, PlannedStep> elements = new HashMap<>();
        state.items().stream()
                .filter(item -> item.run() == run && RunWeek.drawn(item.week()) == week)
                .sorted(Comparator.comparing(PlanState.Item::week))
                .forEach(item -> elements.put(item.element(), step(item)));
        return new Plan(elements, weeks);
    }

    private static PlannedStep step(PlanState.Item item) {
        PlanState.Moments moments = item.moments();
        return new PlannedStep(
                new TaskPlace.Moment(
                        item.element(),
                        item.name(),
                        moments.firstDay(),
                        moments.lastDay(),
                        item.isMeeting() ? moments.begins() : null),
                switch (item.status()) {
                    case PLANNED, OPEN, DONE -> false;
                    default -> true;
                });
    }
}
