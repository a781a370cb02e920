package nl.samenbeter.bench;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import nl.samenbeter.Given;
import nl.samenbeter.TestSchool;
import nl.samenbeter.Wire;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskAsk;
import nl.samenbeter.tasks.TaskPage;
import nl.samenbeter.tasks.TaskQueries;

/** The first page of the list with its counts: through the product, and by SQL written for these rows alone. */
final class ListBench {

    private static final int ROUNDS = 5;
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 9, 9, 10, 0);
    private static final double MOST_TIMES = 1.5;
    private static final double MOST_MILLISECONDS = 5;

    private final Product product;
    private final TaskQueries queries;
    private final HandWrittenList byHand;
    private final int tasks;
    private final int calls;

    ListBench(Product product, Size size) {
        this.product = product;
        queries = product.bean(TaskQueries.class);
        byHand = new HandWrittenList(product.wire());
        tasks = size.of(10_000, 100_000, 1_000_000);
        calls = size.of(50, 200, 500);
    }

    void run() {
        System.out.println("Making " + tasks + " open tasks ...");
        var data = new ListData(product.jdbc(), tasks);
        data.make();
        TestSchool.clock(NOW);
        System.out.println(data.open() + " open tasks\n");
        compare("A member (10 own, 10 of the team)", data.members(calls), calls);
        compare("A coach of ten teams (100 of the teams)", List.of(data.coach()), calls);
        compare("Somebody with very many (" + tasks / 20 + " own, as many of the team)", List.of(data.heavy()), 20);
    }

    private void compare(String title, List<PersonId> readers, int number) {
        for (int i = 0; i < Math.max(number, 100); i++) {
            check(readers.get(i % readers.size()));
        }
        var ours = new Times[ROUNDS];
        var theirs = new Times[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = new Times();
            theirs[round] = new Times();
            for (int i = 0; i < number; i++) {
                PersonId reader = readers.get(i % readers.size());
                Given.signedIn(reader);
                ours[round].measure(() -> queries.page(TaskAsk.EVERYTHING));
                theirs[round].measure(() -> byHand.page(reader, NOW));
            }
        }
        Times waited = new Times();
        Times waitedByHand = new Times();
        Times badge = new Times();
        Wire.Calls last = null;
        for (int i = 0; i < number; i++) {
            PersonId reader = readers.get(i % readers.size());
            Given.signedIn(reader);
            last = product.wire().during(() -> queries.page(TaskAsk.EVERYTHING));
            waited.add(last.nanos());
            waitedByHand.add(
                    product.wire().during(() -> byHand.page(reader, NOW)).nanos());
            badge.measure(queries::counts);
        }
        System.out.println(title);
        System.out.println("    product                  " + Times.all(ours));
        System.out.println("    hand-written SQL         " + Times.all(theirs));
        System.out.println("    product / hand-written:  " + Times.ratio(ours, theirs));
        System.out.println("    product, in the database " + waited);
        System.out.println("    by hand, in the database " + waitedByHand);
        System.out.println("    badge                    " + badge);
        boolean slow = Times.middle(ours, theirs) > MOST_TIMES;
        boolean late = waited.at(0.95) > MOST_MILLISECONDS;
        System.out.printf(
                Locale.ROOT,
                "    at most %.1f times: %s; p95 in the database under %.0f ms: %s%n%n",
                MOST_TIMES,
                slow ? "MISSED" : "met",
                MOST_MILLISECONDS,
                late ? "MISSED" : "met");
        if ((slow || late) && last != null) {
            explain(last);
        }
    }

    /** Both have to show the same rows, in the same order, and count the same. */
    private void check(PersonId reader) {
        Given.signedIn(reader);
        var ours = queries.page(TaskAsk.EVERYTHING).sections().stream()
                .flatMap(section -> section.rows().stream()
                        .map(row -> line(section, row.id().value())))
                .toList();
        var theirs = byHand.page(reader, NOW).stream()
                .map(row -> row.part() + " " + row.mine() + " " + row.total() + " " + row.work() + " " + row.task())
                .toList();
        WrongResult.unless(!ours.isEmpty(), "nothing in the list of " + reader);
        WrongResult.unless(ours.equals(theirs), "not the same rows for " + reader + ":\n" + ours + "\n" + theirs);
    }

    private static String line(TaskPage.Section section, String task) {
        return section.part().group().ordinal() + " " + section.part().mine() + " " + section.total() + " "
                + section.minutes() + " " + task;
    }

    private void explain(Wire.Calls calls) {
        calls.all().stream()
                .filter(call -> call.sql().contains("act_ru_task"))
                .flatMap(call -> call.plan(product.wire()).stream())
                .forEach(line -> System.out.println("    " + line));
        System.out.println();
    }
}
