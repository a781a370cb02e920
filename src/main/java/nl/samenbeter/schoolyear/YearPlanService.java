package nl.samenbeter.schoolyear;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.calendar.SchoolYear;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.TeamDetails;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.security.Audit;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskWork;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People's door: planning a school's year, starting a tranche, and declaring independence. */
@Service
public class YearPlanService {

    private static final String ROOM = "schoolyear";

    private final YearPlans plans;
    private final YearItems items;
    private final YearModels models;
    private final YearWorkflow workflow;
    private final IndependencePoints points;
    private final SchoolCalendars calendars;
    private final Directory directory;
    private final ProgrammeService programmes;
    private final TaskQueries taskQueries;
    private final TaskWork tasks;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    YearPlanService(
            YearPlans plans,
            YearItems items,
            YearModels models,
            YearWorkflow workflow,
            IndependencePoints points,
            SchoolCalendars calendars,
            Directory directory,
            ProgrammeService programmes,
            TaskQueries taskQueries,
            TaskWork tasks,
            CurrentUser currentUser,
            Audit audit,
            JdbcClient jdbc,
            Clock programmeClock) {
        this.plans = plans;
        this.items = items;
        this.models = models;
        this.workflow = workflow;
        this.points = points;
        this.calendars = calendars;
        this.directory = directory;
        this.programmes = programmes;
        this.taskQueries = taskQueries;
        this.tasks = tasks;
        this.currentUser = currentUser;
        this.audit = audit;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /**
     * The dates that a plan of this form would have, without writing.
     *
     * @throws DomainException {@code schoolyear.*} when the year cannot be planned
     */
    @PreAuthorize("@access.withinSchool(#command.school, 'YEAR_PLAN_MAKE')")
    @Transactional(readOnly = true)
    public List<YearRow> preview(PlanYear command) {
        SchoolCalendar calendar = calendars.of(command.school());
        return new YearPlanner(calendar, year(calendar, command))
                .plan(models.latest().elements(), command.form()).stream()
                        .map(YearPlanQueries::row)
                        .toList();
    }

    /**
     * Makes the plan and starts the year's process; a proposal of the year before becomes the plan.
     *
     * @throws DomainException {@code schoolyear.yearUnknown}, {@code schoolyear.yearIsOver}, {@code
     *     schoolyear.alreadyPlanned} with the year
     */
    @PreAuthorize("@access.withinSchool(#command.school, 'YEAR_PLAN_MAKE')")
    @Transactional
    public YearPlanId plan(PlanYear command) {
        SchoolCalendar calendar = calendars.of(command.school());
        SchoolYear year = year(calendar, command);
        var release = models.latest();
        PersonId me = currentUser.require().person();
        YearPlan plan = plans.findBySchoolIdAndSchoolYear(command.school(), year.label())
                .orElseGet(() -> YearPlan.propose(command.school(), year.label(), calendar.zone(), command.form()));
        plan.begin(command.form(), release.id(), me, programmeClock.instant());
        YearPlan saved;
        try {
            saved = plans.save(plan);
        } catch (DuplicateKeyException twoAtOnce) {
            throw new DomainException("schoolyear.alreadyPlanned", year.label());
        }
        var planned = new YearPlanner(calendar, year).plan(release.elements(), command.form());
        List<YearItem> fresh = new ArrayList<>();
        for (PlannedYearItem item : planned) {
            fresh.add(YearItem.plan(saved, fresh.size(), item));
        }
        items.saveAll(fresh);
        audit.write(
                ROOM,
                "yearPlanned",
                saved.id(),
                command.school(),
                command.form().name());
        workflow.planned(saved.id(), release.id(), me);
        return saved.id();
    }

    private SchoolYear year(SchoolCalendar calendar, PlanYear command) {
        SchoolYear year = calendar.schoolYears().stream()
                .filter(known -> known.label().equals(command.schoolYear()))
                .findFirst()
                .orElseThrow(() -> new DomainException("schoolyear.yearUnknown", command.schoolYear()));
        if (year.lastDay().isBefore(LocalDate.now(programmeClock.withZone(calendar.zone())))) {
            throw new DomainException("schoolyear.yearIsOver", year.label());
        }
        plans.findBySchoolIdAndSchoolYear(command.school(), year.label())
                .filter(plan -> plan.status() != YearPlanStatus.PROPOSED)
                .ifPresent(plan -> {
                    throw new DomainException("schoolyear.alreadyPlanned", year.label());
                });
        return year;
    }

    /**
     * What {@link #planTranche} would give, a line per team.
     *
     * @throws DomainException {@code schoolyear.noTranche}, {@code schoolyear.noTeams}
     */
    @PreAuthorize("@access.withinSchool(#command.school, 'PROGRAMME_PLAN')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<TrancheResult> previewTranche(PlanTranche command) {
        return each(command, team -> {
            var preview = programmes.preview(new PlanProgramme(team.id(), command.monday()));
            return new TrancheResult(team.id(), team.name(), preview, null, null);
        });
    }

    /**
     * Plans the programme of each team by itself: a team that is refused does not stop the others.
     *
     * @throws DomainException {@code schoolyear.noTranche}, {@code schoolyear.noTeams}
     */
    @PreAuthorize("@access.withinSchool(#command.school, 'PROGRAMME_PLAN')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<TrancheResult> planTranche(PlanTranche command) {
        return each(command, team -> {
            var programme = programmes.plan(new PlanProgramme(team.id(), command.monday()));
            return new TrancheResult(team.id(), team.name(), null, programme, null);
        });
    }

    private List<TrancheResult> each(PlanTranche command, Function<TeamDetails, TrancheResult> call) {
        mustHaveTranche(command);
        if (command.teams().isEmpty()) {
            throw new DomainException("schoolyear.noTeams");
        }
        return command.teams().stream()
                .distinct()
                .map(id -> one(directory.team(id), command.school(), call))
                .toList();
    }

    private static TrancheResult one(TeamDetails team, SchoolId school, Function<TeamDetails, TrancheResult> call) {
        try {
            return team.school().equals(school) ? call.apply(team) : refused(team, "schoolyear.otherSchool");
        } catch (DomainException refusal) {
            return new TrancheResult(team.id(), team.name(), null, null, refusal);
        } catch (AccessDeniedException notTheCoach) {
            return refused(team, "schoolyear.notYourTeam");
        }
    }

    private static TrancheResult refused(TeamDetails team, String code) {
        return new TrancheResult(team.id(), team.name(), null, null, new DomainException(code));
    }

    private void mustHaveTranche(PlanTranche command) {
        plans.findBySchoolIdAndSchoolYear(command.school(), command.schoolYear())
                .filter(plan -> items.findByPlanIdOrderByPosition(plan.id()).stream()
                        .filter(item -> item.kind() == YearItemKind.TRANCHE || item.kind() == YearItemKind.START_PHASE)
                        .filter(item -> item.status() != YearItemStatus.SKIPPED)
                        .anyMatch(item -> Integer.valueOf(command.number()).equals(item.tranche())))
                .orElseThrow(() -> new DomainException("schoolyear.noTranche", command.number()));
    }

    /** Declares which points are met; with eight of ten the school is independent. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void checkIndependence(TaskId task, CheckIndependence command) {
        YearPlan plan = plans.findById(YearPlanId.of(taskQueries.details(task).businessKey()))
                .orElseThrow(() -> new DomainException("tasks.gone"));
        tasks.finish(task, () -> {
            SchoolCalendar calendar = calendars.of(plan.school());
            LocalDate today = LocalDate.now(programmeClock.withZone(calendar.zone()));
            int met = 0;
            for (IndependencePoint point : points.of(plan.school(), calendar, today)) {
                boolean ok = point.state() == IndependencePoint.State.MET
                        || point.state() == IndependencePoint.State.ASKED
                                && command.met().contains(point.number());
                met += ok ? 1 : 0;
                write(plan, point, ok);
            }
            plan.checked(today, met >= IndependencePoints.NEEDED);
            plans.save(plan);
            audit.write(
                    ROOM,
                    "independenceChecked",
                    plan.id(),
                    plan.school(),
                    plan.isIndependent() ? "independent" : "notYet");
        });
    }

    private void write(YearPlan plan, IndependencePoint point, boolean met) {
        BigDecimal figure = point.figure();
        jdbc.sql("""
                        insert into year_independence (plan_id, school_id, point, met, figure, target)
                        values (:plan, :school, :point, :met, :figure, :target)
                        """)
                .param("plan", plan.id().value())
                .param("school", plan.school().value())
                .param("point", point.number())
                .param("met", met)
                .param("figure", figure)
                .param("target", point.target())
                .update();
    }
}
