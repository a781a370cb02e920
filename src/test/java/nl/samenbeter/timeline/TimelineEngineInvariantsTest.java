package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.samenbeter.Given;
import nl.samenbeter.TestSchool;
import nl.samenbeter.calendar.OwnDays;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.programme.ItemAppointment;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanState.Moments;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.RandomChanges.Asked;
import nl.samenbeter.timeline.TimelineChange.FollowCalendar;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import nl.samenbeter.timeline.TimelineChange.Pause;
import nl.samenbeter.timeline.TimelineChange.Resume;
import nl.samenbeter.timeline.TimelineLine.Kind;
import nl.samenbeter.timeline.TimelineLine.When;
import nl.samenbeter.timeline.WhatStands.TaskDates;
import nl.samenbeter.workflow.PausedTimers;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The first seeds of {@link TimelineInvariantsTest} with engine and database (rulings 49): what a preview shows is what
 * happens, and nothing else; every timer and due moment is as its model asks the plan; what is taken back is back.
 */
class TimelineEngineInvariantsTest extends TimelineStories {

    private static final int SEQUENCES = 20;
    private static final long FIRST_SEED = 20260831;
    private static final int MOST_CHANGES = 12;

    /** From the week before the start into the first cycle. */
    private static final int STAGES = 7 * 16;

    private static final int MOST_DAYS_BETWEEN = 3;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A file to which the paths are written, to compare two runs. */
    private static final @Nullable String LOG = System.getenv("SAMENBETER_PATHS");

    @Autowired
    SchoolCalendars calendars;

    @Test
    void whatAPreviewShowsIsWhatHappens() {
        List<List<String>> paths = new ArrayList<>();
        Seeds.play(FIRST_SEED, SEQUENCES, (seed, path) -> {
            paths.add(path);
            play(seed, path);
        });

        List<String> again = new ArrayList<>();
        play(Seeds.first(FIRST_SEED), again);
        assertThat(withoutIds(again)).as("a seed is one path").isEqualTo(withoutIds(paths.getFirst()));
    }

    private static List<String> withoutIds(List<String> path) {
        return path.stream().map(line -> ID.matcher(line).replaceAll("#")).toList();
    }

    private void play(long seed, List<String> path) {
        try {
            new Sequence(seed, path).play();
            if (LOG != null) {
                Files.write(
                        Path.of(LOG),
                        withoutIds(path).stream().map(line -> seed + " " + line).toList(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            endTheStory();
        }
    }

    @Test
    void aPauseOverTheAutumnHolidayFiresNothingAtOnceAndLosesNoWeek() {
        ProgrammeId programme = givenItIs(day(10, 7).atTime(12, 0));
        change(programme, new Pause(day(10, 8), "busyTime"));
        school.moveTo(programme, day(10, 8).atStartOfDay());
        List<Object> paused = withoutVersions(plan(programme));
        LocalDateTime now = day(10, 23).atTime(12, 0);
        school.moveTo(programme, now);
        assertThat(withoutVersions(plan(programme)))
                .as("nothing happens in a pause")
                .isEqualTo(paused);

        change(programme, new Resume(day(10, 26)));

        LocalDateTime gate = day(10, 26).atTime(TimelineHours.GATE);
        assertThat(WhatStands.of(programme, application).timers().values())
                .as("no timer fires before the week begins")
                .isNotEmpty()
                .allMatch(fires -> !local(fires).isBefore(gate));
        List<Object> resumed = withoutVersions(plan(programme));
        school.moveTo(programme, gate.minusMinutes(1));
        assertThat(withoutVersions(plan(programme))).isEqualTo(resumed);
        PlanState plan = plan(programme);
        assertThat(plan.run(1).weeks()).extracting(RunWeek::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(plan.run(1).week(6))
                .map(RunWeek::monday)
                .as("the week of the pause")
                .contains(day(10, 26));

        school.moveTo(programme, day(11, 16).atTime(12, 0));
        assertThat(plan(programme).run(2).weeks())
                .extracting(RunWeek::monday)
                .as("the cycle comes when the eight weeks are over")
                .hasSize(4)
                .startsWith(day(11, 16));
        assertThat(disagreements(programme)).isEmpty();
        assertThat(incidents(programme)).isEmpty();
    }

    @Test
    void tasksOfGroupsThatPrepareAreDueWhenTheirGroupMeetsWherePeopleLook() {
        ProgrammeId programme = school.ready();
        Item preparation = firstPreparation(programme);
        LocalDateTime morning = preparation.moments().firstDay().atTime(9, 0);
        givenTheyWorkedUntil(morning, programme);
        WhatStands before = WhatStands.of(programme, application);
        var change = new MoveItem(
                preparation.id(),
                preparation.moments().firstDay().plusDays(1),
                preparation.moments().begins(),
                null);

        TimelinePreview preview = timeline.preview(programme, change);
        change(programme, change);

        assertThat(preview.lines())
                .extracting(TimelineLine::kind)
                .as("groups and their tasks: %s", preview.lines())
                .contains(Kind.APPOINTMENT, Kind.TASK);
        new Shown(preview, before, WhatStands.of(programme, application), morning).isWhatHappened();
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, TestSchool.ZONE);
    }

    /** @param off row of the calendar that the change followed */
    private record Applied(
            TimelineChangeId id,
            TimelineChange change,
            WhatStands before,
            WhatStands after,
            @Nullable UUID off) {}

    private final class Sequence {

        private final Random random;
        private final List<String> played;
        private final List<Applied> applied = new ArrayList<>();
        private final TestSchool place;
        private final TeamAtWork people;
        private ProgrammeId programme;

        private Sequence(long seed, List<String> played) {
            this.random = new Random(seed);
            this.played = played;
            this.place = new TestSchool(application, new StableIds(seed));
            this.people = new TeamAtWork(place, application);
        }

        private void play() {
            reachAStage();
            int changes = random.nextInt(1, MOST_CHANGES + 1);
            for (int change = 0; change < changes; change++) {
                ask();
                if (random.nextBoolean()) {
                    timeGoesBy();
                }
            }
            takeAllBack();
        }

        private void reachAStage() {
            programme = random.nextInt(6) == 0 ? place.planned() : place.ready();
            LocalDateTime stage = at(TestSchool.BEFORE.toLocalDate().plusDays(random.nextInt(STAGES)));
            LocalDateTime now = TestSchool.BEFORE;
            while (now.isBefore(stage)) {
                LocalDateTime next = now.plusDays(9);
                now = next.isBefore(stage) ? next : stage;
                place.moveAllTo(programme, now);
                people.work(now, random, 0.8);
            }
            played.add(now() + " is the stage");
            allIsWell();
        }

        private LocalDateTime now() {
            return local(ClockUtil.getCurrentTime().toInstant());
        }

        private void timeGoesBy() {
            LocalDateTime next = at(now().toLocalDate().plusDays(random.nextInt(MOST_DAYS_BETWEEN + 1)));
            place.moveAllTo(programme, next);
            played.add(now() + " " + people.work(next, random, 0.3));
            allIsWell();
        }

        private LocalDateTime at(LocalDate day) {
            LocalDateTime moment = day.atTime(LocalTime.of(random.nextInt(7, 18), random.nextInt(4) * 15));
            return moment.isBefore(now()) ? now() : moment;
        }

        private SchoolCalendar calendar() {
            return calendars.of(place.school);
        }

        private WhatStands whatStands() {
            return WhatStands.of(programme, application);
        }

        private void ask() {
            Given.signedIn(place.coach);
            Asked asked = new RandomChanges(plan(programme), calendar(), now(), random).next();
            played.add(now() + " " + asked.change()
                    + asked.off().map(days -> " " + days).orElse(""));
            UUID off = asked.off().map(this::closeTheSchool).orElse(null);
            boolean done = false;
            try {
                done = apply(asked.change(), off);
            } catch (DomainException refusal) {
                played.add("  refused " + refusal.code() + " " + Arrays.toString(refusal.arguments()));
            }
            if (!done && off != null) {
                openTheSchool(off);
            }
        }

        private boolean apply(TimelineChange change, @Nullable UUID off) {
            TimelinePreview preview = timeline.preview(programme, change);
            var command = new ApplyChange(programme, change, preview.seen(), "Omdat het moet.");
            if (preview.isBlocked()) {
                assertThatThrownBy(() -> timeline.apply(command))
                        .isInstanceOfSatisfying(
                                DomainException.class,
                                refusal -> assertThat(refusal.code()).isEqualTo("timeline.blocked"));
                played.add("  blocked " + preview.clashes());
                return false;
            }
            WhatStands before = whatStands();
            TimelineChangeId id = timeline.apply(command);
            WhatStands after = whatStands();
            var shown = new Shown(preview, before, after, now());
            shown.isWhatHappened();
            shown.nothingFiresAtOnce();
            allIsWell();
            new Invariants(preview.before(), after.plan(), calendar(), now(), change).hold();
            var one = new Applied(id, change, before, after, off);
            if (random.nextInt(3) == 0 && !preview.neverBack()) {
                played.add("  taken back at once");
                takeBackAtOnce(one);
                return false;
            }
            applied.add(one);
            return true;
        }

        private UUID closeTheSchool(OwnDays days) {
            UUID row = UUID.randomUUID();
            jdbc.sql("insert into calendar_deviation (id, school_id, kind, name, first_day, last_day, version) "
                            + "values (?, ?, ?, ?, ?, ?, 0)")
                    .params(
                            row,
                            place.school.value(),
                            days.kind().name(),
                            days.name(),
                            days.range().first(),
                            days.range().last())
                    .update();
            return row;
        }

        private void openTheSchool(UUID row) {
            jdbc.sql("delete from calendar_deviation where id = ?").param(row).update();
        }

        /** Nobody takes back what the calendar did: who keeps the calendar takes the day away, and the plan follows again. */
        private TimelinePreview openTheSchoolAgain(UUID row) {
            openTheSchool(row);
            played.add(now() + " school again");
            Given.signedIn(place.coach);
            TimelinePreview preview = timeline.preview(programme, new FollowCalendar());
            WhatStands before = whatStands();
            timeline.apply(new ApplyChange(programme, new FollowCalendar(), preview.seen(), "Toch school."));
            new Shown(preview, before, whatStands(), now()).isWhatHappened();
            allIsWell();
            return preview;
        }

        private void takeBackAtOnce(Applied one) {
            if (one.off() != null) {
                TimelinePreview followed = openTheSchoolAgain(one.off());
                new Invariants(followed.before(), followed.after(), calendar(), now(), followed.change()).hold();
                return;
            }
            UndoPreview undo = timeline.previewUndo(one.id());
            assertThat(undo.complete())
                    .as("all of it can be taken back at once: %s", undo.stays())
                    .isTrue();
            timeline.undo(one.id(), undo.seen(), false);
            assertThat(one.before().differences(whatStands()))
                    .as("taken back at once")
                    .isEmpty();
        }

        /** As far as it goes. */
        private void takeAllBack() {
            Given.signedIn(place.coach);
            for (Applied one : applied.reversed()) {
                if (one.off() != null) {
                    openTheSchoolAgain(one.off());
                    continue;
                }
                UndoPreview undo = timeline.previewUndo(one.id());
                WhatStands is = whatStands();
                played.add("back " + one.change() + (undo.complete() ? "" : " in part: " + undo.stays()));
                try {
                    timeline.undo(one.id(), undo.seen(), true);
                } catch (DomainException refusal) {
                    played.add("  refused " + refusal.code());
                    assertThat(refusal.code()).isEqualTo("timeline.undoNothing");
                    continue;
                }
                WhatStands back = whatStands();
                if (undo.complete()) {
                    isBack(one, is, back);
                }
                new Shown(undo.lines(), is, back, now()).isWhatHappened();
                allIsWell();
            }
        }

        /** What the change changed is as it was before it; what it left alone stays as it is. */
        private void isBack(Applied one, WhatStands is, WhatStands back) {
            Map<PlanItemId, Moments> moments = moments(one.before().plan());
            Map<PlanItemId, Moments> after = moments(one.after().plan());
            Map<PlanItemId, Moments> then = moments(back.plan());
            Map<PlanItemId, Moments> nowadays = moments(is.plan());
            assertThat(then.keySet()).as("items").isEqualTo(gone(nowadays, moments, after));
            then.forEach((item, now) -> assertThat(now)
                    .as("item %s", back.plan().item(item))
                    .isEqualTo(
                            !moments.containsKey(item) || moments.get(item).equals(after.get(item))
                                    ? nowadays.get(item)
                                    : moments.get(item)));
            assertThat(back.plan().runs().stream()
                            .map(PlanState.Run::weeks)
                            .limit(one.before().plan().runs().size()))
                    .as("weeks")
                    .isEqualTo(one.before().plan().runs().stream()
                            .map(PlanState.Run::weeks)
                            .toList());
            same("timer", one.before().timers(), one.after().timers(), is.timers(), back.timers());
            same("task", one.before().tasks(), one.after().tasks(), is.tasks(), back.tasks());
        }

        private Set<PlanItemId> gone(
                Map<PlanItemId, Moments> is, Map<PlanItemId, Moments> before, Map<PlanItemId, Moments> after) {
            var left = new HashSet<>(is.keySet());
            after.keySet().stream().filter(item -> !before.containsKey(item)).forEach(left::remove);
            return left;
        }

        /**
         * What somebody or a later change altered since (a task put off, an item that stays where the calendar put it) is
         * not what it was, and a timer that waits in a pause does not show whether it is; that it is what its plan says is
         * seen with everything else.
         */
        private <T> void same(
                String what, Map<String, T> before, Map<String, T> after, Map<String, T> is, Map<String, T> back) {
            back.forEach((id, now) -> {
                boolean comesOutOfAPause =
                        PausedTimers.FAR_AWAY.equals(is.get(id)) && !PausedTimers.FAR_AWAY.equals(before.get(id));
                if (!before.containsKey(id) || comesOutOfAPause) {
                    return;
                }
                if (before.get(id).equals(after.get(id))) {
                    assertThat(now).as("%s %s", what, id).isEqualTo(is.get(id));
                } else if (is.get(id).equals(after.get(id))) {
                    assertThat(now).as("%s %s", what, id).isEqualTo(before.get(id));
                }
            });
        }

        private Map<PlanItemId, Moments> moments(PlanState plan) {
            Map<PlanItemId, Moments> moments = new HashMap<>();
            plan.items().forEach(item -> moments.put(item.id(), item.moments()));
            return moments;
        }

        private void allIsWell() {
            played.add("  = " + whatStands().digest());
            assertThat(disagreements(programme)).as("disagreements").isEmpty();
            assertThat(incidents(programme)).as("incidents").isEmpty();
        }
    }

    /** What a preview says, held against the database. */
    private static final class Shown {

        private final List<TimelineLine> lines;
        private final WhatStands before;
        private final WhatStands after;
        private final LocalDateTime now;

        private Shown(TimelinePreview preview, WhatStands before, WhatStands after, LocalDateTime now) {
            this(preview.lines(), before, after, now);
            assertThat(withoutVersions(after.plan()))
                    .as("the plan is as the preview showed")
                    .isEqualTo(withoutVersions(preview.after()));
        }

        private Shown(List<TimelineLine> lines, WhatStands before, WhatStands after, LocalDateTime now) {
            this.lines = lines;
            this.before = before;
            this.after = after;
            this.now = now;
        }

        void isWhatHappened() {
            assertThat(lines(Kind.CLOCK)).as("timers").isEqualTo(moved(before.timers(), after.timers()));
            assertThat(lines(Kind.TASK)).as("due moments").isEqualTo(moved(due(before), due(after)));
            assertThat(lines(Kind.PUT_OFF)).as("put off").isEqualTo(moved(seenAgain(before), seenAgain(after)));
            assertThat(lines(Kind.APPOINTMENT)).as("appointments").isEqualTo(appointments());
            assertThat(lines.stream()
                            .filter(line -> line.kind() == Kind.ITEM)
                            .map(TimelineLine::item)
                            .toList())
                    .as("items")
                    .containsExactlyInAnyOrderElementsOf(items());
        }

        void nothingFiresAtOnce() {
            after.timers().forEach((id, fires) -> {
                if (!fires.equals(before.timers().get(id))) {
                    assertThat(local(fires))
                            .as("a timer that was moved fires later")
                            .isAfter(now);
                }
            });
        }

        private Map<String, Integer> lines(Kind kind) {
            Map<String, Integer> counted = new HashMap<>();
            lines.stream()
                    .filter(line -> line.kind() == kind)
                    .forEach(line -> counted.merge(line.before() + " -> " + line.after(), line.count(), Integer::sum));
            return counted;
        }

        private static Map<String, Instant> due(WhatStands of) {
            return of(of, TaskDates::due);
        }

        private static Map<String, Instant> seenAgain(WhatStands of) {
            return of(of, TaskDates::seenAgain);
        }

        private static Map<String, Instant> of(WhatStands of, Function<TaskDates, @Nullable Instant> what) {
            Map<String, Instant> moments = new HashMap<>();
            of.tasks().forEach((id, dates) -> moments.put(id, what.apply(dates)));
            return moments;
        }

        /** What ends with its branch, or begins with a new one, was not moved. */
        private static Map<String, Integer> moved(Map<String, Instant> before, Map<String, Instant> after) {
            Map<String, Integer> counted = new HashMap<>();
            forBoth(before, after, (was, is) -> {
                if (!Objects.equals(was, is)) {
                    counted.merge(when(was) + " -> " + when(is), 1, Integer::sum);
                }
            });
            return counted;
        }

        private static <T> void forBoth(Map<String, T> before, Map<String, T> after, BiConsumer<T, T> both) {
            after.forEach((id, is) -> {
                if (before.containsKey(id)) {
                    both.accept(before.get(id), is);
                }
            });
        }

        private static When when(Instant moment) {
            return moment.equals(PausedTimers.FAR_AWAY) ? When.farAway() : When.at(local(moment));
        }

        private Map<String, Integer> appointments() {
            Map<String, Integer> counted = new HashMap<>();
            Map<String, List<ItemAppointment>> was = byPeople(before.appointments());
            byPeople(after.appointments()).forEach((who, are) -> {
                List<ItemAppointment> were = was.getOrDefault(who, List.of());
                for (int index = 0; index < Math.min(are.size(), were.size()); index++) {
                    ItemAppointment one = were.get(index);
                    ItemAppointment other = are.get(index);
                    if (!one.day().equals(other.day())) {
                        counted.merge(when(one) + " -> " + when(other), 1, Integer::sum);
                    }
                }
            });
            return counted;
        }

        private static When when(ItemAppointment one) {
            return new When(one.day(), one.day(), one.begins(), false);
        }

        private static Map<String, List<ItemAppointment>> byPeople(List<ItemAppointment> all) {
            Map<String, List<ItemAppointment>> by = new HashMap<>();
            all.forEach(one -> by.computeIfAbsent(one.item() + " " + one.people(), key -> new ArrayList<>())
                    .add(one));
            by.values().forEach(list -> list.sort(Comparator.comparing(ItemAppointment::day)));
            return by;
        }

        private List<PlanItemId> items() {
            Map<PlanItemId, Item> was = before.plan().byId();
            Map<PlanItemId, Item> is = after.plan().byId();
            List<PlanItemId> other = new ArrayList<>();
            after.plan().items().stream()
                    .filter(item -> !shown(item).equals(shown(was.get(item.id()))))
                    .map(Item::id)
                    .forEach(other::add);
            before.plan().items().stream()
                    .filter(item -> !is.containsKey(item.id()) && !shown(item).isEmpty())
                    .map(Item::id)
                    .forEach(other::add);
            return other;
        }

        private static List<Object> shown(@Nullable Item item) {
            if (item == null || !PlanClashes.goesAhead(item)) {
                return List.of();
            }
            Moments moments = item.moments();
            return List.of(
                    moments.firstDay(),
                    moments.lastDay(),
                    String.valueOf(moments.begins()),
                    String.valueOf(moments.place()),
                    moments.sessions());
        }
    }
}
