package nl.samenbeter.timeline.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanStates;
import nl.samenbeter.programme.process.EightWeekProgrammeProcess;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.EngineMoment;
import nl.samenbeter.timeline.TimelineLine;
import nl.samenbeter.timeline.TimelineWorkflow;
import nl.samenbeter.timeline.process.ModelExpressions.Moment;
import nl.samenbeter.timeline.process.WaitingMoments.Waiting;
import nl.samenbeter.workflow.EngineUser;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CamundaTimelineWorkflow implements TimelineWorkflow {

    private final WaitingMoments waiting;
    private final ModelExpressions expressions;
    private final PlannedMoments planned;
    private final ExtraBranches branches;
    private final PlanStates states;
    private final ManagementService managementService;
    private final ProcessEngineConfigurationImpl engine;
    private final EngineUser engineUser;
    private final Clock programmeClock;

    CamundaTimelineWorkflow(
            WaitingMoments waiting,
            ModelExpressions expressions,
            PlannedMoments planned,
            ExtraBranches branches,
            PlanStates states,
            ManagementService managementService,
            ProcessEngine processEngine,
            EngineUser engineUser,
            Clock programmeClock) {
        this.waiting = waiting;
        this.expressions = expressions;
        this.planned = planned;
        this.branches = branches;
        this.states = states;
        this.managementService = managementService;
        this.engine = (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();
        this.engineUser = engineUser;
        this.programmeClock = programmeClock;
    }

    /** In one command, so that what several expressions look at is read once. */
    @Override
    public List<EngineMoment> moments(
            PlanState before,
            PlanState after,
            SchoolCalendar calendar,
            Map<PlanItemId, UnaryOperator<LocalDate>> days) {
        return states.supposing(
                withWhatGoes(before, after),
                calendar,
                days,
                () -> engine.getCommandExecutorTxRequired().execute(command -> ofThePlan(before, after)));
    }

    private List<EngineMoment> ofThePlan(PlanState before, PlanState after) {
        var items = new Items(after);
        List<EngineMoment> moments = new ArrayList<>();
        Instant now = programmeClock.instant();
        for (Waiting timer : waiting.timers(after.programme().id())) {
            moment(after, timer)
                    .filter(to -> to.isAfter(now) || !isOfAWeekHeldAgain(timer))
                    .ifPresent(to -> moments.add(timer(after, items, timer, to)));
        }
        var was = before.byId();
        for (Waiting task : waiting.tasks(after.programme().id())) {
            moment(after, task).ifPresent(to -> moments.add(task(after, was, task, to)));
        }
        return moments;
    }

    /** What goes out of the plan is asked for until its branch is gone too. */
    private static PlanState withWhatGoes(PlanState before, PlanState after) {
        var left = after.byId();
        List<PlanState.Item> items = new ArrayList<>(after.items());
        before.items().stream().filter(item -> !left.containsKey(item.id())).forEach(items::add);
        return after.with(after.runs(), items);
    }

    /** One that is not held any more would begin at once; its branch goes instead. */
    private static boolean isOfAWeekHeldAgain(Waiting timer) {
        return timer.activity().equals(EightWeekProgrammeProcess.EVENT_REPEATED_WEEK_BEGINS);
    }

    private Optional<Instant> moment(PlanState after, Waiting one) {
        return Optional.ofNullable(expressions.of(one.definition(), one.activity()))
                .map(moment -> planned.of(after.programme().id(), one, moment));
    }

    private EngineMoment timer(PlanState after, Items items, Waiting timer, Instant to) {
        Moment moment = Objects.requireNonNull(expressions.of(timer.definition(), timer.activity()));
        PlanState.Item item = items.of(timer, moment);
        return new EngineMoment(
                EngineMoment.Kind.TIMER,
                timer.id(),
                item == null ? null : item.id(),
                item == null ? timer.activity() : item.element(),
                item == null ? moment.week() : item.week(),
                clock(moment),
                timer.due(),
                // a room that does not ask the plan has its timers wait in a pause too
                after.programme().timer(to),
                null,
                null);
    }

    private static TimelineLine.Clock clock(Moment moment) {
        return switch (moment.called()) {
            case "opensAt" -> TimelineLine.Clock.OPENS;
            case "lapsesAt" -> TimelineLine.Clock.LAPSES;
            case "dueAt", "closesByItselfAt" -> TimelineLine.Clock.CLOSES;
            case "remindsAt", "startRemindsAt", "continuationRemindsAt" -> TimelineLine.Clock.REMINDS;
            case "weekOverAt", "weekBeginsAt" -> TimelineLine.Clock.WEEK_BEGINS;
            case "startsAt" -> TimelineLine.Clock.PROGRAMME_STARTS;
            case "continuationOpensAt" -> TimelineLine.Clock.ASKS_TO_GO_ON;
            default -> TimelineLine.Clock.OTHER;
        };
    }

    private static EngineMoment task(PlanState after, Map<PlanItemId, PlanState.Item> was, Waiting task, Instant to) {
        PlanState.Item item = task.item() == null ? null : was.get(task.item());
        return new EngineMoment(
                EngineMoment.Kind.TASK,
                task.id(),
                task.item(),
                item == null ? task.activity() : item.element(),
                item == null ? 0 : item.week(),
                TimelineLine.Clock.OTHER,
                task.due(),
                to,
                task.seenAgain(),
                seenAgain(task, to, after.programme().zone()));
    }

    /** A task that was put off is seen again as many days before it is due as before. */
    private static @Nullable Instant seenAgain(Waiting task, Instant to, ZoneId zone) {
        Instant seen = task.seenAgain();
        Instant due = task.due();
        if (seen == null || due == null) {
            return seen;
        }
        LocalDate day = seen.atZone(zone).toLocalDate();
        long days = to.atZone(zone).toLocalDate().toEpochDay()
                - due.atZone(zone).toLocalDate().toEpochDay();
        return day.plusDays(days)
                .atTime(seen.atZone(zone).toLocalTime())
                .atZone(zone)
                .toInstant();
    }

    /** Items by how the engine names them. */
    private static final class Items {

        private final Map<String, PlanState.Item> items;

        private Items(PlanState plan) {
            items = plan.items().stream()
                    .collect(Collectors.toMap(
                            item -> item.run() + "/" + item.week() + "/" + item.element(), Function.identity()));
        }

        PlanState.@Nullable Item of(Waiting timer, Moment moment) {
            if (moment.element() == null) {
                return timer.calledFor() == null ? null : items.get(timer.calledFor());
            }
            return timer.week() != null
                    ? items.get(timer.run() + "/" + timer.week() + "/" + moment.element())
                    : items.values().stream()
                            .filter(item -> item.element().equals(moment.element()))
                            .filter(item -> Objects.equals(item.run(), timer.run()))
                            .findFirst()
                            .orElse(null);
        }
    }

    @Override
    public void hold(ProgrammeId programme) {
        waiting.lockTasks(programme);
    }

    @Override
    public void set(Collection<EngineMoment> moments, @Nullable PersonId by) {
        Runnable setting = () -> engine.getCommandExecutorTxRequired().execute(command -> {
            SetMoments.set(command, moments);
            return null;
        });
        LostRace.told(() -> {
            if (by == null) {
                setting.run();
            } else {
                engineUser.acting(by, setting);
            }
        });
    }

    @Override
    public void end(PlanState plan, Collection<PlanItemId> ended) {
        if (ended.isEmpty()) {
            return;
        }
        var items = new Items(plan);
        for (Waiting timer : waiting.timers(plan.programme().id())) {
            Moment moment = expressions.of(timer.definition(), timer.activity());
            PlanState.Item item = moment == null ? null : items.of(timer, moment);
            if (item != null && ended.contains(item.id()) && "lapsesAt".equals(moment.function())) {
                LostRace.told(() -> managementService.executeJob(timer.id()));
            }
        }
    }

    @Override
    public void added(PlanState plan, PlanState.Item item) {
        LostRace.told(() -> branches.add(plan.programme().id(), item));
    }

    @Override
    public void repeated(PlanState plan, int run, int week) {
        LostRace.told(() -> branches.repeat(plan.programme().id(), plan.run(run), week));
    }

    @Override
    public void removed(PlanState plan, PlanState.Item item) {
        LostRace.told(() -> branches.remove(plan.programme().id(), item));
    }

    @Override
    public void notRepeated(PlanState plan, int run, int week) {
        LostRace.told(() -> branches.notRepeat(plan.programme().id(), run, week));
    }
}
