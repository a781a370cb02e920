package nl.samenbeter.sessions;

import java.util.Map;
import java.util.Set;

/** How long each part of a session takes (domain 2.3). A session of another length keeps the proportions. Pure. */
public final class TimeBoxes {

    /** From this length on it is the week's session, with time for the goals. */
    public static final int WEEK_MINUTES = 15;

    private static final int DAY_MINUTES = 10;
    /** Of a session that the plan does not have. */
    static final Set<Integer> LENGTHS = Set.of(DAY_MINUTES, WEEK_MINUTES);

    private static final int SECONDS = 60;
    private static final Map<SessionPart, Integer> DAY = Map.of(
            SessionPart.CHECK_IN, 1,
            SessionPart.SUCCESSES, 1,
            SessionPart.GOALS, 0,
            SessionPart.ACTIONS, 4,
            SessionPart.POINTS, 2,
            SessionPart.PLANNING, 2);
    private static final Map<SessionPart, Integer> WEEK = Map.of(
            SessionPart.CHECK_IN, 2,
            SessionPart.SUCCESSES, 2,
            SessionPart.GOALS, 4,
            SessionPart.ACTIONS, 4,
            SessionPart.POINTS, 2,
            SessionPart.PLANNING, 1);

    private TimeBoxes() {}

    public static boolean isWeekSession(int minutes) {
        return minutes >= WEEK_MINUTES;
    }

    /** Nought for a part that is only looked at. */
    public static int seconds(SessionPart part, int minutes) {
        boolean week = isWeekSession(minutes);
        int box = (week ? WEEK : DAY).get(part);
        return Math.round((float) box * SECONDS * minutes / (week ? WEEK_MINUTES : DAY_MINUTES));
    }
}
