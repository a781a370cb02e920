package nl.samenbeter.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.samenbeter.Given;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.ProgrammeSteps;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.Slack;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.AddItem;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.timeline.TimelinePreview;

/**
 * A programme of 200 plan items: the eight weeks, the cycles of the rest of the school year, planned ahead, and items
 * that the coach added; each of these has a timer. Everything from next week on moves by a week, and back.
 */
final class LongProgramme {

    private static final String DATABASE = "long";
    private static final String ROUND = "round";
    private static final int ITEMS = 200;
    private static final int CYCLES = 8;
    private static final int TIMERS = 60;
    private static final LocalDate NEXT_WEEK = LocalDate.of(2026, 9, 28);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 30);

    private final Product product;
    private final TestSchool school;
    private final ProgrammeId programme;
    private final Shifting shifting;
    private final int rounds;
    private final int pairs;

    LongProgramme(Product product, Size size, TestSchool school, ProgrammeId programme) {
        this.product = product;
        this.school = school;
        this.programme = programme;
        shifting = new Shifting(product);
        rounds = size.of(2, 5, 5);
        pairs = size.of(3, 10, 25);
    }

    void run() {
        System.out.println("Making a programme of " + ITEMS + " plan items ...");
        product.copy(TimelineBench.SCHOOL, DATABASE);
        product.enter(DATABASE);
        make();
        product.leave();
        Times[] previews = new Times[rounds];
        Times[] applies = new Times[rounds];
        for (int round = -1; round < rounds; round++) { // the first does not count
            product.copy(DATABASE, ROUND);
            product.enter(ROUND);
            Times preview = new Times();
            Times apply = new Times();
            for (int pair = 0; pair < pairs; pair++) {
                shift(1, preview, apply);
                shift(-1, preview, apply);
            }
            new Agreement(product).check(programme);
            if (round >= 0) {
                previews[round] = preview;
                applies[round] = apply;
            }
            if (round == rounds - 1) {
                print(previews, applies);
            }
            product.leave();
        }
    }

    private void shift(int weeks, Times previews, Times applies) {
        TimelineChange change = change(weeks);
        var seen = new TimelinePreview[1];
        previews.measure(() -> seen[0] = shifting.preview(programme, change));
        applies.measure(() -> shifting.apply(seen[0]));
    }

    private static TimelineChange change(int weeks) {
        return new ShiftWeeks(weeks > 0 ? NEXT_WEEK : NEXT_WEEK.plusWeeks(1), weeks, Slack.KEEP);
    }

    private void print(Times[] previews, Times[] applies) {
        var seen = new TimelinePreview[1];
        var look = new Listened();
        var apply = new Listened();
        look.to(product.wire(), () -> seen[0] = shifting.preview(programme, change(1)));
        apply.to(product.wire(), () -> shifting.apply(seen[0]));
        new Agreement(product).check(programme);
        System.out.printf(
                "One programme of %d plan items with %d open timers: %d items get another moment%n",
                items(), timers(), seen[0].items());
        System.out.println("    look ahead  " + Times.all(previews));
        System.out.println("    apply       " + Times.all(applies));
        look.print("look ahead", false);
        apply.print("apply", false);
        System.out.println();
    }

    private void make() {
        var steps = product.bean(ProgrammeSteps.class);
        for (int run = 1; run <= CYCLES; run++) {
            steps.startNextCycle(programme, run);
        }
        Given.signedIn(school.coach);
        for (LocalDate day = NEXT_WEEK.plusDays(1); items() < ITEMS; day = day.plusDays(1)) {
            try {
                shifting.change(
                        programme, new AddItem("Overleg van " + day, day, AFTERNOON, 30, true, true, "Kantine"));
            } catch (DomainException notOnThatDay) {
                continue;
            }
        }
        WrongResult.unless(items() == ITEMS, items() + " items instead of " + ITEMS);
        WrongResult.unless(timers() >= TIMERS, timers() + " timers, fewer than " + TIMERS);
        product.jdbc().sql("analyze").update();
    }

    private int items() {
        return count("plan_item");
    }

    private int timers() {
        return count("act_ru_job where type_ = 'timer'");
    }

    private int count(String of) {
        return product.jdbc()
                .sql("select count(*) from " + of)
                .query(Integer.class)
                .single();
    }
}
