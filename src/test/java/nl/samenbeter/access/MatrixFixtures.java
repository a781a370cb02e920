package nl.samenbeter.access;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.samenbeter.TestSchool;
import nl.samenbeter.events.EventKind;
import nl.samenbeter.events.EventService;
import nl.samenbeter.events.MakeEvent;
import nl.samenbeter.events.NetworkEventId;
import nl.samenbeter.files.IncomingFile;
import nl.samenbeter.files.SampleFiles;
import nl.samenbeter.files.StoredFileId;
import nl.samenbeter.monitoring.CoachSays;
import nl.samenbeter.monitoring.CoachStatusId;
import nl.samenbeter.monitoring.CoachStatusService;
import nl.samenbeter.monitoring.TeamAddress;
import nl.samenbeter.monitoring.TellStatus;
import nl.samenbeter.organisation.AbsenceId;
import nl.samenbeter.organisation.MembershipId;
import nl.samenbeter.preparations.JointPreparationId;
import nl.samenbeter.preparations.PreparationSteps;
import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanStates;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskFileService;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.timeline.ApplyChange;
import nl.samenbeter.timeline.BeginBulk;
import nl.samenbeter.timeline.TimelineBulkId;
import nl.samenbeter.timeline.TimelineBulkService;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.ChangeSessions;
import nl.samenbeter.timeline.TimelineChangeId;
import nl.samenbeter.timeline.TimelineService;
import nl.samenbeter.visits.VisitId;
import nl.samenbeter.visits.VisitSteps;
import nl.samenbeter.voices.ArenaService;
import nl.samenbeter.voices.HoldArena;
import nl.samenbeter.voices.SurveyAnswers;
import nl.samenbeter.voices.VoiceId;
import nl.samenbeter.voices.VoiceLineId;
import nl.samenbeter.workflow.StuckStepId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the methods of all rooms are called with: always something of the own team or school. */
final class MatrixFixtures {

    static final List<MatrixFixture> ALL = List.of(
            MatrixFixtures::organisation,
            MatrixFixtures::absence,
            MatrixFixtures::programme,
            MatrixFixtures::timeline,
            MatrixFixtures::timelines,
            MatrixFixtures::visits,
            MatrixFixtures::events,
            MatrixFixtures::preparations,
            MatrixFixtures::files,
            MatrixFixtures::monitoring,
            MatrixFixtures::voices,
            MatrixFixtures::stuckSteps);

    private MatrixFixtures() {}

    private static Map<Class<?>, Object> organisation(MatrixWorld world) {
        PersonId member = world.school().members.getFirst();
        UUID membership = world.bean(JdbcClient.class)
                .sql("select id from role_grant where person_id = ?")
                .param(member.value())
                .query(UUID.class)
                .single();
        return Map.of(
                BoardId.class, world.school().board,
                SchoolId.class, world.school().school,
                TeamId.class, world.school().team,
                PersonId.class, member,
                MembershipId.class, new MembershipId(membership),
                Role.class, Role.MEMBER,
                Scope.class, Scope.of(world.school().team));
    }

    /** What the coach said today, and a team's page in the address of its school and board. */
    private static Map<Class<?>, Object> monitoring(MatrixWorld world) {
        var school = world.school();
        CoachStatusId told = school.as(
                school.coach,
                () -> world.bean(CoachStatusService.class)
                        .tell(new TellStatus(world.programme(), CoachSays.ATTENTION, "Het is druk.", null)));
        return Map.of(
                CoachStatusId.class,
                told,
                TeamAddress.class,
                new TeamAddress(school.board, school.school, school.team));
    }

    /** Of a member who is not the persona. */
    private static Map<Class<?>, Object> absence(MatrixWorld world) {
        var absence = AbsenceId.next();
        world.bean(JdbcClient.class)
                .sql("""
                        insert into absence (id, version, school_id, team_id, person_id, first_day, last_day, keeps_tasks)
                        values (?, 0, ?, ?, ?, ?, ?, false)""")
                .params(
                        absence.value(),
                        world.school().school.value(),
                        world.school().team.value(),
                        world.school().members.getFirst().value(),
                        TestSchool.START.minusDays(3),
                        TestSchool.START.plusDays(4))
                .update();
        return Map.of(AbsenceId.class, absence);
    }

    /** The task is the coach's. */
    private static Map<Class<?>, Object> programme(MatrixWorld world) {
        return Map.of(ProgrammeId.class, world.programme(), TaskId.class, world.coachTask());
    }

    /** A change that the coach made, and another one that can be made as it was seen. */
    private static Map<Class<?>, Object> timeline(MatrixWorld world) {
        var timeline = world.bean(TimelineService.class);
        return world.school().as(world.school().coach, () -> {
            TimelineChangeId made = timeline.apply(seen(world, sessionsAt(LocalTime.of(10, 0))));
            TimelineChange other = sessionsAt(LocalTime.of(11, 0));
            return Map.of(
                    TimelineChangeId.class, made, TimelineChange.class, other, ApplyChange.class, seen(world, other));
        });
    }

    /** The coach's change for many, and the plan as it is. */
    private static Map<Class<?>, Object> timelines(MatrixWorld world) {
        var bulk = TimelineBulkId.next();
        var change = new TimelineChange.SkipWeek(TestSchool.START.plusWeeks(2));
        world.school()
                .doAs(
                        world.school().coach,
                        () -> world.bean(TimelineBulkService.class)
                                .begin(new BeginBulk(
                                        bulk,
                                        change,
                                        "Iedereen heeft het druk.",
                                        List.of(new BeginBulk.Seen(world.programme(), "")))));
        return Map.of(
                TimelineBulkId.class,
                bulk,
                PlanState.class,
                world.bean(PlanStates.class).read(world.programme()));
    }

    private static ApplyChange seen(MatrixWorld world, TimelineChange change) {
        String seen = world.bean(TimelineService.class)
                .preview(world.programme(), change)
                .seen();
        return new ApplyChange(world.programme(), change, seen, "Zo kan iedereen erbij zijn.");
    }

    private static TimelineChange sessionsAt(LocalTime time) {
        return new ChangeSessions(SessionRhythm.usual(time), "Kantine");
    }

    /** A visit of two members of whom the persona is neither. */
    private static Map<Class<?>, Object> visits(MatrixWorld world) {
        var round = world.bean(VisitSteps.class).open(new PlanRef(world.programme(), 1, 3, "callActivity_firstVisits"));
        PersonId persona = world.school().members.get(1);
        UUID visit = world.bean(JdbcClient.class)
                .sql("select id from visit where round_id = :round and :persona not in (visitor_id, host_id) limit 1")
                .param("round", round.value())
                .param("persona", persona.value())
                .query(UUID.class)
                .single();
        return Map.of(VisitId.class, new VisitId(visit));
    }

    /** A meeting to which the own school alone is invited. */
    private static Map<Class<?>, Object> events(MatrixWorld world) {
        NetworkEventId event = world.school()
                .as(
                        Objects.requireNonNull(world.personas().get("office")),
                        () -> world.bean(EventService.class)
                                .make(new MakeEvent(
                                        EventKind.PIZZA_SESSION,
                                        TestSchool.START.plusDays(24),
                                        EventService.BEGINS,
                                        EventService.ENDS,
                                        null,
                                        "Kantine",
                                        20,
                                        Set.of(world.school().school))));
        return Map.of(NetworkEventId.class, event);
    }

    /** The group is the first, in which the persona is not. */
    private static Map<Class<?>, Object> preparations(MatrixWorld world) {
        var preparation = world.bean(PreparationSteps.class)
                .open(new PlanRef(world.programme(), 1, 3, "callActivity_firstPreparation"));
        return Map.of(JointPreparationId.class, preparation);
    }

    /** A file of the coach under the coach's task. */
    private static Map<Class<?>, Object> files(MatrixWorld world) {
        IncomingFile received = SampleFiles.received(SampleFiles.pdf(), "Plan.pdf");
        Runtime.getRuntime().addShutdownHook(new Thread(received::close));
        StoredFileId file = world.school()
                .as(
                        world.school().coach,
                        () -> world.bean(TaskFileService.class).attach(world.coachTask(), received));
        return Map.of(StoredFileId.class, file, IncomingFile.class, received);
    }

    /** An arena of the own team in which something was heard. */
    private static Map<Class<?>, Object> voices(MatrixWorld world) {
        var arenas = world.bean(ArenaService.class);
        var school = world.school();
        VoiceId arena = school.as(school.coach, () -> arenas.hold(new HoldArena(world.programme(), "Acht leerlingen")));
        school.doAs(school.coach, () -> arenas.hear(arena, "Het duurt lang"));
        UUID line = world.bean(JdbcClient.class)
                .sql("select id from voice_line where voice_id = ?")
                .param(arena.value())
                .query(UUID.class)
                .single();
        return Map.of(
                VoiceId.class,
                arena,
                VoiceLineId.class,
                new VoiceLineId(line),
                SurveyAnswers.class,
                new SurveyAnswers(Map.of(), ""));
    }

    /** A place in a process of the programme. */
    private static Map<Class<?>, Object> stuckSteps(MatrixWorld world) {
        String place = world.bean(JdbcClient.class)
                .sql("select id_ from act_ru_execution where business_key_ = ? and super_exec_ is null")
                .param(world.programme().text())
                .query(String.class)
                .single();
        return Map.of(StuckStepId.class, StuckStepId.of(place));
    }
}
