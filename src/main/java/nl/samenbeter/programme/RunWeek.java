package nl.samenbeter.programme;

import java.time.LocalDate;

/**
 * A week of a run: of the eight weeks, or of one rhythm cycle.
 *
 * @param number 1 to 8, or 1 to 4 for the weeks A to D of a cycle; {@link #REPEATED} more when the week is held again
 */
public record RunWeek(int number, LocalDate monday) {

    /** Week 3 held again is week 103 of its run. */
    public static final int REPEATED = 100;

    /** Such a week is held beside the weeks of the run, which do not wait for it. */
    static boolean isRepeated(int number) {
        return number > REPEATED;
    }

    /** The week of the model that is held: 3 for 103. */
    static int asDrawn(int number) {
        return isRepeated(number) ? number - REPEATED : number;
    }
}
