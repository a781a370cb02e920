package nl.samenbeter.timeline;

/**
 * How a team keeps to its plan in a rehearsal; what is neither on time nor late is never done and lapses.
 *
 * @param onTimePercent share of the items that are done in time
 * @param latePercent share of the items that are done too late
 * @param daysLate school days after the due moment
 */
public record Punctuality(int onTimePercent, int latePercent, int daysLate) {

    private static final int ALL = 100;

    /** Everything on time. */
    public static final Punctuality EXACT = new Punctuality(ALL, 0, 0);

    /** Four out of five on time, the others some days later. */
    public static final Punctuality USUAL = new Punctuality(80, 20, 3);

    /** Three out of five on time, a quarter almost a week later, the others never. */
    public static final Punctuality BUSY = new Punctuality(60, 25, 4);

    public Punctuality {
        if (onTimePercent < 0 || latePercent < 0 || onTimePercent + latePercent > ALL || daysLate < 0) {
            throw new IllegalArgumentException("shares between 0 and 100 that fit together, and days from 0 on");
        }
    }

    enum Fate {
        ON_TIME,
        LATE,
        NEVER
    }

    /** @param roll 0 to 99 */
    Fate fate(int roll) {
        if (roll < onTimePercent) {
            return Fate.ON_TIME;
        }
        return roll < onTimePercent + latePercent ? Fate.LATE : Fate.NEVER;
    }
}
