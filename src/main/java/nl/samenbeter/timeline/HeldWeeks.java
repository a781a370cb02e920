package nl.samenbeter.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.ProgrammeWeek;
import nl.samenbeter.programme.RunWeek;

/**
 * The weeks of a programme through all its runs, in the order in which they are held.
 *
 * @param weeks no two in the same calendar week
 */
record HeldWeeks(List<Held> weeks) {

    private static final int EIGHT_WEEKS = 1;

    record Held(int run, RunWeek week) {

        LocalDate monday() {
            return week.monday();
        }

        LocalDate friday() {
            return week.monday().with(DayOfWeek.FRIDAY);
        }

        Held on(LocalDate monday) {
            return new Held(run, new RunWeek(week.number(), monday));
        }

        /** Else of the eight weeks. */
        boolean isOfACycle() {
            return run > EIGHT_WEEKS;
        }
    }

    static HeldWeeks of(PlanState plan) {
        return of(plan.runs());
    }

    static HeldWeeks of(List<PlanState.Run> runs) {
        return new HeldWeeks(runs.stream()
                .flatMap(run -> run.weeks().stream().map(week -> new Held(run.number(), week)))
                .sorted(Comparator.comparing(Held::monday))
                .toList());
    }

    /** The runs with these weeks; a run keeps what is not in here. */
    List<PlanState.Run> in(List<PlanState.Run> runs) {
        return runs.stream()
                .map(run -> run.heldIn(weeks.stream()
                        .filter(held -> held.run() == run.number())
                        .map(Held::week)
                        .toList()))
                .toList();
    }

    /** Counted through all runs. */
    List<ProgrammeWeek> numbered() {
        List<ProgrammeWeek> numbered = new ArrayList<>();
        for (Held held : weeks) {
            numbered.add(new ProgrammeWeek(
                    numbered.size() + 1, held.run(), held.week().number(), held.monday()));
        }
        return List.copyOf(numbered);
    }

    /** Position of the week that holds the day: the one of that calendar week. */
    Optional<Integer> at(LocalDate day) {
        LocalDate monday = WeekSteps.monday(day);
        for (int index = 0; index < weeks.size(); index++) {
            if (weeks.get(index).monday().equals(monday)) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    Held get(int index) {
        return weeks.get(index);
    }

    Held last() {
        return weeks.getLast();
    }

    List<Held> of(int run) {
        return weeks.stream().filter(held -> held.run() == run).toList();
    }

    Held lastOf(int run) {
        return of(run).getLast();
    }

    boolean holds(int run, int number) {
        return of(run).stream().anyMatch(held -> held.week().number() == number);
    }

    HeldWeeks upTo(int run) {
        return new HeldWeeks(weeks.stream().filter(held -> held.run() <= run).toList());
    }

    List<Held> after(int run) {
        return weeks.stream().filter(held -> held.run() > run).toList();
    }

    HeldWeeks and(List<Held> more) {
        return changing(all -> {
            all.addAll(more);
            return all;
        });
    }

    /** The last week that began on that day or before. */
    Optional<Held> begunOn(LocalDate day) {
        return weeks.stream().filter(held -> !held.monday().isAfter(day)).reduce((one, later) -> later);
    }

    HeldWeeks changing(UnaryOperator<List<Held>> change) {
        return new HeldWeeks(List.copyOf(change.apply(new ArrayList<>(weeks))));
    }
}
