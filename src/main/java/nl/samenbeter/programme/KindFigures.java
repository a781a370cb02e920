package nl.samenbeter.programme;

/**
 * How the items of one kind went in one week. An item counts once the day on which it is due is over. Actietijd is not
 * among them (rulings 15), nor is what only leadership does.
 *
 * @param due all of the next three; what was skipped or cancelled was not asked of the team
 * @param onTime done on the day on which it was due, or earlier
 * @param late done on a later day, or still open
 * @param lapsed closed without being done
 * @param skipped did not go ahead, with a reason
 * @param cancelled called off
 */
public record KindFigures(int due, int onTime, int late, int lapsed, int skipped, int cancelled) {

    public static final KindFigures NONE = new KindFigures(0, 0, 0, 0, 0, 0);

    public KindFigures plus(KindFigures other) {
        return new KindFigures(
                due + other.due,
                onTime + other.onTime,
                late + other.late,
                lapsed + other.lapsed,
                skipped + other.skipped,
                cancelled + other.cancelled);
    }
}
