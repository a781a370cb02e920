package nl.samenbeter.bench;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import nl.samenbeter.Given;
import nl.samenbeter.TestSchool;
import nl.samenbeter.Wire;
import nl.samenbeter.monitoring.BoardAddress;
import nl.samenbeter.monitoring.NationalQueries;
import nl.samenbeter.monitoring.ProgressQueries;
import nl.samenbeter.monitoring.ProgressStatus;
import nl.samenbeter.monitoring.SchoolAddress;
import nl.samenbeter.monitoring.SchoolCounting;
import nl.samenbeter.programme.TeamProgress;

/** How it goes, for a leader, a board and the whole country: through the product, and by SQL written for these rows alone. */
final class StatusBench {

    private static final int ROUNDS = 5;
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 25, 10, 0);
    private static final double MOST_TIMES = 1.5;

    private final Product product;
    private final ProgressQueries queries;
    private final NationalQueries national;
    private final HandWrittenStatus byHand;
    private final StatusData data;
    private final int boards;
    private final int calls;

    StatusBench(Product product, Size size) {
        this.product = product;
        queries = product.bean(ProgressQueries.class);
        national = product.bean(NationalQueries.class);
        byHand = new HandWrittenStatus(product.jdbc());
        boards = size.of(20, 200, 200);
        calls = size.of(40, 100, 400);
        data = new StatusData(product.jdbc(), boards);
    }

    void run() {
        System.out.println("Making " + boards + " boards ...");
        data.make();
        TestSchool.clock(NOW);
        for (String table : new String[] {"school", "programme", "plan_item", "plan_session"}) {
            System.out.println(data.count(table) + " rows in " + table);
        }
        var counted = new Times();
        counted.measure(product.bean(SchoolCounting.class)::countAll);
        System.out.printf(Locale.ROOT, "Counting all schools for the country: %.1f s%n%n", counted.median() / 1000);
        compare("A leader's page (5 teams)", 20, this::leader, this::checkLeader, n -> byHand.school(data.school(n)));
        compare(
                "A board's page (50 schools)",
                50,
                this::board,
                this::checkBoard,
                n -> byHand.board(data.board(n % boards)));
        compare(
                "The page of the country (first 50 boards)",
                300,
                this::country,
                this::checkCountry,
                n -> byHand.country());
    }

    private Object leader(int n) {
        return queries.school(new SchoolAddress(data.board(n / StatusData.SCHOOLS), data.school(n)));
    }

    private Object board(int n) {
        return queries.board(new BoardAddress(data.board(n % boards)));
    }

    private Object country(int n) {
        return national.page("", 50);
    }

    private void signIn(String title, int n) {
        Given.signedIn(
                title.contains("leader")
                        ? StatusData.leader(n)
                        : title.contains("board's") ? StatusData.member(n % boards) : StatusData.office());
    }

    private void compare(
            String title, double most, IntFunction<Object> ours, IntConsumer check, IntFunction<Object> theirs) {
        for (int i = 0; i < calls; i++) {
            signIn(title, reader(i));
            check.accept(reader(i));
        }
        var product = new Times[ROUNDS];
        var hand = new Times[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            product[round] = new Times();
            hand[round] = new Times();
            for (int i = 0; i < calls; i++) {
                int n = reader(i);
                signIn(title, n);
                product[round].measure(() -> ours.apply(n));
                hand[round].measure(() -> theirs.apply(n));
            }
        }
        var waited = new Times();
        var waitedByHand = new Times();
        Wire.Calls last = null;
        for (int i = 0; i < calls; i++) {
            int n = reader(i);
            signIn(title, n);
            last = this.product.wire().during(() -> ours.apply(n));
            waited.add(last.nanos());
            waitedByHand.add(this.product.wire().during(() -> theirs.apply(n)).nanos());
        }
        report(title, most, product, hand, waited, waitedByHand, Objects.requireNonNull(last));
    }

    private void report(
            String title,
            double most,
            Times[] product,
            Times[] hand,
            Times waited,
            Times waitedByHand,
            Wire.Calls last) {
        System.out.println(title);
        System.out.println("    product                  " + Times.all(product));
        System.out.println("    hand-written SQL         " + Times.all(hand));
        System.out.println("    product / hand-written:  " + Times.ratio(product, hand));
        System.out.println("    product, in the database " + waited + ", " + last.statements() + " statements");
        System.out.println("    by hand, in the database " + waitedByHand);
        boolean slow = Times.middle(product, hand) > MOST_TIMES;
        boolean late = waited.at(0.95) > most;
        System.out.printf(
                Locale.ROOT,
                "    at most %.1f times: %s; p95 in the database under %.0f ms: %s%n%n",
                MOST_TIMES,
                slow ? "MISSED" : "met",
                most,
                late ? "MISSED" : "met");
        if (slow || late) {
            last.all().forEach(call -> {
                System.out.printf(Locale.ROOT, "    %.2f ms%n", call.nanos() / 1e6);
                if (call.nanos() > 1e6) {
                    call.plan(this.product.wire()).forEach(line -> System.out.println("        " + line));
                }
            });
        }
    }

    /** Spread over the schools, so that no two calls in a row read the same. */
    private int reader(int i) {
        return i * 7919 % data.schools();
    }

    private void checkLeader(int n) {
        Map<UUID, Integer> found = new TreeMap<>();
        var page = queries.school(new SchoolAddress(data.board(n / StatusData.SCHOOLS), data.school(n)));
        Objects.requireNonNull(page.teams()).states().forEach(team -> {
            TeamProgress progress = Objects.requireNonNull(team.progress());
            found.put(team.team().value(), progress.late());
        });
        same(found, byHand.school(data.school(n)), n);
    }

    private void checkBoard(int n) {
        Map<UUID, Integer> found = new TreeMap<>();
        queries.board(new BoardAddress(data.board(n % boards)))
                .schools()
                .forEach(school -> found.put(school.school().value(), school.count(ProgressStatus.LATE)));
        same(found, byHand.board(data.board(n % boards)), n);
    }

    private void checkCountry(int n) {
        var page = national.page("", 50);
        WrongResult.unless(page.boards().size() == Math.min(50, boards), "not fifty boards");
        WrongResult.unless(
                page.counts().getOrDefault(ProgressStatus.LATE, 0) == byHand.country(),
                "not the same sum for the country");
    }

    private static void same(Map<UUID, Integer> ours, Map<UUID, Integer> theirs, int n) {
        WrongResult.unless(!ours.isEmpty(), "nothing to see for reader " + n);
        WrongResult.unless(ours.equals(theirs), "not the same for reader " + n + ":\n" + ours + "\n" + theirs);
    }
}
