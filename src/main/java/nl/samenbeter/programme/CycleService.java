package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskWork;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door: handing a cycle over to the next with one confirmation (domain 3.2). */
@Service
public class CycleService {

    public static final int MOST_CHARACTERS = 1000;

    private final Programmes programmes;
    private final PlanItems items;
    private final ProgrammePlans plans;
    private final Rotas rotas;
    private final ProgrammeEvents events;
    private final Directory directory;
    private final CurrentUser currentUser;
    private final TaskQueries taskQueries;
    private final TaskWork tasks;
    private final TeamGoals goals;

    CycleService(
            Programmes programmes,
            PlanItems items,
            ProgrammePlans plans,
            Rotas rotas,
            ProgrammeEvents events,
            Directory directory,
            CurrentUser currentUser,
            TaskQueries taskQueries,
            TaskWork tasks,
            TeamGoals goals) {
        this.programmes = programmes;
        this.items = items;
        this.plans = plans;
        this.rotas = rotas;
        this.events = events;
        this.directory = directory;
        this.currentUser = currentUser;
        this.taskQueries = taskQueries;
        this.tasks = tasks;
        this.goals = goals;
    }

    /** What the next cycle would look like, without writing. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public HandOver preview(TaskId task) {
        PlanItem item = item(task);
        Programme programme = programme(item);
        List<RunWeek> weeks = plans.weeksAfter(programme, item.run());
        if (weeks.isEmpty()) {
            return new HandOver(
                    List.of(), List.of(), List.of(), programme.sessionRhythm(), goals(programme), open(programme));
        }
        List<Member> members = members(programme, weeks);
        var byId = members.stream().collect(Collectors.toMap(Member::person, member -> member));
        List<Member> leaders =
                Rota.plan(members.stream().map(Member::person).toList(), led(programme, item.run()), weeks.size())
                        .stream()
                        .map(byId::get)
                        .toList();
        return new HandOver(
                numbered(programme, item.run(), weeks),
                leaders,
                members,
                programme.sessionRhythm(),
                goals(programme),
                open(programme));
    }

    private String goals(Programme programme) {
        return goals.of(programme.id());
    }

    private int open(Programme programme) {
        return (int) items.findByProgrammeIdOrderByRunNumberAscPositionAsc(programme.id()).stream()
                .filter(item -> item.status() == PlanItemStatus.OPEN)
                .count();
    }

    private List<ProgrammeWeek> numbered(Programme programme, int afterRun, List<RunWeek> weeks) {
        int before = (int) plans.weeks(programme.id()).stream()
                .filter(week -> week.run() <= afterRun)
                .count();
        List<ProgrammeWeek> numbered = new ArrayList<>();
        weeks.forEach(week -> numbered.add(
                new ProgrammeWeek(before + numbered.size() + 1, afterRun + 1, week.number(), week.monday())));
        return numbered;
    }

    /**
     * Plans the next cycle with this rota; the process begins it by itself on its Monday.
     *
     * @throws DomainException {@code shared.textTooLong}, {@code programme.rotaIncomplete}, {@code programme.rotaTwice} with the name,
     *     {@code programme.rotaStranger}
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void handOver(TaskId task, HandOverCycle command) {
        PlanItem item = item(task);
        Programme programme = programme(item);
        List<RunWeek> weeks = plans.weeksAfter(programme, item.run());
        check(programme, item.run(), weeks, command.leaders());
        String handedOver = command.goals().strip();
        if (handedOver.length() > MOST_CHARACTERS) {
            throw new DomainException("shared.textTooLong", MOST_CHARACTERS, handedOver.length());
        }
        PersonId me = currentUser.require().person();
        tasks.finish(
                task,
                () -> plans.next(programme, item.run()).ifPresent(run -> {
                    goals.handOver(programme, run.number(), handedOver, me);
                    for (int index = 0; index < weeks.size(); index++) {
                        rotas.leads(
                                programme,
                                run.number(),
                                weeks.get(index).number(),
                                command.leaders().get(index));
                    }
                    LocalDate monday = weeks.getFirst().monday();
                    events.happened(programme, "handedOver", me, null, monday);
                }));
    }

    private void check(Programme programme, int run, List<RunWeek> weeks, List<PersonId> leaders) {
        if (leaders.size() != weeks.size() || leaders.stream().anyMatch(Objects::isNull)) {
            throw new DomainException("programme.rotaIncomplete");
        }
        if (weeks.isEmpty()) {
            return;
        }
        List<Member> members = members(programme, weeks);
        var names = members.stream().collect(Collectors.toMap(Member::person, Member::name));
        List<PersonId> led = led(programme, run);
        PersonId before = led.isEmpty() ? null : led.getLast();
        for (PersonId leader : leaders) {
            if (!names.containsKey(leader)) {
                throw new DomainException("programme.rotaStranger");
            }
            if (leader.equals(before) && members.size() > 1) {
                throw new DomainException("programme.rotaTwice", names.get(leader));
            }
            before = leader;
        }
    }

    private List<PersonId> led(Programme programme, int run) {
        return rotas.before(programme.id(), run + 1, 1);
    }

    private List<Member> members(Programme programme, List<RunWeek> weeks) {
        return directory.members(programme.team(), weeks.getFirst().monday());
    }

    private PlanItem item(TaskId task) {
        return items.findById(Objects.requireNonNull(taskQueries.details(task).planItem()))
                .orElseThrow();
    }

    private Programme programme(PlanItem item) {
        return programmes.findById(item.programme()).orElseThrow();
    }
}
