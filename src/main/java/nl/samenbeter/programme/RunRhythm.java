package nl.samenbeter.programme;

/**
 * Visits or joint preparations of one run of a programme, against the rhythm of the programme: in eight weeks four visits
 * and three preparations, after that two visits and one preparation in four weeks.
 *
 * @param run 1 for the eight weeks, 2 and up for the rhythm cycles
 * @param weeks how many weeks the run has; a cycle that was cut short asks less
 * @param kind {@link PlanKind#VISIT} or {@link PlanKind#PREPARATION}
 * @param done by the team so far
 */
public record RunRhythm(int run, int weeks, PlanKind kind, int done) {

    private static final int EIGHT_WEEKS = 8;
    private static final int CYCLE = 4;

    public boolean isCycle() {
        return run > ProgrammeRun.EIGHT_WEEKS;
    }

    /** 1 for the first cycle after the eight weeks. */
    public int cycle() {
        return run - ProgrammeRun.EIGHT_WEEKS;
    }

    /** What the rhythm asks of the whole run. */
    public int target() {
        boolean visits = kind == PlanKind.VISIT;
        return isCycle() ? share(visits ? 2 : 1, CYCLE) : share(visits ? 4 : 3, EIGHT_WEEKS);
    }

    private int share(int target, int of) {
        return Math.round((float) target * Math.min(weeks, of) / of);
    }
}
