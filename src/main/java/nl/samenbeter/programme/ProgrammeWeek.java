package nl.samenbeter.programme;

import java.time.LocalDate;

/**
 * A week of a programme, counted through all its runs.
 *
 * @param sequence 1 for the first week of the programme and so on, through the eight weeks and all cycles
 * @param run 1 for the eight weeks, 2 and up for the rhythm cycles
 * @param number 1 to 8, or 1 to 4 for the weeks A to D of a cycle, above 100 when it is held again; a cycle that was cut
 *     short misses numbers
 */
public record ProgrammeWeek(int sequence, int run, int number, LocalDate monday) {

    private static final int EIGHT_WEEKS_NORM = 180;
    private static final int CYCLE_NORM = 120;

    /** Minutes a week may ask of a participant on average (domain 3.1, 3.2). */
    public int norm() {
        return isCycle() ? CYCLE_NORM : EIGHT_WEEKS_NORM;
    }

    public boolean isCycle() {
        return run > ProgrammeRun.EIGHT_WEEKS;
    }

    boolean holds(PlanItem item) {
        return item.run() == run && item.week() == number;
    }

    /** 1 for the first cycle after the eight weeks. */
    public int cycle() {
        return run - ProgrammeRun.EIGHT_WEEKS;
    }

    /** What the week is called in its run: {@code 3}, or {@code B} in a cycle; also when it is held again. */
    public String label() {
        return isCycle() ? String.valueOf((char) ('A' + drawn() - 1)) : String.valueOf(drawn());
    }

    /** The week of the models that this one holds. */
    public int drawn() {
        return RunWeek.drawn(number);
    }

    /** Whether the programme holds this week once more. */
    public boolean isAgain() {
        return RunWeek.isAgain(number);
    }
}
