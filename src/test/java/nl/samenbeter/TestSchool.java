package nl.samenbeter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.RecordConsent;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A board, a school in Noord and a team with members, a coach and a leader, new for every test; and the programme's
 * clock, which a test that moves it sets back with {@link #resetClock()}.
 */
public final class TestSchool {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** The Wednesday before {@link #START}: preparation. */
    public static final LocalDateTime BEFORE = LocalDateTime.of(2026, 8, 26, 9, 0);

    public static final LocalDate START = LocalDate.of(2026, 8, 31);

    /** Outermost processes of a programme, and of what its team does beside it: hosts, watchers, try-outs, what it asks others. */
    public static final String ROOTS = """
            select root.id_ from act_ru_execution root
            where root.parent_id_ is null and root.super_exec_ is null and root.business_key_ in (
                with its as (select id, team_id from programme where id = cast(:programme as uuid))
                select id::text from its
                union all select v.id::text from visit v join its on v.programme_id = its.id
                union all select v.id::text from voice v join its on v.programme_id = its.id
                union all select b.id::text from barometer_round b join its on b.programme_id = its.id
                union all select t.id::text from preparation_try_out t join its on t.team_id = its.team_id
                union all select p.id::text from people_change p join its on p.team_id = its.team_id)""";

    /** By job definition, which never changes. */
    private static final Map<String, String> ACTIVITIES = new ConcurrentHashMap<>();

    public final BoardId board;
    public final SchoolId school;
    public final TeamId team;

    /** Six people. */
    public final List<PersonId> members;

    public final PersonId coach;
    public final PersonId leader;

    private final ApplicationContext application;
    private final Given given;
    private final Supplier<UUID> ids;
    private boolean beside;

    public TestSchool(ApplicationContext application) {
        this(application, UUID::randomUUID);
    }

    /** @param ids of the team and its people: what is drawn by lot among them hangs on these */
    public TestSchool(ApplicationContext application, Supplier<UUID> ids) {
        this.application = application;
        this.ids = ids;
        given = new Given(bean(JdbcClient.class));
        board = given.board();
        school = given.school(board);
        team = given.team(new TeamId(ids.get()), school);
        members = Stream.of("Daan Visser", "Sanne de Wit", "Karim Benali", "Lotte Bos", "Noor Smit", "Ömer Yılmaz")
                .map(this::member)
                .toList();
        coach = given.person(new PersonId(ids.get()), "Fatima Aydın", school);
        given.grant(coach, Role.COACH, Scope.of(team));
        leader = given.person(new PersonId(ids.get()), "Henk de Boer", school);
        given.grant(leader, Role.SCHOOL_LEADER, Scope.of(school));
        clock(BEFORE);
    }

    public PersonId member(String name) {
        PersonId person = given.person(new PersonId(ids.get()), name, school);
        given.grant(person, Role.MEMBER, Scope.of(team));
        return person;
    }

    /** Leadership of two, so that its tasks are somebody else's too. */
    public PersonId secondLeader() {
        PersonId person = given.person("Ans Leider", school);
        given.grant(person, Role.SCHOOL_LEADER, Scope.of(school));
        return person;
    }

    /** Somebody of another team of the same school. */
    public PersonId outsider() {
        PersonId person = given.person("Bram Kok", school);
        given.grant(person, Role.MEMBER, Scope.of(given.team(school)));
        return person;
    }

    /** Sets the programme's clock without running anything. Local time of the school. */
    public static void clock(LocalDateTime local) {
        ClockUtil.setCurrentTime(Date.from(local.atZone(ZONE).toInstant()));
    }

    public static void resetClock() {
        ClockUtil.reset();
    }

    /** Calls as this person; afterwards whoever was signed in before is back. */
    public <T> T as(PersonId person, Supplier<T> call) {
        var before = SecurityContextHolder.getContext().getAuthentication();
        Given.signedIn(person);
        try {
            return call.get();
        } finally {
            SecurityContextHolder.getContext().setAuthentication(before);
        }
    }

    public void doAs(PersonId person, Runnable call) {
        as(person, () -> {
            call.run();
            return true;
        });
    }

    /** The coach plans the programme for {@link #START}; leadership's tasks are open. */
    public ProgrammeId planned() {
        return as(coach, () -> bean(ProgrammeService.class).plan(new PlanProgramme(team, START)));
    }

    /** Consent and time are there too; nothing has started yet. */
    public ProgrammeId ready() {
        ProgrammeId programme = planned();
        doAs(leader, () -> {
            var service = bean(ProgrammeService.class);
            service.recordConsent(
                    task(leader, "userTask_recordConsent").id(),
                    new RecordConsent("PMR", LocalDate.of(2026, 6, 12), "Map MR, nummer 12"));
            service.freeTime(task(leader, "userTask_freeTime").id(), new FreeTime("Het teamoverleg op dinsdag"));
        });
        return programme;
    }

    /** Runs the due jobs of this programme one after the other, each at its own moment, then stands at {@code to}. */
    public void moveTo(ProgrammeId programme, LocalDateTime to) {
        Date until = Date.from(to.atZone(ZONE).toInstant());
        for (Optional<Job> job = nextJob(programme, until); job.isPresent(); job = nextJob(programme, until)) {
            Date due = job.get().getDuedate();
            if (due.after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(due);
            }
            bean(ManagementService.class).executeJob(job.get().getId());
        }
        ClockUtil.setCurrentTime(until);
    }

    /** Runs one timer at its own moment, whatever else is due: {@code event_boardSetUpOpens}. */
    public void fire(ProgrammeId programme, String activity) {
        Job job = jobs(programme)
                .filter(candidate -> activity.equals(activity(candidate)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no timer " + activity));
        ClockUtil.setCurrentTime(job.getDuedate());
        bean(ManagementService.class).executeJob(job.getId());
    }

    /** Week 1 with the coach's two tasks open; the other branches still wait for their moments. */
    public ProgrammeId inWeek1() {
        ProgrammeId programme = ready();
        fire(programme, "event_startMonday");
        fire(programme, "event_startMeetingOpens");
        fire(programme, "event_boardSetUpOpens");
        clock(START.atTime(9, 0));
        return programme;
    }

    private Optional<Job> nextJob(ProgrammeId programme, Date until) {
        return jobs(programme)
                .filter(job -> !job.getDuedate().after(until))
                .min(Comparator.comparing(Job::getDuedate)
                        .thenComparing(this::activity)
                        .thenComparing(Job::getId));
    }

    private String activity(Job job) {
        return ACTIVITIES.computeIfAbsent(
                job.getJobDefinitionId(),
                definition -> bean(ManagementService.class)
                        .createJobDefinitionQuery()
                        .jobDefinitionId(definition)
                        .singleResult()
                        .getActivityId());
    }

    /** As {@link #moveTo}, with what runs beside the programme too. */
    public void moveAllTo(ProgrammeId programme, LocalDateTime to) {
        beside = true;
        moveTo(programme, to);
    }

    private Stream<Job> jobs(ProgrammeId programme) {
        if (beside) {
            return bean(JdbcClient.class)
                    .sql("select j.id_ from act_ru_job j where j.retries_ > 0 and j.suspension_state_ = 1 "
                            + "and j.duedate_ is not null and j.root_proc_inst_id_ in (" + ROOTS + ")")
                    .param("programme", programme.text())
                    .query(String.class)
                    .set()
                    .stream()
                    .collect(Collectors.collectingAndThen(
                            Collectors.toSet(),
                            ids -> ids.isEmpty()
                                    ? Stream.of()
                                    : bean(ManagementService.class).createJobQuery().jobIds(ids).list().stream()));
        }
        return bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(programme.text())
                .rootProcessInstances()
                .list()
                .stream()
                .flatMap(root -> bean(ManagementService.class)
                        .createJobQuery()
                        .rootProcessInstanceId(root.getRootProcessInstanceId())
                        .active()
                        .withRetriesLeft()
                        .list()
                        .stream());
    }

    /** The one open task of this person with this element id. */
    public TaskRow task(PersonId person, String element) {
        return as(person, () -> bean(TaskQueries.class).open()).stream()
                .filter(row -> row.element().equals(element))
                .reduce((one, two) -> {
                    throw new AssertionError("more than one " + element);
                })
                .orElseThrow(() -> new AssertionError("no " + element + " among "
                        + as(person, () -> bean(TaskQueries.class).open())));
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
