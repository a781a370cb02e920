package nl.samenbeter.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.organisation.AbsenceSteps;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.organisation.TeamKind;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the plan of a run from its release and the school's calendar: of the eight weeks at the start, anew when the start
 * moves, and of each rhythm cycle when the one before ends.
 */
@Component
class ProgrammePlans {

    private final PlanItems items;
    private final ProgrammeRuns runs;
    private final Rotas rotas;
    private final ProgrammeModels models;
    private final SchoolCalendars calendars;
    private final Directory directory;
    private final AbsenceSteps absences;
    private final PlanInHand inHand;
    private final Clock programmeClock;

    ProgrammePlans(
            PlanItems items,
            ProgrammeRuns runs,
            Rotas rotas,
            ProgrammeModels models,
            SchoolCalendars calendars,
            Directory directory,
            AbsenceSteps absences,
            PlanInHand inHand,
            Clock programmeClock) {
        this.items = items;
        this.runs = runs;
        this.rotas = rotas;
        this.models = models;
        this.calendars = calendars;
        this.directory = directory;
        this.absences = absences;
        this.inHand = inHand;
        this.programmeClock = programmeClock;
    }

    void make(Programme programme) {
        save(programme, runs.save(ProgrammeRun.eightWeeks(programme, eightWeeks(programme))));
    }

    /** Same items, new dates, for a programme that has not begun; what opened or was done already keeps its dates. */
    void makeAnew(Programme programme) {
        ProgrammeRun run = run(programme.id(), ProgrammeRun.EIGHT_WEEKS);
        run.holdIn(eightWeeks(programme));
        List<PlannedItem> planned = planned(programme, runs.save(run));
        List<PlanItem> standing = items.findByProgrammeIdOrderByRunNumberAscPositionAsc(programme.id());
        for (int position = 0; position < standing.size(); position++) {
            if (standing.get(position).mayReplan()) {
                standing.get(position).replan(planned.get(position));
            }
        }
        skipBarometersOfASmallTeam(programme, standing);
        items.saveAll(standing);
    }

    /**
     * The plan of the cycle after a run, by the newest release; made at the first call.
     *
     * @return empty when the calendar does not know a week in which it could begin
     */
    Optional<ProgrammeRun> next(Programme programme, int afterRun) {
        var standing = runs.findByProgrammeIdAndRunNumber(programme.id(), afterRun + 1);
        if (standing.isPresent()) {
            return standing;
        }
        List<RunWeek> weeks = weeksAfter(programme, afterRun);
        if (weeks.isEmpty()) {
            return Optional.empty();
        }
        boolean yearBarometer =
                new CycleWeeks(calendar(programme)).yearBarometer(weeks).isPresent();
        ProgrammeRun run = runs.save(
                ProgrammeRun.cycle(programme, afterRun + 1, models.latest().id(), yearBarometer, weeks));
        save(programme, run);
        return Optional.of(run);
    }

    /** The weeks of the cycle after a run, planned or not; empty when the calendar ends. */
    List<RunWeek> weeksAfter(Programme programme, int afterRun) {
        return runs.findByProgrammeIdAndRunNumber(programme.id(), afterRun + 1)
                .map(ProgrammeRun::weeks)
                .orElseGet(() -> new CycleWeeks(calendar(programme))
                        .after(run(programme.id(), afterRun).weeks().getLast().monday())
                        .orElse(List.of()));
    }

    private List<RunWeek> eightWeeks(Programme programme) {
        List<LocalDate> mondays = calendar(programme).programmeWeeks(programme.startsOn(), programme.weeks());
        List<RunWeek> weeks = new ArrayList<>();
        mondays.forEach(monday -> weeks.add(new RunWeek(weeks.size() + 1, monday)));
        return weeks;
    }

    private void save(Programme programme, ProgrammeRun run) {
        boolean teaching = directory.team(programme.team()).kind() == TeamKind.TEACHING;
        List<PlanItem> fresh = new ArrayList<>();
        for (PlannedItem planned : planned(programme, run)) {
            fresh.add(PlanItem.of(programme, run.number(), fresh.size(), planned, teaching));
        }
        skipBarometersOfASmallTeam(programme, fresh);
        items.saveAll(fresh);
        setRota(programme, run, fresh);
    }

    /** The items of a run in the weeks in which it is held; writes nothing. */
    List<PlannedItem> planned(Programme programme, ProgrammeRun run) {
        var release = models.release(run.release());
        int yearBarometer = new CycleWeeks(calendar(programme))
                .yearBarometer(run.weeks())
                .map(RunWeek::number)
                .orElse(0);
        List<PlanElement> elements = run.elements(release).stream()
                .map(element -> element.week() == PlanElement.OF_THE_RUN ? element.inWeek(yearBarometer) : element)
                .toList();
        return new WeekPlanner(calendar(programme), programme.sessionRhythm()).plan(elements, run.weeks());
    }

    private void setRota(Programme programme, ProgrammeRun run, List<PlanItem> plan) {
        List<Integer> weeks = plan.stream()
                .filter(item -> item.owner() == PlanOwner.LEADER_HAT)
                .map(PlanItem::week)
                .distinct()
                .toList();
        if (weeks.isEmpty()) {
            return;
        }
        List<PersonId> members = members(programme, run.weeks().getFirst().monday());
        List<PersonId> led = rotas.before(programme.id(), run.number(), weeks.getFirst());
        List<PersonId> leaders = Rota.plan(members, led, weeks.size());
        for (int index = 0; index < leaders.size(); index++) {
            rotas.leads(programme, run.number(), weeks.get(index), leaders.get(index));
        }
    }

    private List<PersonId> members(Programme programme, LocalDate on) {
        return directory.members(programme.team(), on).stream()
                .map(Member::person)
                .toList();
    }

    /**
     * Who leads the board sessions of the week of this item: by the rota, or the next in turn when that person is not
     * there, or not any more.
     *
     * @return empty when the team has no members
     */
    Optional<PersonId> leader(Programme programme, PlanItem item, LocalDate today) {
        List<PersonId> there = members(programme, today).stream()
                .filter(person -> !isMostlyAway(person, item))
                .toList();
        List<PersonId> members = there.isEmpty() ? members(programme, today) : there;
        var planned = rotas.leader(programme.id(), item.run(), item.week());
        if (planned.filter(members::contains).isPresent()) {
            return planned;
        }
        var next = Rota.next(members, rotas.before(programme.id(), item.run(), item.week()));
        next.ifPresent(person -> rotas.leads(programme, item.run(), item.week(), person));
        return next;
    }

    /** More than half of the sessions of the week are on days on which this person is not there. */
    private boolean isMostlyAway(PersonId person, PlanItem item) {
        List<LocalDate> days =
                item.sessions().stream().map(PlanItem.Session::day).toList();
        return days.stream()
                                .filter(day -> absences.away(item.team(), day).contains(person))
                                .count()
                        * 2
                > days.size();
    }

    /** All weeks that are planned, in order. */
    List<ProgrammeWeek> weeks(ProgrammeId programme) {
        List<ProgrammeWeek> weeks = new ArrayList<>();
        for (ProgrammeRun run : runs.findByProgrammeIdOrderByRunNumber(programme)) {
            run.weeks()
                    .forEach(week ->
                            weeks.add(new ProgrammeWeek(weeks.size() + 1, run.number(), week.number(), week.monday())));
        }
        return weeks;
    }

    /** The programme week of today: absent before the start, the last one begun in a pause week. */
    @Nullable
    ProgrammeWeek week(Programme programme) {
        if (programme.status() == ProgrammeStatus.PREPARING) {
            return null;
        }
        LocalDate today = programme
                .standsAt(LocalDateTime.now(programmeClock.withZone(programme.zone())))
                .toLocalDate();
        return last(weeks(programme.id()), week -> !week.monday().isAfter(today));
    }

    private static @Nullable ProgrammeWeek last(List<ProgrammeWeek> weeks, Predicate<ProgrammeWeek> which) {
        return weeks.stream().filter(which).reduce((one, later) -> later).orElse(null);
    }

    ProgrammeRun run(ProgrammeId programme, int number) {
        return runs.findByProgrammeIdAndRunNumber(programme, number)
                .orElseThrow(() -> new IllegalStateException("no run " + number + " of " + programme));
    }

    /** As drawn in the model that the item was planned by. */
    PlanElement element(PlanItem item) {
        return drawn(item).orElseThrow(() -> new IllegalStateException("no element " + item.element()));
    }

    /** Empty for what was added to the plan of one team and stands in no model. */
    Optional<PlanElement> drawn(PlanItem item) {
        List<PlanElement> elements = inHand.of(item.programme())
                .map(plan -> plan.run(item.run()).elements())
                .orElseGet(() -> elements(run(item.programme(), item.run())));
        return PlanElement.drawn(elements, item.element(), item.week());
    }

    private List<PlanElement> elements(ProgrammeRun run) {
        return run.elements(models.release(run.release()));
    }

    SchoolCalendar calendar(Programme programme) {
        return calendar(programme.school());
    }

    SchoolCalendar calendar(SchoolId school) {
        return calendars.of(school);
    }

    private void skipBarometersOfASmallTeam(Programme programme, List<PlanItem> plan) {
        if (directory.members(programme.team(), programme.startsOn()).size() < StartRules.BAROMETER_MINIMUM) {
            plan.stream()
                    .filter(item -> item.kind() == PlanKind.BAROMETER)
                    .forEach(item -> item.skip("teamTooSmall", programmeClock.instant()));
        }
    }
}
