package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A week of a run: of the eight weeks, or of one rhythm cycle.
 *
 * @param number 1 to 8, or 1 to 4 for the weeks A to D of a cycle; 103 is week 3 held again, 203 a third time
 */
public record RunWeek(int number, LocalDate monday) {

    /** Week 3 held again is week 103 of its run. */
    public static final int REPEATED = 100;

    /** The week of the models that this one holds. */
    public int drawn() {
        return drawn(number);
    }

    /** The week of the models that a week with this number holds. */
    public static int drawn(int number) {
        return number % REPEATED;
    }

    /** Whether the programme holds this week once more. */
    public boolean isAgain() {
        return number >= REPEATED;
    }

    public static boolean isAgain(int number) {
        return number >= REPEATED;
    }

    /** The number of the next time that this week is held. */
    public static int again(int number) {
        return number + REPEATED;
    }

    /**
     * What something in a week comes after, of all items of its run that could be meant: in a week that is held again its own,
     * when it has them.
     */
    static <I> List<I> first(int week, List<I> named, ToIntFunction<I> weekOf) {
        List<I> same =
                named.stream().filter(one -> weekOf.applyAsInt(one) == week).toList();
        return same.isEmpty()
                ? named.stream().filter(one -> !isAgain(weekOf.applyAsInt(one))).toList()
                : same;
    }
}
