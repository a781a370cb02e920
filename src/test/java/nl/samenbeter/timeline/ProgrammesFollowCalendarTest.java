package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.samenbeter.Given;
import nl.samenbeter.TestSchool;
import nl.samenbeter.calendar.AddDeviation;
import nl.samenbeter.calendar.CalendarEffect;
import nl.samenbeter.calendar.CalendarService;
import nl.samenbeter.calendar.DeviationId;
import nl.samenbeter.calendar.DeviationKind;
import nl.samenbeter.calendar.PublicHolidayChoice;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import nl.samenbeter.timeline.TimelineChange.Pause;
import nl.samenbeter.timeline.TimelineChange.Resume;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Days off that come or go move the running programmes of their school, and nothing else. */
class ProgrammesFollowCalendarTest extends TimelineStories {

    /** Wednesday of week 4; weeks 5 and 6 follow, then the autumn holiday, then weeks 7 and 8. */
    private static final LocalDateTime NOW = day(9, 23).atTime(12, 0);

    private static final AddDeviation THREE_DAYS_IN_WEEK_6 =
            new AddDeviation(DeviationKind.EXTRA_HOLIDAY, null, "Brugdagen", day(10, 5), day(10, 7));

    @Autowired
    CalendarService calendar;

    @Autowired
    SchoolCalendars calendars;

    @Autowired
    ChangeRecords records;

    @Autowired
    FollowWorker worker;

    @Autowired
    TaskService taskService;

    @Autowired
    PlatformTransactionManager transactions;

    PersonId admin;

    @BeforeEach
    void givenAnAdmin() {
        admin = new Given(jdbc).holding(Role.ADMIN, Scope.of(school.school));
    }

    @Test
    void aStudyDayMovesTheMeetingOfThatDayWithItsTimer() {
        ProgrammeId programme = givenItIs(day(10, 5).atTime(12, 0));
        assertThat(item(programme, "userTask_changeGoals").moments().firstDay()).isEqualTo(day(10, 8));

        add(studyDay(day(10, 8)));

        PlanState.Item moved = item(programme, "userTask_changeGoals");
        assertThat(moved.moments().firstDay()).isEqualTo(day(10, 9));
        assertThat(moved.moments().begins()).isEqualTo(LocalTime.of(15, 0));
        assertThat(moved.moments().movedFrom()).isEqualTo(day(10, 8));
        assertThat(disagreements(programme)).isEmpty();
        assertThat(plan(programme).items())
                .flatExtracting(item -> item.moments().sessions())
                .extracting(PlanState.Session::day)
                .doesNotContain(day(10, 8));
    }

    @Test
    void aStudyDayMovesWhatIsOpenWithItsDueDate() {
        ProgrammeId programme = givenItIs(day(9, 14).atTime(12, 0));
        assertThat(item(programme, "callActivity_firstPreparation").status()).isEqualTo(PlanItemStatus.OPEN);
        LocalDateTime before = due(programme, "callActivity_firstPreparation");
        assertThat(before.toLocalDate()).isEqualTo(day(9, 17));

        add(studyDay(day(9, 17)));

        assertThat(item(programme, "callActivity_firstPreparation").moments().firstDay())
                .isEqualTo(day(9, 18));
        assertThat(due(programme, "callActivity_firstPreparation")).isEqualTo(before.plusDays(1));
        assertThat(disagreements(programme)).isEmpty();
    }

    @Test
    void aWeekThatIsLeftWithTwoSchoolDaysMovesWithAllThatFollow() {
        ProgrammeId programme = givenItIs(NOW);

        add(THREE_DAYS_IN_WEEK_6);

        assertThat(plan(programme).run(1).weeks())
                .hasSize(8)
                .extracting(RunWeek::monday)
                .endsWith(day(9, 28), day(10, 19), day(10, 26), day(11, 2));
        assertThat(disagreements(programme)).isEmpty();
        school.moveTo(programme, day(10, 19).atTime(12, 0));
        assertThat(item(programme, "callActivity_coachTalks").status()).isEqualTo(PlanItemStatus.OPEN);
    }

    @Test
    void theChangeStandsInTheHistoryWithWhoAndWhyAndEverybodyHearsOnce() {
        ProgrammeId programme = givenItIs(NOW);

        add(studyDay(day(10, 8)));

        ChangeRecord record = onlyChange(programme);
        assertThat(record.change()).isEqualTo(new TimelineChange.FollowCalendar());
        assertThat(record.by()).isEqualTo(admin);
        assertThat(record.reason())
                .isEqualTo("De kalender van de school is veranderd: studiedag, donderdag 8 oktober.");
        assertThat(told("notices.timeline.followed"))
                .containsExactlyInAnyOrderElementsOf(team())
                .doesNotHaveDuplicates();
        assertThat(jdbc.sql("select person_id from audit_entry where room = 'timeline' and subject_id = ?")
                        .param(record.id().value())
                        .query(UUID.class)
                        .single())
                .isEqualTo(admin.value());
    }

    @Test
    void whereNothingChangesNothingIsKeptAndNobodyHears() {
        ProgrammeId programme = givenItIs(NOW);
        PlanState before = plan(programme);

        add(studyDay(LocalDate.of(2027, 3, 18)));

        assertThat(plan(programme)).isEqualTo(before);
        assertThat(records.count(programme)).isZero();
        assertThat(told("notices.timeline.followed")).isEmpty();
    }

    @Test
    void takingTheDaysOutAgainBringsEverythingBack() {
        ProgrammeId programme = givenItIs(NOW);
        var before = withoutVersions(plan(programme));
        DeviationId studyDay = add(studyDay(day(10, 1)));
        DeviationId holiday = add(THREE_DAYS_IN_WEEK_6);
        assertThat(withoutVersions(plan(programme))).isNotEqualTo(before);

        remove(studyDay);
        assertThat(item(programme, "callActivity_secondPreparation").moments().firstDay())
                .isEqualTo(day(10, 1));
        remove(holiday);

        assertThat(withoutVersions(plan(programme))).isEqualTo(before);
        assertThat(disagreements(programme)).isEmpty();
    }

    @Test
    void aFreeWeekThatTheCoachLeftStaysFree() {
        ProgrammeId programme = givenItIs(NOW);
        change(programme, new ShiftWeeks(day(9, 28), 1, Slack.KEEP));
        var before = withoutVersions(plan(programme));

        remove(add(studyDay(day(10, 8))));
        remove(add(new AddDeviation(DeviationKind.EXTRA_HOLIDAY, null, "Brugdagen", day(10, 19), day(10, 21))));

        assertThat(withoutVersions(plan(programme))).isEqualTo(before);
    }

    @Test
    void aProgrammeThatWouldGoPastTheSummerStaysAndItsCoachHears() {
        ProgrammeId programme = givenItIs(NOW);
        change(programme, new ShiftWeeks(day(9, 28), 30, Slack.KEEP));
        LocalDate fifth = plan(programme).run(1).week(5).orElseThrow().monday();
        change(programme, new ShiftWeeks(fifth, 1, Slack.KEEP));
        PlanState before = plan(programme);
        int changes = records.count(programme);
        LocalDate sixth = before.run(1).week(6).orElseThrow().monday();
        var week = new AddDeviation(DeviationKind.EXTRA_HOLIDAY, null, "Extra week", sixth, sixth.plusDays(4));

        CalendarEffect seen = preview(week);
        add(week);

        assertThat(seen.refusal())
                .isEqualTo(new CalendarEffect.Refusal("timeline.pastSummerAltogether", LocalDate.of(2027, 7, 9)));
        assertThat(plan(programme)).isEqualTo(before);
        assertThat(records.count(programme)).isEqualTo(changes);
        assertThat(told("notices.timeline.cannotFollow")).containsExactly(school.coach);
        assertThat(calendars.of(school.school).isSchoolDay(sixth)).isFalse();
    }

    @Test
    void aLookAheadWritesNothingAndIsWhatHappens() {
        ProgrammeId programme = givenItIs(NOW);
        PlanState before = plan(programme);

        CalendarEffect seen = preview(THREE_DAYS_IN_WEEK_6);

        assertThat(plan(programme)).isEqualTo(before);
        assertThat(records.count(programme)).isZero();
        assertThat(calendars.of(school.school).isSchoolDay(day(10, 5))).isTrue();

        DeviationId id = add(THREE_DAYS_IN_WEEK_6);
        PlanState after = plan(programme);
        assertThat(seen.teamName()).isEqualTo("Rooster & ICT");
        assertThat(seen.items()).isEqualTo(onlyChange(programme).items()).isPositive();
        assertThat(seen.clashes()).isEqualTo(onlyChange(programme).clashes());
        assertThat(seen.weeks()).isEqualTo(3);
        assertThat(seen.firstDay()).isEqualTo(seen.firstDayBefore()).isEqualTo(TestSchool.START);
        assertThat(seen.lastDayBefore()).isEqualTo(HeldWeeks.of(before).last().friday());
        assertThat(seen.lastDay())
                .isEqualTo(HeldWeeks.of(after).last().friday())
                .isEqualTo(day(11, 6));

        CalendarEffect back =
                school.as(admin, () -> calendar.preview(school.school, id)).getFirst();
        assertThat(plan(programme)).isEqualTo(after);
        assertThat(back.weeks()).isEqualTo(3);
        assertThat(back.lastDay()).isEqualTo(seen.lastDayBefore());
    }

    @Test
    void otherPublicHolidaysMoveWhatStandsOnThem() {
        ProgrammeId programme = givenItIs(NOW);
        change(programme, new ShiftWeeks(day(9, 28), 20, Slack.KEEP));
        LocalDate goodFriday = LocalDate.of(2027, 3, 26);
        assertThat(days(programme)).contains(goodFriday.minusDays(1)).doesNotContain(goodFriday);
        var open = new PublicHolidayChoice(false, true, true);

        CalendarEffect seen =
                school.as(admin, () -> calendar.preview(school.school, open)).getFirst();
        school.doAs(admin, () -> calendar.choose(school.school, open));

        assertThat(days(programme)).contains(goodFriday);
        assertThat(records.of(programme, 1).getFirst().items()).isEqualTo(seen.items());
        assertThat(disagreements(programme)).isEmpty();
    }

    @Test
    void twoSchoolsDoNotTouchEachOther() {
        TestSchool other = new TestSchool(application);
        ProgrammeId elsewhere = other.ready();
        ProgrammeId programme = givenItIs(NOW);
        other.moveTo(elsewhere, NOW);
        PlanState before = plan(elsewhere);

        add(THREE_DAYS_IN_WEEK_6);

        assertThat(records.count(programme)).isOne();
        assertThat(plan(elsewhere)).isEqualTo(before);
        assertThat(records.count(elsewhere)).isZero();
    }

    @Test
    void aProgrammeThatHasNotBegunBeginsInTheNextProgrammeWeek() {
        ProgrammeId programme = givenItIs(TestSchool.BEFORE);
        var firstWeek = new AddDeviation(DeviationKind.EXTRA_HOLIDAY, null, "Later begin", day(8, 31), day(9, 2));

        CalendarEffect seen = preview(firstWeek);
        add(firstWeek);

        assertThat(seen.firstDay()).isEqualTo(day(9, 7));
        assertThat(plan(programme).programme().startsOn()).isEqualTo(day(9, 7));
        assertThat(plan(programme).run(1).weeks()).hasSize(8);
        assertThat(disagreements(programme)).isEmpty();
        school.moveTo(programme, day(9, 7).atTime(12, 0));
        assertThat(plan(programme).programme().status().name()).isEqualTo("RUNNING");
    }

    @Test
    void aHolidayInAPauseLosesNoWeek() {
        ProgrammeId programme = givenItIs(NOW);
        change(programme, new Pause(day(9, 28), "busyTime"));

        add(new AddDeviation(DeviationKind.EXTRA_HOLIDAY, null, "Brugdagen", day(9, 28), day(9, 30)));
        assertThat(disagreements(programme)).isEmpty();
        school.moveTo(programme, day(10, 1).atTime(12, 0));
        change(programme, new Resume(day(10, 5)));

        assertThat(plan(programme).run(1).weeks())
                .hasSize(8)
                .extracting(RunWeek::monday)
                .endsWith(day(9, 21), day(10, 5), day(10, 19), day(10, 26), day(11, 2));
        school.moveTo(programme, day(10, 5).atTime(12, 0));
        assertThat(plan(programme).items())
                .filteredOn(item -> item.week() == 5 && item.isSessionBlock())
                .extracting(PlanState.Item::status)
                .containsExactly(PlanItemStatus.OPEN);
    }

    @Test
    void itComesBackWithTheCalendarOnly() {
        ProgrammeId programme = givenItIs(NOW);
        add(studyDay(day(10, 8)));
        Given.signedIn(school.coach);
        TimelineChangeId id = onlyChange(programme).id();

        assertThatThrownBy(() -> timeline.previewUndo(id))
                .isInstanceOf(DomainException.class)
                .hasMessage("timeline.undoOfCalendar");
    }

    @Test
    void nothingIsTakenBackToADayThatIsOffByNow() {
        ProgrammeId programme = givenItIs(NOW);
        var goals = item(programme, "userTask_changeGoals").id();
        TimelineChangeId id = change(programme, new MoveItem(goals, day(10, 7), LocalTime.of(15, 30), null));
        add(studyDay(day(10, 8)));
        Given.signedIn(school.coach);

        UndoPreview undo = timeline.previewUndo(id);

        assertThat(undo.complete()).isFalse();
        assertThat(undo.stays()).extracting(UndoPreview.Stays::reason).containsExactly("DAY_OFF");
    }

    @Test
    void whoeverIsFasterWinsAndTheOtherIsAskedToTryAgain() throws Exception {
        ProgrammeId programme = givenItIs(NOW);
        var read = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var coach = threads.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                jdbc.sql("update programme set version = version + 1 where id = ?")
                        .param(programme.value())
                        .update();
                read.countDown();
                untilSomebodyWaitsForIt();
            }));
            read.await();

            assertThatThrownBy(() -> add(studyDay(day(10, 8)))).hasMessage("calendar.plansChangedMeanwhile");
            coach.get();
        }
        assertThat(calendars.of(school.school).isSchoolDay(day(10, 8))).isTrue();
        assertThat(records.count(programme)).isZero();
    }

    @Test
    void afterAnImportProgrammesOfTheRegionFollowOneByOne() {
        jdbc.sql("update school set region = 'ZUID' where id = ?")
                .param(school.school.value())
                .update();
        ProgrammeId programme = givenItIs(NOW);
        assertThat(plan(programme).run(1).week(7).orElseThrow().monday()).isEqualTo(day(10, 12));
        PersonId operator = new Given(jdbc).holding(Role.ADMIN, Scope.everything());
        var old = autumnInZuid();
        try {
            school.doAs(operator, () -> calendar.importOfficial("""
                    schooljaar,vakantie,regio,van,tot en met
                    2026-2027,Herfstvakantie,Zuid,2026-10-10,2026-10-18
                    """, Set.of()));
            assertThat(waiting(programme)).isOne();
            assertThat(plan(programme).run(1).week(7).orElseThrow().monday()).isEqualTo(day(10, 12));

            Given.nobodySignedIn();
            worker.work();
        } finally {
            jdbc.sql("update official_holiday set first_day = ?, last_day = ? "
                            + "where region = 'ZUID' and start_year = 2026 and kind = 'AUTUMN'")
                    .params(old.get(0), old.get(1))
                    .update();
        }

        assertThat(waiting(programme)).isZero();
        assertThat(plan(programme).run(1).weeks())
                .hasSize(8)
                .extracting(RunWeek::monday)
                .doesNotContain(day(10, 12))
                .contains(day(10, 19));
        assertThat(onlyChange(programme).by()).isNull();
        assertThat(onlyChange(programme).reason()).isEqualTo("De schoolvakanties van de regio zijn veranderd.");
        assertThat(disagreements(programme)).isEmpty();
    }

    @Test
    void oneThatFailsIsTriedLaterAndGivenUpInTheEnd() {
        TestSchool other = new TestSchool(application);
        ProgrammeId broken = other.ready();
        ProgrammeId programme = givenItIs(NOW);
        jdbc.sql("update programme_run set release_id = 'gone' where programme_id = ?")
                .param(broken.value())
                .update();
        waits(broken, other, 0);
        waits(programme, school, 0);

        worker.work();

        assertThat(waiting(programme)).isZero();
        assertThat(attempts(broken)).isOne();
        assertThat(isDue(broken)).isFalse();
        jdbc.sql("delete from timeline_follow where programme_id = ?")
                .param(broken.value())
                .update();
        waits(broken, other, 5);
        worker.work();
        assertThat(attempts(broken)).isEqualTo(6);
        assertThat(jdbc.sql("select due_at from timeline_follow where programme_id = ?")
                        .param(broken.value())
                        .query((row, n) -> String.valueOf(row.getTimestamp(1)))
                        .single())
                .isEqualTo("null");
        jdbc.sql("delete from timeline_follow where programme_id = ?")
                .param(broken.value())
                .update();
    }

    private DeviationId add(AddDeviation days) {
        return school.as(admin, () -> calendar.add(school.school, days));
    }

    private void remove(DeviationId days) {
        school.doAs(admin, () -> calendar.remove(school.school, days));
    }

    private CalendarEffect preview(AddDeviation days) {
        List<CalendarEffect> effects = school.as(admin, () -> calendar.preview(school.school, days));
        assertThat(effects).hasSize(1);
        return effects.getFirst();
    }

    private static AddDeviation studyDay(LocalDate day) {
        return new AddDeviation(DeviationKind.STUDY_DAY, null, "Studiedag", day, day);
    }

    private PlanState.Item item(ProgrammeId programme, String element) {
        return plan(programme).items().stream()
                .filter(item -> item.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private List<LocalDate> days(ProgrammeId programme) {
        return plan(programme).items().stream()
                .flatMap(item -> item.moments().sessions().stream())
                .map(PlanState.Session::day)
                .toList();
    }

    private ChangeRecord onlyChange(ProgrammeId programme) {
        assertThat(records.count(programme)).isOne();
        return records.of(programme, 1).getFirst();
    }

    /** Of the open task of an item, local to the school. */
    private LocalDateTime due(ProgrammeId programme, String element) {
        String task = jdbc.sql("select task_id from task_entry where plan_item_id = ? order by task_id limit 1")
                .param(item(programme, element).id().value())
                .query(String.class)
                .single();
        return LocalDateTime.ofInstant(
                taskService
                        .createTaskQuery()
                        .taskId(task)
                        .singleResult()
                        .getDueDate()
                        .toInstant(),
                ZoneId.of("Europe/Amsterdam"));
    }

    private List<PersonId> team() {
        var all = new ArrayList<>(school.members);
        all.add(school.coach);
        return all;
    }

    private List<PersonId> told(String key) {
        return jdbc
                .sql("select person_id from notice where school_id = ? and text_key = ?")
                .params(school.school.value(), key)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    private void untilSomebodyWaitsForIt() {
        while (jdbc.sql("select count(*) from pg_locks where not granted")
                        .query(Integer.class)
                        .single()
                == 0) {
            Thread.onSpinWait();
        }
    }

    private List<LocalDate> autumnInZuid() {
        return jdbc.sql("select first_day, last_day from official_holiday "
                        + "where region = 'ZUID' and start_year = 2026 and kind = 'AUTUMN'")
                .query((row, n) -> List.of(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .single();
    }

    private void waits(ProgrammeId programme, TestSchool of, int attempts) {
        jdbc.sql("insert into timeline_follow (programme_id, school_id, added_at, attempts, due_at) "
                        + "values (?, ?, timestamptz '2026-01-01', ?, timestamptz '2026-01-01')")
                .params(programme.value(), of.school.value(), attempts)
                .update();
    }

    private int waiting(ProgrammeId programme) {
        return jdbc.sql("select count(*) from timeline_follow where programme_id = ?")
                .param(programme.value())
                .query(Integer.class)
                .single();
    }

    private int attempts(ProgrammeId programme) {
        return jdbc.sql("select attempts from timeline_follow where programme_id = ?")
                .param(programme.value())
                .query(Integer.class)
                .single();
    }

    private boolean isDue(ProgrammeId programme) {
        return jdbc.sql("select due_at <= current_timestamp from timeline_follow where programme_id = ?")
                .param(programme.value())
                .query(Boolean.class)
                .single();
    }
}
