package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import nl.samenbeter.Given;
import nl.samenbeter.TestSchool;
import nl.samenbeter.demo.WorkOfTheDemo;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import nl.samenbeter.timeline.TimelineChange.ShiftDays;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.timeline.TimelineChange.SkipItem;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** A coach and somebody else at the same timeline at the same moment: one of them, whole; never half of each. */
class TimelineRacesTest extends TimelineStories {

    private static final int ROUNDS = 20;
    private static final String DONE = "";
    private static final String REFUSED = "timeline.changedMeanwhile";

    /** What the engine says to the job executor: it fires again. */
    private static final String FIRES_LATER = "fires later";

    /** What a member is told: it was changed meanwhile, try again. */
    private static final String AGAIN = "again";

    @Autowired
    TransactionTemplate transaction;

    ExecutorService threads;
    PersonId otherCoach;

    @BeforeEach
    void givenTwoCoaches() {
        threads = Executors.newFixedThreadPool(2);
        var given = new Given(jdbc);
        otherCoach = given.person("Gerda Smeets", school.school);
        given.grant(otherCoach, Role.COACH, Scope.of(school.team));
    }

    @AfterEach
    void end() {
        threads.close();
    }

    /** Both at the same moment. */
    private List<String> together(Runnable one, Runnable two) throws Exception {
        var barrier = new CyclicBarrier(2);
        Future<?> first = threads.submit(() -> {
            barrier.await();
            one.run();
            return null;
        });
        Future<?> second = threads.submit(() -> {
            barrier.await();
            two.run();
            return null;
        });
        return List.of(outcome(first), outcome(second));
    }

    /** The second begins while the first has written everything and not committed; that goes on when the second waits. */
    private List<String> inside(Runnable one, Runnable two) throws Exception {
        var written = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Future<?> first = threads.submit(() -> transaction.executeWithoutResult(begun -> {
            try {
                one.run();
            } finally {
                written.countDown();
            }
            await(goOn);
        }));
        await(written);
        Future<?> second = threads.submit(two);
        while (!second.isDone() && waiting() == 0) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        return List.of(outcome(first), outcome(second));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int waiting() {
        return jdbc.sql(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .query(Integer.class)
                .single();
    }

    private static String outcome(Future<?> attempt) throws Exception {
        try {
            attempt.get(60, TimeUnit.SECONDS);
            return DONE;
        } catch (ExecutionException no) {
            if (no.getCause() instanceof DomainException refusal) {
                return refusal.code();
            }
            if (no.getCause() instanceof OptimisticLockingException) {
                return FIRES_LATER;
            }
            if (no.getCause() instanceof OptimisticLockingFailureException) {
                return AGAIN;
            }
            throw no;
        }
    }

    /** What one of two coaches saw, and is going to do. */
    private final class Coach {

        final PersonId who;
        final TimelinePreview seen;
        final AtomicReference<TimelineChangeId> done = new AtomicReference<>();

        Coach(PersonId who, ProgrammeId programme, TimelineChange change) {
            this.who = who;
            this.seen = school.as(who, () -> timeline.preview(programme, change));
        }

        void apply() {
            school.doAs(
                    who,
                    () -> done.set(timeline.apply(
                            new ApplyChange(seen.programme(), seen.change(), seen.seen(), "Omdat het moet."))));
        }
    }

    private Coach coach(ProgrammeId programme, TimelineChange change) {
        return new Coach(school.coach, programme, change);
    }

    private void undo(TimelineChangeId id) {
        school.doAs(school.coach, () -> {
            UndoPreview preview = timeline.previewUndo(id);
            assertThat(preview.complete()).as("%s", preview.stays()).isTrue();
            timeline.undo(id, preview.seen(), false);
        });
    }

    private WhatStands stands(ProgrammeId programme) {
        return WhatStands.of(programme, application);
    }

    private int changes(ProgrammeId programme) {
        return jdbc.sql("select count(*) from timeline_change where programme_id = ? and undone_at is null")
                .param(programme.value())
                .query(Integer.class)
                .single();
    }

    private void isWell(ProgrammeId programme) {
        assertThat(disagreements(programme)).isEmpty();
        assertThat(incidents(programme)).isEmpty();
    }

    private Item waiting(ProgrammeId programme, PlanKind kind, int week) {
        return plan(programme).items().stream()
                .filter(item -> item.kind() == kind && item.week() == week)
                .filter(item -> item.status() == PlanItemStatus.PLANNED)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ofTwoCoachesOneIsTold() throws Exception {
        ProgrammeId programme = givenItIs(day(9, 23).atTime(12, 0));
        WhatStands before = stands(programme);
        Item preparation = waiting(programme, PlanKind.PREPARATION, 5);
        for (int round = 0; round < ROUNDS; round++) {
            Coach one = coach(programme, new ShiftWeeks(day(9, 28), 1, Slack.KEEP));
            Coach other = new Coach(
                    otherCoach,
                    programme,
                    round % 2 == 0
                            ? new MoveItem(
                                    preparation.id(),
                                    preparation.moments().firstDay().plusDays(1),
                                    preparation.moments().begins(),
                                    "mediatheek")
                            : new ShiftDays(day(10, 5), 1));
            List<String> outcome = switch (round) {
                case 0 -> inside(one::apply, other::apply);
                case 1 -> inside(other::apply, one::apply);
                default -> together(one::apply, other::apply);
            };
            assertThat(outcome).as("round %s", round).containsExactlyInAnyOrder(DONE, REFUSED);
            Coach winner = one.done.get() != null ? one : other;
            assertThat(withoutVersions(plan(programme))).isEqualTo(withoutVersions(winner.seen.after()));
            assertThat(changes(programme)).isOne();
            isWell(programme);
            undo(winner.done.get());
            assertThat(before.differences(stands(programme))).isEmpty();
        }
    }

    @Test
    void aChangeThatIsSentTwiceIsMadeOnce() throws Exception {
        ProgrammeId programme = givenItIs(day(9, 2).atTime(12, 0));
        for (int round = 0; round < ROUNDS; round++) {
            Coach coach = coach(programme, new ShiftWeeks(day(9, 14), 1, Slack.KEEP));
            List<String> outcome =
                    round == 0 ? inside(coach::apply, coach::apply) : together(coach::apply, coach::apply);
            assertThat(outcome).as("round %s", round).containsExactlyInAnyOrder(DONE, REFUSED);
            assertThat(withoutVersions(plan(programme))).isEqualTo(withoutVersions(coach.seen.after()));
            assertThat(changes(programme)).isOne();
            isWell(programme);
            undo(coach.done.get());
        }
    }

    @Test
    void aChangeIsTakenBackOrFollowedByAnotherButNotBoth() throws Exception {
        ProgrammeId programme = givenItIs(day(9, 2).atTime(12, 0));
        WhatStands before = stands(programme);
        for (int round = 0; round < ROUNDS; round++) {
            Coach first = coach(programme, new ShiftWeeks(day(9, 14), 1, Slack.KEEP));
            first.apply();
            UndoPreview undo = school.as(otherCoach, () -> timeline.previewUndo(first.done.get()));
            Coach second = coach(programme, new ShiftDays(day(9, 21), 1));
            Runnable takeBack = () -> school.doAs(otherCoach, () -> timeline.undo(undo.change(), undo.seen(), false));
            List<String> outcome = switch (round) {
                case 0 -> inside(takeBack, second::apply);
                case 1 -> inside(second::apply, takeBack);
                default -> together(takeBack, second::apply);
            };
            assertThat(outcome).as("round %s", round).containsExactlyInAnyOrder(DONE, REFUSED);
            isWell(programme);
            if (second.done.get() != null) {
                assertThat(withoutVersions(plan(programme))).isEqualTo(withoutVersions(second.seen.after()));
                undo(second.done.get());
                undo(first.done.get());
            }
            assertThat(before.differences(stands(programme)))
                    .as("round %s", round)
                    .isEmpty();
        }
    }

    private record Opening(Item item, Job job) {}

    /** The item that opens next, with its timer; the clock stands at that moment. */
    private Opening nextOpening(ProgrammeId programme) {
        while (true) {
            Map<Instant, Item> waiting = new HashMap<>();
            plan(programme).items().stream()
                    .filter(item -> item.status() == PlanItemStatus.PLANNED)
                    .forEach(item -> waiting.putIfAbsent(
                            item.moments()
                                    .opensAt()
                                    .atZone(TestSchool.ZONE)
                                    .toInstant()
                                    .minusSeconds(item.jitterSeconds()),
                            item));
            Job next = timers(programme)
                    .min(Comparator.comparing(Job::getDuedate).thenComparing(Job::getId))
                    .orElseThrow();
            if (next.getDuedate().after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(next.getDuedate());
            }
            Item item = waiting.get(next.getDuedate().toInstant());
            if (item != null) {
                return new Opening(item, next);
            }
            managementService.executeJob(next.getId());
        }
    }

    private Stream<Job> timers(ProgrammeId programme) {
        return instances(programme).stream()
                .flatMap(instance -> managementService.createJobQuery().processInstanceId(instance).list().stream());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), TestSchool.ZONE);
    }

    /** Some change of that item that can be made. */
    private Coach changing(ProgrammeId programme, Item item, boolean skip) {
        if (!skip) {
            try {
                Coach coach = coach(
                        programme,
                        new MoveItem(
                                item.id(),
                                item.moments().firstDay().plusDays(1),
                                item.moments().begins(),
                                null));
                if (!coach.seen.isBlocked()) {
                    return coach;
                }
            } catch (DomainException cannot) {
                // then it is skipped
            }
        }
        return coach(programme, new SkipItem(item.id()));
    }

    @Test
    void whatOpensAfterTheLookIsSeenBeforeTheChange() throws Exception {
        ProgrammeId programme = givenItIs(day(9, 23).atTime(12, 0));
        for (int round = 0; round < 4; round++) {
            Opening opening = nextOpening(programme);
            Coach coach = changing(programme, opening.item(), round % 2 == 0);
            threads.submit(() -> managementService.executeJob(opening.job().getId()))
                    .get(60, TimeUnit.SECONDS);
            PlanItemStatus opened =
                    plan(programme).item(opening.item().id()).orElseThrow().status();

            String outcome = outcome(threads.submit(coach::apply));

            assertThat(outcome)
                    .as("%s: %s, was planned and is %s", round, coach.seen.change(), opened)
                    .isEqualTo(opened == PlanItemStatus.PLANNED ? DONE : REFUSED);
            isWell(programme);
        }
    }

    @Test
    void anItemOpensOrIsChangedButNotBoth() throws Exception {
        ProgrammeId programme = givenItIs(day(9, 23).atTime(12, 0));
        List<String> all = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Opening opening = nextOpening(programme);
            Coach coach = changing(programme, opening.item(), round % 3 == 0);
            Runnable fire = () -> managementService.executeJob(opening.job().getId());
            List<String> outcome = switch (round) {
                case 0, 3, 4 -> inside(fire, coach::apply);
                case 1, 6, 7 -> inside(coach::apply, fire).reversed();
                default -> together(fire, coach::apply);
            };
            all.add(round + " " + coach.seen.change() + " " + outcome);
            if (outcome.equals(List.of(DONE, REFUSED))) {
                Item is = plan(programme).item(opening.item().id()).orElseThrow();
                assertThat(is.status() == PlanItemStatus.SKIPPED ? is.moments().reason() : null)
                        .isIn(null, "gateMissed", "noEvent");
            } else {
                assertThat(outcome.getFirst()).as("%s", all).isEqualTo(FIRES_LATER);
                assertThat(outcome.getLast()).as("%s", all).isEqualTo(DONE);
                assertThat(withoutVersions(plan(programme))).isEqualTo(withoutVersions(coach.seen.after()));
            }
            isWell(programme);
        }
    }

    @Test
    void aWeekThatBeginsAsksThePlanAsItIsThen() throws Exception {
        ProgrammeId programme = givenItIs(day(8, 31).atTime(12, 0));
        for (int week = 2; week <= 8; week++) {
            LocalDateTime gate =
                    plan(programme).run(1).week(week).orElseThrow().monday().atTime(TimelineHours.GATE);
            school.moveTo(programme, gate.minusMinutes(1));
            TestSchool.clock(gate);
            Job begins = timers(programme)
                    .filter(job -> job.getDuedate()
                            .equals(Date.from(gate.atZone(TestSchool.ZONE).toInstant())))
                    .findFirst()
                    .orElseThrow();
            int number = week;
            Item item = plan(programme).items().stream()
                    .filter(one -> one.week() == number && one.isMeeting() && one.kind() != PlanKind.NETWORK_EVENT)
                    .filter(one -> one.moments().firstDay().getDayOfWeek().getValue() < 5)
                    .findFirst()
                    .orElseThrow();
            Coach coach = coach(
                    programme,
                    new MoveItem(
                            item.id(),
                            item.moments().firstDay(),
                            item.moments().begins().plusMinutes(30),
                            null));
            Runnable fire = () -> managementService.executeJob(begins.getId());
            List<String> outcome = switch (week) {
                case 2, 3 -> inside(fire, coach::apply);
                case 4, 5 -> inside(coach::apply, fire).reversed();
                default -> together(fire, coach::apply);
            };
            // together the coach may have been done before the timer fired
            List<List<String>> right = week < 6
                    ? List.of(List.of(DONE, REFUSED), List.of(FIRES_LATER, DONE))
                    : List.of(List.of(DONE, REFUSED), List.of(FIRES_LATER, DONE), List.of(DONE, DONE));
            assertThat(right).as("week %s", week).contains(outcome);
            isWell(programme);
            school.moveTo(programme, gate.plusMinutes(5));
            isWell(programme);
        }
    }

    @Test
    void whoFinishesATaskOfAnItemThatMovesFinishesItOrDoesItAgain() throws Exception {
        ProgrammeId programme = school.ready();
        var people = new TeamAtWork(school, application);
        for (LocalDateTime stop : List.of(
                day(9, 2).atTime(16, 0), day(9, 9).atTime(16, 0), day(9, 11).atTime(16, 0))) {
            school.moveTo(programme, stop);
            people.work(stop, new Random(1), 1);
        }
        school.moveTo(programme, day(9, 18).atTime(16, 0));
        var work = WorkOfTheDemo.of(application.getAutowireCapableBeanFactory());
        record Doing(PersonId person, TaskRow task) {}
        List<Doing> all = Stream.concat(school.members.stream(), Stream.of(school.coach))
                .flatMap(person -> school
                        .as(person, () -> application.getBean(TaskQueries.class).open())
                        .stream()
                        .filter(task -> task.mine())
                        .map(task -> new Doing(person, task)))
                .toList();
        assertThat(all).hasSizeGreaterThan(6);
        int round = 0;
        for (Doing doing : all) {
            Item item = item(programme, doing.task());
            if (item == null || item.status() != PlanItemStatus.OPEN) {
                continue;
            }
            Coach coach = changing(programme, item, false);
            Runnable finish = () -> school.doAs(doing.person(), () -> work.finish(doing.task(), now()));
            List<String> outcome = switch (round++ % 3) {
                case 0 -> inside(finish, coach::apply);
                case 1 -> inside(coach::apply, finish).reversed();
                default -> together(finish, coach::apply);
            };
            if (coach.seen.change() instanceof MoveItem) {
                assertThat(outcome.getFirst()).as("%s", doing.task().element()).isIn(DONE, AGAIN);
            }
            assertThat(outcome.getLast()).isIn(DONE, REFUSED);
            isWell(programme);
        }
        assertThat(round).isGreaterThanOrEqualTo(3);
    }

    private Item item(ProgrammeId programme, TaskRow task) {
        return jdbc.sql("select plan_item_id from task_entry where task_id = ?")
                .param(task.id().value())
                .query(UUID.class)
                .optional()
                .flatMap(id -> plan(programme).item(new PlanItemId(id)))
                .orElse(null);
    }
}
