package nl.samenbeter.preparations;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** On which day a group meets: the planned one, unless too few of its people work then. */
final class MeetingDay {

    private static final int ENOUGH = 3;

    private MeetingDay() {}

    /**
     * @param workingDays of each of the group
     * @param others days on which it could be instead; of those the one on which most work, near the planned one
     */
    static LocalDate of(LocalDate planned, List<LocalDate> others, Collection<Set<DayOfWeek>> workingDays) {
        long there = present(planned, workingDays);
        if (there >= Math.min(ENOUGH, workingDays.size())) {
            return planned;
        }
        return others.stream()
                .filter(day -> present(day, workingDays) > there)
                .min(Comparator.<LocalDate>comparingLong(day -> -present(day, workingDays))
                        .thenComparing(day -> Math.abs(ChronoUnit.DAYS.between(planned, day)))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(planned);
    }

    private static long present(LocalDate day, Collection<Set<DayOfWeek>> workingDays) {
        return workingDays.stream()
                .filter(days -> days.contains(day.getDayOfWeek()))
                .count();
    }
}
