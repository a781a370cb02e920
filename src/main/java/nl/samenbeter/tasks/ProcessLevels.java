package nl.samenbeter.tasks;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.samenbeter.tasks.TaskPlaces.Plan;
import nl.samenbeter.tasks.TaskSurroundings.State;
import nl.samenbeter.workflow.ProcessPicture;
import org.jspecify.annotations.Nullable;

/** A process as people read it: its steps with the moments that the plan says. */
public final class ProcessLevels {

    /** Property of an element that stands for a week of a run. */
    public static final String WEEK = "plan.week";

    private ProcessLevels() {}

    /**
     * @param caller the process around it; absent for the outermost
     * @param ours which tasks are the reader's business
     */
    public static TaskSurroundings.Level of(
            ProcessPicture picture,
            @Nullable ProcessPicture caller,
            Plan planned,
            Predicate<String> ours,
            ZoneId zone) {
        return new TaskSurroundings.Level(
                picture.process(),
                caller == null ? null : caller.here(),
                caller == null ? picture.name() : name(caller),
                picture.drawing(),
                picture.here(),
                steps(picture, planned, ours, zone));
    }

    private static String name(ProcessPicture caller) {
        return caller.steps().stream()
                .filter(step -> step.element().equals(caller.here()))
                .map(ProcessPicture.Step::name)
                .findFirst()
                .orElse("");
    }

    private static List<TaskSurroundings.Step> steps(
            ProcessPicture picture, Plan planned, Predicate<String> ours, ZoneId zone) {
        List<TaskSurroundings.Step> steps = picture.steps().stream()
                .filter(step -> step.kind() != ProcessPicture.StepKind.WAIT || step.open())
                .map(step -> step(picture, step, planned, ours, zone))
                .toList();
        return byDay(steps);
    }

    /** What has no day of its own stands before what follows it in the drawing. */
    private static List<TaskSurroundings.Step> byDay(List<TaskSurroundings.Step> steps) {
        Map<TaskSurroundings.Step, LocalDate> days = new HashMap<>();
        LocalDate next = LocalDate.MAX;
        for (TaskSurroundings.Step step : steps.reversed()) {
            LocalDate own = day(step);
            next = own == null ? next : own;
            days.put(step, next);
        }
        return passedBy(steps.stream().sorted(Comparator.comparing(days::get)).toList());
    }

    /** What has no day and was not reached, while what follows it was, is not to come any more. */
    private static List<TaskSurroundings.Step> passedBy(List<TaskSurroundings.Step> steps) {
        List<TaskSurroundings.Step> all = new ArrayList<>();
        boolean reached = false;
        for (TaskSurroundings.Step step : steps.reversed()) {
            boolean passedBy = reached && step.state() == State.NEXT && day(step) == null;
            all.addFirst(passedBy ? step.notNeeded() : step);
            reached |= step.moment() != null && (step.state() == State.DONE || step.state() == State.NOW);
        }
        return List.copyOf(all);
    }

    private static TaskSurroundings.Step step(
            ProcessPicture picture, ProcessPicture.Step step, Plan planned, Predicate<String> ours, ZoneId zone) {
        List<ProcessPicture.OpenTask> tasks =
                step.tasks().stream().filter(task -> ours.test(task.task())).toList();
        boolean elsewhere = !step.tasks().isEmpty() && tasks.isEmpty();
        String week = step.properties().get(WEEK);
        var plan = planned.elements().get(step.element());
        TaskPlace.Moment moment =
                week != null ? planned.weeks().get(Integer.valueOf(week)) : plan == null ? null : plan.moment();
        int late = step.insideLate()
                + (int) tasks.stream().filter(ProcessPicture.OpenTask::late).count();
        return new TaskSurroundings.Step(
                step.element(),
                step.name(),
                state(picture, step, plan != null && plan.off(), elsewhere),
                step.inside() + tasks.size(),
                late,
                moment,
                step.waitsUntil() == null ? null : LocalDate.ofInstant(step.waitsUntil(), zone));
    }

    private static State state(ProcessPicture picture, ProcessPicture.Step step, boolean off, boolean elsewhere) {
        if (step.open() && !elsewhere) {
            return step.kind() == ProcessPicture.StepKind.WAIT ? State.WAITS : State.NOW;
        }
        if (off) {
            return State.OFF;
        }
        if (step.done() > 0) {
            return State.DONE;
        }
        return step.cancelled() > 0 || picture.over() ? State.OFF : State.NEXT;
    }

    private static @Nullable LocalDate day(TaskSurroundings.Step step) {
        var moment = step.moment();
        return moment == null ? step.waitsUntil() : moment.firstDay();
    }
}
