package nl.samenbeter.programme;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import nl.samenbeter.programme.PlanElement.Session;
import nl.samenbeter.shared.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * When and how long a team meets at its board. The models hold the usual rhythm: ten minutes every day, fifteen on
 * Tuesday (domain 2.3); a team may choose another one. The sessions of week 1, which the coach leads, keep their days
 * and lengths.
 *
 * @param time local time of the school
 * @param dayMinutes length of a daily session
 * @param weekMinutes length of the longer session of the week
 */
public record SessionRhythm(Frequency frequency, LocalTime time, int dayMinutes, int weekMinutes) {

    public static final int DAY_MINUTES = 10;
    public static final int WEEK_MINUTES = 15;
    public static final LocalTime EARLIEST = LocalTime.of(7, 0);
    public static final LocalTime LATEST = LocalTime.of(18, 0);
    public static final int SHORTEST = 5;
    public static final int LONGEST = 30;

    public enum Frequency {
        DAILY,
        WEEKLY
    }

    public static SessionRhythm usual(LocalTime time) {
        return new SessionRhythm(Frequency.DAILY, time, DAY_MINUTES, WEEK_MINUTES);
    }

    /** @throws DomainException {@code programme.sessionTime} */
    public static void mustBeByDay(@Nullable LocalTime time) {
        if (time == null || time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new DomainException("programme.sessionTime");
        }
    }

    SessionRhythm at(LocalTime newTime) {
        return new SessionRhythm(frequency, newTime, dayMinutes, weekMinutes);
    }

    public PlanElement applied(PlanElement element) {
        boolean ofTheTeam = element.atSessionTime() || element.isSessionBlock() && element.time() != null;
        PlanElement atTime = ofTheTeam ? element.at(time) : element;
        if (element.owner() != PlanOwner.LEADER_HAT || element.sessions().isEmpty()) {
            return atTime;
        }
        DayOfWeek weekDay = element.sessions().stream()
                .max(Comparator.comparingInt(Session::minutes))
                .map(Session::day)
                .orElseThrow();
        List<Session> sessions = element.sessions().stream()
                .filter(session -> frequency == Frequency.DAILY || session.day() == weekDay)
                .map(session -> new Session(session.day(), session.day() == weekDay ? weekMinutes : dayMinutes))
                .toList();
        return atTime.meeting(sessions);
    }
}
