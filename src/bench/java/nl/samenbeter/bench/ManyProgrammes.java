package nl.samenbeter.bench;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.samenbeter.Given;
import nl.samenbeter.TestSchool;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.Slack;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.timeline.TimelinePreview;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The week that goes on and all that follow move by a week, in many programmes one after the other: looked at and applied,
 * each in its own transaction. Against the bare engine, which sets the same timers and due dates and keeps nothing else.
 */
final class ManyProgrammes {

    private static final String ALL = "many";
    private static final String OURS = "ours";
    private static final String THEIRS = "theirs";
    private static final TimelineChange CHANGE = new ShiftWeeks(LocalDate.of(2026, 9, 21), 1, Slack.KEEP);
    private static final double MOST_TIMES = 3;

    /** In so many programmes the models are asked too, one expression at a time. */
    private static final int ASKED = 5;

    /** Where the time goes is measured apart, for listening costs time. */
    private static final int LISTENED = 20;

    private static final String TIMERS = "select id_ as id, duedate_ as moment from act_ru_job where type_ = 'timer'";
    private static final String TASKS = "select id_ as id, due_date_ as moment from act_ru_task";
    private static final String PLAN =
            "select id::text as id, concat_ws(' ', first_day, last_day, opens_at, due_at, lapses_at)"
                    + " as moment from plan_item";

    private final Product product;
    private final TestSchool school;
    private final ProgrammeId programme;
    private final Copies copies;
    private final Shifting shifting;
    private final int number;
    private final int rounds;
    private final int warmUp;
    private final Times[] ours;
    private final Times[] looks;
    private final Times[] applies;
    private final Times[] theirs;

    /** What stands where afterwards, in the school itself. */
    private final Map<String, Map<String, String>> planned = new HashMap<>();

    /** What the engine has to set, in the school itself. */
    private final Map<String, Date> timers = new HashMap<>();

    private final Map<String, Date> tasks = new HashMap<>();
    private int items;
    private int people;

    ManyProgrammes(Product product, Size size, TestSchool school, ProgrammeId programme, Copies copies) {
        this.product = product;
        this.school = school;
        this.programme = programme;
        this.copies = copies;
        shifting = new Shifting(product);
        number = size.of(50, 1000, 1000);
        rounds = size.of(3, 3, 11);
        warmUp = size.of(50, 200, 200);
        ours = times();
        looks = times();
        applies = times();
        theirs = times();
    }

    private Times[] times() {
        return IntStream.range(0, rounds).mapToObj(i -> new Times()).toArray(Times[]::new);
    }

    void run() {
        whatThePlanWants();
        System.out.println("Copying the school with its rows of the engine, " + number + " programmes in all ...");
        product.copy(TimelineBench.SCHOOL, ALL);
        copies.make(ALL, number);
        product.copy(ALL, THEIRS);
        try (var bare = new BareEngine(product, THEIRS)) {
            bare.leave();
            warmUp(bare);
            for (int round = 0; round < rounds; round++) {
                enter(bare);
                for (int copy = 0; copy < number; copy++) {
                    shift(copy, round);
                    int next = copy;
                    theirs[round].measure(() -> set(bare, next));
                }
                check(bare);
                leave(bare);
            }
            boolean missed = print();
            enter(bare);
            whereTheTimeGoes(bare, missed);
            leave(bare);
        }
    }

    /** On the school itself; the models are asked before anybody is compared with it. */
    private void whatThePlanWants() {
        product.copy(TimelineBench.SCHOOL, OURS);
        product.enter(OURS);
        Map<String, String> timersBefore = moments(product.jdbc(), TIMERS);
        Map<String, String> tasksBefore = moments(product.jdbc(), TASKS);
        Map<String, String> planBefore = moments(product.jdbc(), PLAN);
        Given.signedIn(school.coach);
        TimelinePreview preview = shifting.preview(programme, CHANGE);
        shifting.apply(preview);
        new Agreement(product).check(programme);
        people = preview.people().size() - 1; // whoever does it is not told
        for (String sql : List.of(TIMERS, TASKS, PLAN)) {
            planned.put(sql, moments(product.jdbc(), sql));
        }
        timers.putAll(dates(changed(timersBefore, planned.get(TIMERS))));
        tasks.putAll(dates(changed(tasksBefore, planned.get(TASKS))));
        items = changed(planBefore, planned.get(PLAN)).size();
        WrongResult.unless(!timers.isEmpty() && !tasks.isEmpty(), "no timer or no due date moves");
        product.leave();
    }

    private static Map<String, String> changed(Map<String, String> before, Map<String, String> after) {
        Map<String, String> changed = new HashMap<>(after);
        changed.entrySet().removeAll(before.entrySet());
        return changed;
    }

    private static Map<String, Date> dates(Map<String, String> moments) {
        Map<String, Date> dates = new HashMap<>();
        moments.forEach((id, moment) -> dates.put(id, Timestamp.valueOf(moment)));
        return dates;
    }

    private static Map<String, String> moments(JdbcClient jdbc, String sql) {
        Map<String, String> moments = new HashMap<>();
        jdbc.sql(sql).query(row -> {
            moments.put(row.getString("id"), Objects.toString(row.getString("moment")));
        });
        return moments;
    }

    private void enter(BareEngine bare) {
        product.copy(ALL, OURS);
        product.copy(ALL, THEIRS);
        product.enter(OURS);
        bare.enter(THEIRS);
    }

    private void leave(BareEngine bare) {
        bare.leave();
        product.leave();
    }

    private void warmUp(BareEngine bare) {
        enter(bare);
        for (int time = 0, copy = 0; time < warmUp; time++, copy = time % number) {
            if (time > 0 && copy == 0) { // everything has been moved
                leave(bare);
                enter(bare);
            }
            signIn(copy);
            shifting.change(programme(copy), CHANGE);
            set(bare, copy);
        }
        leave(bare);
    }

    private ProgrammeId programme(int copy) {
        return new ProgrammeId(Copies.id(programme.value(), copy));
    }

    private void signIn(int copy) {
        Given.signedIn(new PersonId(Copies.id(school.coach.value(), copy)));
    }

    private void shift(int copy, int round) {
        signIn(copy);
        var seen = new TimelinePreview[1];
        long begin = System.nanoTime();
        looks[round].measure(() -> seen[0] = shifting.preview(programme(copy), CHANGE));
        applies[round].measure(() -> shifting.apply(seen[0]));
        ours[round].add(System.nanoTime() - begin);
    }

    private void set(BareEngine bare, int copy) {
        bare.inTransaction(engine -> {
            timers.forEach((id, due) -> engine.getManagementService().setJobDuedate(Copies.id(id, copy), due));
            tasks.forEach((id, due) -> engine.getTaskService().setDueDate(Copies.id(id, copy), due));
        });
    }

    /** Every timer, due date and item of every programme; and the models of some of them are asked. */
    private void check(BareEngine bare) {
        for (String sql : List.of(TIMERS, TASKS, PLAN)) {
            compare(product.jdbc(), sql);
        }
        compare(bare.jdbc(), TIMERS);
        compare(bare.jdbc(), TASKS);
        for (int copy = 0; copy < number; copy += Math.max(1, number / ASKED)) {
            new Agreement(product).check(programme(copy));
        }
        equal(number, "timeline_change");
        equal(number * items, "timeline_change_item");
        equal(number, "audit_entry where room = 'timeline'");
        equal(number * people, "notice where text_key = 'notices.timeline.changed'");
    }

    private void compare(JdbcClient jdbc, String sql) {
        Map<String, String> found = moments(jdbc, sql);
        WrongResult.unless(found.size() == number * planned.get(sql).size(), found.size() + " rows from " + sql);
        planned.get(sql).forEach((id, moment) -> {
            for (int copy = 0; copy < number; copy++) {
                String stands = found.get(Copies.id(id, copy));
                WrongResult.unless(
                        moment.equals(stands), "copy " + copy + " of " + id + ": " + stands + " instead of " + moment);
            }
        });
    }

    private void equal(int expected, String of) {
        int found = product.jdbc()
                .sql("select count(*) from " + of)
                .query(Integer.class)
                .single();
        WrongResult.unless(found == expected, found + " instead of " + expected + " in " + of);
    }

    private boolean print() {
        boolean missed = Times.middle(Times.sums(ours), Times.sums(theirs)) > MOST_TIMES;
        System.out.printf(
                "%d programmes of %d plan items; %d items, %d timers and %d due dates move in each%n",
                number, planned.get(PLAN).size(), items, timers.size(), tasks.size());
        System.out.println(
                "    product / bare engine, all of them: " + Times.ratio(Times.sums(ours), Times.sums(theirs)));
        System.out.println(
                "    without the look ahead:             " + Times.ratio(Times.sums(applies), Times.sums(theirs)));
        System.out.printf(Locale.ROOT, "    at most %.0f times: %s%n", MOST_TIMES, missed ? "MISSED" : "met");
        System.out.println("    a round of the product      " + Times.all(Times.sums(ours)));
        System.out.println("    a round of the bare engine  " + Times.all(Times.sums(theirs)));
        System.out.println("    look ahead                  " + Times.all(looks));
        System.out.println("    apply                       " + Times.all(applies));
        System.out.println("    bare engine                 " + Times.all(theirs));
        return missed;
    }

    private void whereTheTimeGoes(BareEngine bare, boolean statements) {
        Listened look = new Listened();
        Listened apply = new Listened();
        Listened their = new Listened();
        for (int copy = 0; copy < Math.min(number, LISTENED); copy++) {
            int next = copy;
            signIn(copy);
            var seen = new TimelinePreview[1];
            look.to(product.wire(), () -> seen[0] = shifting.preview(programme(next), CHANGE));
            apply.to(product.wire(), () -> shifting.apply(seen[0]));
            their.to(bare.wire(), () -> set(bare, next));
        }
        System.out.println("Where the time goes, in " + LISTENED + " programmes:");
        look.print("look ahead", statements);
        apply.print("apply", statements);
        their.print("bare engine", statements);
        System.out.println();
    }
}
