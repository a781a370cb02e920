package nl.samenbeter.programme;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskWork;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door: starting a programme and finishing the tasks that belong to the programme itself. */
@Service
public class ProgrammeService {

    private final Programmes programmes;
    private final PlanItems items;
    private final ProgrammePlans plans;
    private final ProgrammeModels models;
    private final ProgrammeWorkflow workflow;
    private final ProgrammeEvents events;
    private final TeamAgreements agreements;
    private final SchoolCalendars calendars;
    private final Directory directory;
    private final CurrentUser currentUser;
    private final TaskWork tasks;
    private final TaskQueries taskQueries;
    private final ApplicationEventPublisher happenings;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    ProgrammeService(
            Programmes programmes,
            PlanItems items,
            ProgrammePlans plans,
            ProgrammeModels models,
            ProgrammeWorkflow workflow,
            ProgrammeEvents events,
            TeamAgreements agreements,
            SchoolCalendars calendars,
            Directory directory,
            CurrentUser currentUser,
            TaskWork tasks,
            TaskQueries taskQueries,
            ApplicationEventPublisher happenings,
            JdbcClient jdbc,
            Clock programmeClock) {
        this.programmes = programmes;
        this.items = items;
        this.plans = plans;
        this.models = models;
        this.workflow = workflow;
        this.events = events;
        this.agreements = agreements;
        this.calendars = calendars;
        this.directory = directory;
        this.currentUser = currentUser;
        this.tasks = tasks;
        this.taskQueries = taskQueries;
        this.happenings = happenings;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /**
     * What a start would give, without writing.
     *
     * @throws DomainException {@code programme.*} when the start is refused (rulings 8)
     */
    @PreAuthorize("@access.team(#command.team, 'PROGRAMME_PLAN')")
    @Transactional(readOnly = true)
    public StartPreview preview(PlanProgramme command) {
        var release = models.latest();
        var calendar = calendars.of(directory.team(command.team()).school());
        int members = checkStart(command, release);
        var planned = new WeekPlanner(calendar, SessionRhythm.usual(Programme.SESSION_TIME))
                .plan(release.elements(), command.monday());
        List<LocalDate> mondays = calendar.programmeWeeks(command.monday(), release.weeks());
        return new StartPreview(
                Stair.steps(
                        IntStream.range(0, mondays.size())
                                .mapToObj(index -> new ProgrammeWeek(
                                        index + 1, ProgrammeRun.EIGHT_WEEKS, index + 1, mondays.get(index)))
                                .toList(),
                        LocalDate.now(programmeClock.withZone(calendar.zone())),
                        Set.of(),
                        calendar),
                members,
                members >= StartRules.BAROMETER_MINIMUM,
                planned);
    }

    /**
     * Plans the programme and opens leadership's preparation; week 1 begins on the Monday if all is arranged by then.
     *
     * @throws DomainException {@code programme.*} when the start is refused (rulings 8)
     */
    @PreAuthorize("@access.team(#command.team, 'PROGRAMME_PLAN')")
    @Transactional
    public ProgrammeId plan(PlanProgramme command) {
        var release = models.latest();
        checkStart(command, release);
        var team = directory.team(command.team());
        PersonId me = currentUser.require().person();
        var zone = calendars.of(team.school()).zone();
        var planned =
                Programme.plan(team.school(), team.id(), zone, release, command.monday(), me, programmeClock.instant());
        Programme programme;
        try {
            programme = programmes.save(planned);
        } catch (DuplicateKeyException twoAtOnce) {
            throw new DomainException("programme.alreadyGoingOn");
        }
        plans.make(programme);
        events.happened(programme, "planned", me, null, command.monday());
        workflow.planned(programme.id(), programme.runNumber(), release.id(), me);
        return programme.id();
    }

    private int checkStart(PlanProgramme command, ProgrammeModels.Release release) {
        var team = directory.team(command.team());
        var calendar = calendars.of(team.school());
        int members = directory.members(team.id(), command.monday()).size();
        new StartRules(calendar, release.weeks())
                .check(
                        command.monday(),
                        members,
                        hasProgramme(team.id()),
                        LocalDateTime.now(programmeClock.withZone(calendar.zone())));
        return members;
    }

    private boolean hasProgramme(TeamId team) {
        return programmes.findByTeamId(team).stream()
                .anyMatch(programme -> programme.status().isGoingOn());
    }

    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void recordConsent(TaskId task, RecordConsent command) {
        text("council", command.council(), 100);
        text("document", command.document(), 300);
        Programme programme = programmeOf(task);
        var today = LocalDateTime.now(programmeClock.withZone(programme.zone())).toLocalDate();
        if (command.agreedOn() == null || command.agreedOn().isAfter(today)) {
            throw new DomainException("programme.consentInFuture");
        }
        PersonId me = currentUser.require().person();
        tasks.finish(task, () -> {
            jdbc.sql("""
                            insert into consent (school_id, council, agreed_on, document, recorded_by, recorded_at)
                            values (:school, :council, :agreed, :document, :by, :at)
                            on conflict (school_id) do nothing
                            """)
                    .param("school", programme.school().value())
                    .param("council", command.council().strip())
                    .param("agreed", command.agreedOn())
                    .param("document", command.document().strip())
                    .param("by", me.value())
                    .param("at", Timestamp.from(programmeClock.instant()))
                    .update();
            events.happened(programme, "consentRecorded", me, null, command.agreedOn());
        });
        programmes.findBySchoolId(programme.school()).stream()
                .filter(other -> other.status() == ProgrammeStatus.PREPARING)
                .filter(other -> !other.id().equals(programme.id()))
                .forEach(other -> workflow.consentRecorded(other.id()));
    }

    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void freeTime(TaskId task, FreeTime command) {
        text("lapsing", command.lapsing(), 1000);
        Programme programme = programmeOf(task);
        PersonId me = currentUser.require().person();
        tasks.finish(task, () -> {
            jdbc.sql("""
                            insert into freed_time (programme_id, school_id, lapsing, recorded_by, recorded_at)
                            values (:programme, :school, :lapsing, :by, :at)
                            """)
                    .param("programme", programme.id().value())
                    .param("school", programme.school().value())
                    .param("lapsing", command.lapsing().strip())
                    .param("by", me.value())
                    .param("at", Timestamp.from(programmeClock.instant()))
                    .update();
            events.happened(programme, "timeFreed", me);
        });
    }

    /** What the team agreed at an earlier start meeting, to write on; empty when this is the first. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public String agreements(TaskId task) {
        return agreements.of(programmeOf(task).id()).orElse("");
    }

    /** The agreements replace those of an earlier meeting, in a first week that is held again. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void holdStartMeeting(TaskId task, HoldStartMeeting command) {
        text("agreements", command.agreements(), 4000);
        Programme programme = programmeOf(task);
        PersonId me = currentUser.require().person();
        tasks.finish(task, () -> {
            agreements.agreed(programme, command.agreements().strip(), me);
            events.happened(programme, "startMeetingHeld", me);
        });
    }

    /** The board's columns, and time and place of the sessions that are still to come. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void setUpBoard(TaskId task, SetUpBoard command) {
        text("sessionPlace", command.sessionPlace(), 100);
        SessionRhythm.mustBeByDay(command.sessionTime());
        if (command.columns().isEmpty()) {
            throw new DomainException("programme.noColumns");
        }
        Programme programme = programmeOf(task);
        PersonId me = currentUser.require().person();
        tasks.finish(task, () -> {
            happenings.publishEvent(new SessionRhythmChosen(
                    programme.id(),
                    programme.sessionRhythm().at(command.sessionTime()),
                    plain(command.sessionPlace())));
            jdbc.sql("delete from board_column where programme_id = ?")
                    .param(programme.id().value())
                    .update();
            int position = 0;
            for (BoardColumn column : EnumSet.copyOf(command.columns())) {
                jdbc.sql("insert into board_column (programme_id, school_id, position, code) "
                                + "values (:programme, :school, :position, :code)")
                        .param("programme", programme.id().value())
                        .param("school", programme.school().value())
                        .param("position", position++)
                        .param("code", column.name())
                        .update();
            }
            events.happened(programme, "boardSetUp", me);
        });
    }

    /** Without control characters, which a database does not take. */
    private static String plain(String line) {
        return line.replaceAll("\\p{Cc}+", " ").strip();
    }

    /** An item that somebody added to the plan by hand was done. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void confirmItem(TaskId task) {
        var item = taskQueries.details(task).planItem();
        tasks.finish(
                task,
                () -> items.findById(Objects.requireNonNull(item))
                        .filter(found -> found.done(programmeClock.instant()))
                        .ifPresent(items::save));
    }

    private Programme programmeOf(TaskId task) {
        return programmes
                .findById(Objects.requireNonNull(taskQueries.details(task).row().programme()))
                .orElseThrow();
    }

    private static void text(String field, String value, int limit) {
        if (value == null || plain(value).isEmpty()) {
            throw new DomainException("programme." + field + "Missing");
        }
        if (value.length() > limit) {
            throw new DomainException("shared.textTooLong", limit, value.length());
        }
    }
}
