package nl.samenbeter.events.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.events.CancelReason;
import nl.samenbeter.events.EventForms;
import nl.samenbeter.events.EventKind;
import nl.samenbeter.events.EventQueries;
import nl.samenbeter.events.EventService;
import nl.samenbeter.events.EventSteps;
import nl.samenbeter.events.MakeEvent;
import nl.samenbeter.events.MoveEvent;
import nl.samenbeter.events.NetworkEventId;
import nl.samenbeter.events.ProposeSessions;
import nl.samenbeter.events.Register;
import nl.samenbeter.events.Register.Participant;
import nl.samenbeter.events.WriteCard;
import nl.samenbeter.programme.PersonalAppointments;
import nl.samenbeter.programme.YearEvents;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskState;
import nl.samenbeter.workflow.TestTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class NetworkEventStoryTest {

    static final LocalDate THURSDAY = LocalDate.of(2026, Month.SEPTEMBER, 24);
    static final LocalTime FIVE = LocalTime.of(17, 0);
    static final LocalTime HALF_PAST_SEVEN = LocalTime.of(19, 30);

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTime time;

    @Autowired
    EventService service;

    @Autowired
    EventQueries queries;

    @Autowired
    EventSteps steps;

    @Autowired
    YearEvents yearEvents;

    @Autowired
    List<PersonalAppointments> appointments;

    @Autowired
    TaskQueries tasks;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    ManagementService managementService;

    TestSchool school;
    PersonId office;

    @BeforeEach
    void givenASchoolAndAnOffice() {
        school = new TestSchool(application);
        office = new Given(jdbc).holding(Role.PROGRAMME_OFFICE, Scope.everything());
        time.is(LocalDateTime.of(2026, 8, 26, 9, 0));
    }

    @AfterEach
    void endTheStory() {
        Given.nobodySignedIn();
        time.reset();
    }

    private NetworkEventId pizza(LocalDate day, int capacity) {
        return make(EventKind.PIZZA_SESSION, day, capacity, Set.of(school.school));
    }

    private NetworkEventId make(EventKind kind, LocalDate day, int capacity, Set<SchoolId> schools) {
        return school.as(
                office,
                () -> service.make(
                        new MakeEvent(kind, day, FIVE, HALF_PAST_SEVEN, school.school, "Kantine", capacity, schools)));
    }

    private Register twoOfUs() {
        return new Register(
                List.of(
                        new Participant(school.coach, null),
                        new Participant(school.members.get(0), "geen noten"),
                        new Participant(school.members.get(1), null)),
                "Minder losse mail",
                "Hoe doen jullie de bordsessie?");
    }

    private void registered(NetworkEventId event) {
        school.doAs(school.coach, () -> service.register(event, school.team, twoOfUs()));
    }

    private String status(NetworkEventId event) {
        return jdbc.sql("select status from network_event where id = ?")
                .param(event.value())
                .query(String.class)
                .single();
    }

    private List<String> told(NetworkEventId event) {
        return jdbc.sql("select person_id::text from notice where route = ?")
                .param("bijeenkomsten/" + event)
                .query(String.class)
                .list();
    }

    private long diets(NetworkEventId event) {
        return jdbc.sql("select count(diet) from event_participant p join event_registration r "
                        + "on r.id = p.registration_id where r.event_id = ?")
                .param(event.value())
                .query(Long.class)
                .single();
    }

    private boolean isRunning(NetworkEventId event) {
        return runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(event.text())
                        .count()
                > 0;
    }

    private static void refuses(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void isAnnouncedHeldCountedAndForgotten() {
        NetworkEventId event = pizza(THURSDAY, 20);
        assertThat(status(event)).isEqualTo("PLANNED");

        time.movesTo(LocalDateTime.of(2026, 9, 3, 8, 0));
        assertThat(status(event)).isEqualTo("ANNOUNCED");
        assertThat(told(event)).containsExactlyInAnyOrder(school.coach.text(), school.leader.text());

        registered(event);
        time.movesTo(THURSDAY.atTime(17, 0));
        assertThat(status(event)).isEqualTo("HELD");
        refuses("events.over", () -> registered(event));

        var attendance = school.task(office, NetworkEventProcess.USER_TASK_RECORD_ATTENDANCE);
        assertThat(attendance.whose()).isEqualTo("Waddenlicht College");
        assertThat(attendance.due()).isEqualTo("2026-09-25T17:00");
        var sheet = school.as(office, () -> queries.attendance(attendance.id()));
        assertThat(sheet.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.registered()).isEqualTo(3));
        school.doAs(
                office,
                () -> service.recordAttendance(
                        attendance.id(), Map.of(sheet.lines().getFirst().registration(), 2)));

        var card = school.task(school.members.get(1), NetworkEventProcess.USER_TASK_WRITE_CARD);
        assertThat(card.due()).isEqualTo("2026-10-01T17:00");
        school.doAs(
                school.members.get(1),
                () -> service.writeCard(card.id(), new WriteCard("Storing eerst melden", school.members.get(0))));
        assertThat(jdbc.sql("select state from try_out_card where team_id = ?")
                        .param(school.team.value())
                        .query(String.class)
                        .list())
                .containsExactly("OPEN");

        assertThat(school.as(school.coach, () -> queries.event(event)).cards())
                .singleElement()
                .satisfies(shown -> assertThat(shown.keeper()).isEqualTo("Daan Visser"));
        assertThat(school.as(office, () -> queries.event(event)).cards()).isEmpty();

        time.movesTo(LocalDateTime.of(2026, 10, 1, 19, 29));
        assertThat(diets(event)).isEqualTo(1);
        time.movesTo(LocalDateTime.of(2026, 10, 1, 19, 30));
        assertThat(diets(event)).isZero();
        assertThat(status(event)).isEqualTo("CLOSED");
        assertThat(isRunning(event)).isFalse();
    }

    @Test
    void forgetsDietsAndEndsAlthoughNobodyCountsOrWrites() {
        NetworkEventId event = pizza(THURSDAY, 20);
        registered(event);

        time.movesTo(LocalDateTime.of(2026, 10, 2, 9, 0));
        assertThat(diets(event)).isZero();
        time.movesTo(LocalDateTime.of(2026, 10, 22, 17, 0));
        assertThat(status(event)).isEqualTo("CLOSED");
        assertThat(isRunning(event)).isFalse();
    }

    @Test
    void showsADietToTheOfficeAndThePersonOnly() {
        NetworkEventId event = pizza(THURSDAY, 20);
        registered(event);

        assertThat(school.as(office, () -> queries.event(event)).registrations())
                .flatExtracting(row -> row.people())
                .extracting(person -> person.diet())
                .containsOnlyOnce("geen noten");
        assertThat(Stream.of(school.coach, school.members.get(1), school.leader)
                        .map(person -> school.as(person, () -> queries.event(event))))
                .allSatisfy(seen -> {
                    assertThat(seen.registrations())
                            .flatExtracting(row -> row.people())
                            .extracting(person -> person.diet())
                            .containsOnlyNulls();
                    assertThat(seen.myDiet()).isNotEqualTo("geen noten");
                });
        PersonId daan = school.members.get(0);
        assertThat(school.as(daan, () -> queries.event(event)).myDiet()).isEqualTo("geen noten");
        school.doAs(daan, () -> service.changeOwnDiet(event, ""));
        assertThat(diets(event)).isZero();
    }

    @Test
    void movesItsTimersWithItsDate() {
        NetworkEventId event = pizza(THURSDAY, 20);
        LocalDate later = LocalDate.of(2026, 11, 5);

        school.doAs(office, () -> service.move(new MoveEvent(event, later, FIVE, HALF_PAST_SEVEN, "Aula")));
        time.movesTo(LocalDateTime.of(2026, 10, 15, 7, 59));
        assertThat(status(event)).isEqualTo("PLANNED");
        time.movesTo(LocalDateTime.of(2026, 10, 15, 8, 0));
        assertThat(status(event)).isEqualTo("ANNOUNCED");
        time.movesTo(later.atTime(17, 0));
        assertThat(status(event)).isEqualTo("HELD");
        assertThat(yearEvents.of(school.school, later, later))
                .singleElement()
                .satisfies(shown -> assertThat(shown.place()).isEqualTo("Waddenlicht College, Aula"));
    }

    @Test
    void endsAtOnceWhenItIsCalledOff() {
        NetworkEventId event = pizza(THURSDAY, 20);
        registered(event);

        school.doAs(office, () -> service.cancel(event, CancelReason.HOST_CANNOT));

        assertThat(status(event)).isEqualTo("CANCELLED");
        assertThat(diets(event)).isZero();
        assertThat(isRunning(event)).isFalse();
        refuses("events.cancelled", () -> registered(event));
        pizza(THURSDAY, 20);
    }

    @Test
    void refusesASecondMeetingOfASchoolOnOneDay() {
        pizza(THURSDAY, 20);

        refuses("events.schoolTaken", () -> pizza(THURSDAY, 20));
    }

    @Test
    void proposesTheYearAndMarksWhatIsTaken() {
        pizza(LocalDate.of(2026, 9, 17), 20);

        var proposed = school.as(office, () -> service.propose(new ProposeSessions(2026, Set.of(school.school))));

        assertThat(proposed).hasSize(10);
        assertThat(proposed.getFirst().taken()).isTrue();
        assertThat(proposed.get(1).day()).isEqualTo(LocalDate.of(2026, 10, 22));
        assertThat(proposed.get(1).isMoved()).isTrue();
    }

    @Test
    void asksEveryInvitedSchoolForABootcamp() {
        var given = new Given(jdbc);
        SchoolId other = given.school(school.board);
        TeamId elsewhere = given.team(other);
        PersonId coach = given.holding(Role.COACH, Scope.of(elsewhere));
        NetworkEventId event = make(EventKind.BOOTCAMP, THURSDAY, 20, Set.of(school.school, other));

        time.movesTo(LocalDateTime.of(2026, 9, 3, 8, 0));
        TaskId task = school.task(school.leader, NetworkEventProcess.USER_TASK_REGISTER_SCHOOL)
                .id();
        assertThat(school.task(coach, NetworkEventProcess.USER_TASK_REGISTER_SCHOOL)
                        .school())
                .isEqualTo(other);
        var sheet = school.as(school.leader, () -> queries.registration(task, EventForms.REGISTER_SCHOOL));
        assertThat(sheet.candidates()).extracting(one -> one.person()).contains(school.coach, school.leader);
        school.doAs(
                school.leader,
                () -> service.registerSchool(
                        task,
                        new Register(
                                List.of(
                                        new Participant(school.coach, null),
                                        new Participant(school.leader, "vegetarisch")),
                                "",
                                "")));

        time.movesTo(THURSDAY.atTime(17, 0));
        assertThat(status(event)).isEqualTo("HELD");
        assertThat(school.as(coach, () -> tasks.open())).isEmpty();
        time.movesTo(LocalDateTime.of(2026, 10, 1, 19, 30));
        assertThat(diets(event)).isZero();
    }

    @Test
    void givesTheLastPlacesToOneOfTwo() {
        TeamId second = new Given(jdbc).team(school.school);
        PersonId coach = new Given(jdbc).holding(Role.COACH, Scope.of(second));
        List<PersonId> two = List.of(
                new Given(jdbc).holding(Role.MEMBER, Scope.of(second)),
                new Given(jdbc).holding(Role.MEMBER, Scope.of(second)));
        NetworkEventId event = pizza(THURSDAY, 5);
        var theirs = new Register(
                Stream.concat(Stream.of(coach), two.stream())
                        .map(person -> new Participant(person, null))
                        .toList(),
                "",
                "");

        var refused = Stream.of(
                        attempt(school.coach, () -> service.register(event, school.team, twoOfUs())),
                        attempt(coach, () -> service.register(event, second, theirs)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(code -> !code.isEmpty())
                .toList();

        assertThat(refused).containsExactly("events.full");
        assertThat(jdbc.sql("select count(*) from event_registration where event_id = ?")
                        .param(event.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private CompletableFuture<String> attempt(PersonId person, Runnable call) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                school.doAs(person, call);
                return "";
            } catch (DomainException refused) {
                return refused.code();
            }
        });
    }

    @Test
    void refusesTooFewTooManyAndStrangers() {
        NetworkEventId event = pizza(THURSDAY, 20);
        var coach = new Participant(school.coach, null);
        List<Participant> members =
                school.members.stream().map(one -> new Participant(one, null)).toList();

        refuses("events.tooFew", () -> register(event, List.of(coach, members.get(0))));
        refuses("events.coachMissing", () -> register(event, members.subList(0, 2)));
        refuses(
                "events.tooMany",
                () -> register(
                        event,
                        Stream.concat(Stream.of(coach), members.stream().limit(5))
                                .toList()));
        refuses(
                "events.notOfTheTeam",
                () -> register(event, List.of(coach, members.get(0), new Participant(school.outsider(), null))));
    }

    private void register(NetworkEventId event, List<Participant> people) {
        school.doAs(school.coach, () -> service.register(event, school.team, new Register(people, "", "")));
    }

    /** Week 4 by itself: the other branches of the week wait. */
    private TaskId atTheRegistrationOfWeek4(ProgrammeId programme) {
        time.is(LocalDateTime.of(2026, 9, 21, 8, 0));
        runtimeService.startProcessInstanceByKey(
                "Week4VoicesProcess", programme.text(), Map.of("runNumber", 1, "weekNumber", 4));
        var opens = managementService.createJobQuery().activityId("event_pizzaSessionOpens").list().stream()
                .filter(job -> job.getDuedate() != null)
                .findFirst()
                .orElseThrow();
        managementService.executeJob(opens.getId());
        return school.as(school.coach, () -> tasks.open()).stream()
                .filter(row -> row.element().equals("userTask_registerForPizzaSession"))
                .map(row -> row.id())
                .findFirst()
                .orElse(new TaskId("none"));
    }

    private Map<String, Object> planItem(ProgrammeId programme) {
        return jdbc.sql("select status, reason, first_day::text as day, begins::text as begins from plan_item where "
                        + "programme_id = ? and run_number = 1 and week_number = 4 "
                        + "and element_id = 'userTask_registerForPizzaSession'")
                .param(programme.value())
                .query()
                .singleRow();
    }

    @Test
    void givesTheStepOfThePlanTheNearestMeeting() {
        LocalDate friday = LocalDate.of(2026, 9, 25);
        pizza(LocalDate.of(2026, 10, 8), 20);
        NetworkEventId nearest = pizza(friday, 20);
        ProgrammeId programme = school.planned();

        TaskId task = atTheRegistrationOfWeek4(programme);

        assertThat(planItem(programme)).containsEntry("day", "2026-09-25").containsEntry("begins", "17:00:00");
        var sheet = school.as(school.coach, () -> queries.registration(task, EventForms.REGISTER));
        assertThat(sheet.event().id()).isEqualTo(nearest);
        school.doAs(school.coach, () -> service.registerTeam(task, twoOfUs()));
        assertThat(planItem(programme)).containsEntry("status", "DONE");
        PersonId daan = school.members.get(0);
        assertThat(appointments.stream().flatMap(room -> room.of(daan, friday, friday).stream()))
                .singleElement()
                .satisfies(appointment -> {
                    assertThat(appointment.begins()).isEqualTo(FIVE);
                    assertThat(appointment.minutes()).isEqualTo(150);
                    assertThat(appointment.route()).isEqualTo("bijeenkomsten/" + nearest);
                });
        assertThat(school.as(daan, () -> queries.coming())).first().satisfies(row -> {
            assertThat(row.mine()).isTrue();
            assertThat(row.ours()).isEqualTo(3);
        });
    }

    @Test
    void skipsTheStepWhenThereIsNoMeeting() {
        pizza(LocalDate.of(2026, 11, 19), 20);
        ProgrammeId programme = school.planned();

        assertThat(atTheRegistrationOfWeek4(programme).value()).isEqualTo("none");
        assertThat(planItem(programme)).containsEntry("status", "SKIPPED").containsEntry("reason", "noEvent");
    }

    @Test
    void answersTheStepFromTheMeetingsPage() {
        NetworkEventId event = pizza(THURSDAY, 20);
        ProgrammeId programme = school.planned();
        TaskId task = atTheRegistrationOfWeek4(programme);

        registered(event);

        assertThat(school.as(school.coach, () -> tasks.details(task)).state()).isEqualTo(TaskState.DONE);
        assertThat(planItem(programme)).containsEntry("status", "DONE");
    }

    @Test
    void movesTheOpenStepOfThePlan() {
        NetworkEventId event = pizza(THURSDAY, 20);
        ProgrammeId programme = school.planned();
        TaskId task = atTheRegistrationOfWeek4(programme);
        LocalDate later = THURSDAY.plusWeeks(1);

        school.doAs(office, () -> service.move(new MoveEvent(event, later, FIVE, HALF_PAST_SEVEN, "Aula")));

        assertThat(planItem(programme)).containsEntry("day", later.toString());
        assertThat(school.as(school.coach, () -> tasks.details(task)).row().due())
                .isEqualTo(later.atTime(17, 0));
        assertThat(managementService
                        .createJobQuery()
                        .activityId("event_pizzaSessionLapsed")
                        .list())
                .extracting(job -> job.getDuedate().toInstant())
                .containsExactly(later.atTime(17, 0).atZone(TestSchool.ZONE).toInstant());
    }

    @Test
    void movesWhatARegisteredTeamSeesInItsPlan() {
        NetworkEventId event = pizza(THURSDAY, 20);
        ProgrammeId programme = school.planned();
        atTheRegistrationOfWeek4(programme);
        registered(event);
        LocalDate later = THURSDAY.plusWeeks(1);

        school.doAs(office, () -> service.move(new MoveEvent(event, later, FIVE, HALF_PAST_SEVEN, "Aula")));

        assertThat(planItem(programme)).containsEntry("day", later.toString()).containsEntry("status", "DONE");
    }

    @Test
    void skipsTheOpenStepWhenTheMeetingIsCalledOff() {
        NetworkEventId event = pizza(THURSDAY, 20);
        ProgrammeId programme = school.planned();
        TaskId task = atTheRegistrationOfWeek4(programme);

        school.doAs(office, () -> service.cancel(event, CancelReason.WEATHER));

        assertThat(planItem(programme)).containsEntry("status", "SKIPPED").containsEntry("reason", "eventCancelled");
        refuses("tasks.doneElsewhere", () -> school.doAs(school.coach, () -> service.registerTeam(task, twoOfUs())));
    }

    @Test
    void takesOutWhoLeavesTheTeam() {
        NetworkEventId event = pizza(THURSDAY, 20);
        registered(event);

        steps.left(school.team, school.members.get(0));

        assertThat(diets(event)).isZero();
        assertThat(school.as(office, () -> queries.event(event)).row().registered())
                .isEqualTo(2);
    }

    @Test
    void showsATeacherNobodyByName() {
        NetworkEventId event = pizza(THURSDAY, 20);
        registered(event);
        PersonId teacher = new Given(jdbc).holding(Role.TEACHER, Scope.of(school.school));

        var seen = school.as(teacher, () -> queries.event(event));

        assertThat(seen.registrations()).isEmpty();
        assertThat(seen.row().ours()).isEqualTo(3);
    }

    @Test
    void keepsPeoplesWordsOutOfTheEngine() {
        NetworkEventId event = pizza(THURSDAY, 20);
        registered(event);
        time.movesTo(THURSDAY.atTime(17, 0));

        assertThat(jdbc.sql("""
                        select count(*) from (select text_ from act_ru_variable union all select text_ from act_hi_varinst) v
                        where text_ like '%noten%' or text_ like '%mail%'""").query(Long.class).single()).isZero();
    }
}
