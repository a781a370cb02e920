package nl.samenbeter.talks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenbeter.shared.PersonId;

/**
 * Proposes a moment for each talk: on a day on which the member works, one after the other for the coach, and about as
 * many on each day. Whoever works on fewest of the days chooses first.
 */
final class TalkMoments {

    static final LocalTime FROM = LocalTime.of(9, 0);
    static final LocalTime UNTIL = LocalTime.of(16, 30);

    private final LocalDateTime after;
    private final int minutes;
    private final Set<LocalDateTime> taken;
    private final Map<LocalDate, Integer> perDay = new HashMap<>();

    private TalkMoments(LocalDateTime after, int minutes, Collection<LocalDateTime> taken) {
        this.after = after;
        this.minutes = minutes;
        this.taken = new HashSet<>(taken);
        taken.forEach(moment -> perDay.merge(moment.toLocalDate(), 1, Integer::sum));
    }

    record Wish(PersonId person, Set<DayOfWeek> workingDays) {

        private boolean isPossibleOn(LocalDate day) {
            return workingDays.contains(day.getDayOfWeek());
        }
    }

    /**
     * @param window the days that are meant for it
     * @param spare days for who works on none of these
     * @param after no talk begins before this moment
     * @param taken when the coach already has a talk
     * @return nothing for who works on no day that is left
     */
    static Map<PersonId, LocalDateTime> of(
            List<Wish> wishes,
            List<LocalDate> window,
            List<LocalDate> spare,
            LocalDateTime after,
            int minutes,
            Collection<LocalDateTime> taken) {
        var moments = new TalkMoments(after, minutes, taken);
        Map<PersonId, LocalDateTime> proposed = new HashMap<>();
        Comparator<Wish> fewestDaysFirst = Comparator.comparing(
                wish -> window.stream().filter(wish::isPossibleOn).count());
        wishes.stream()
                .sorted(fewestDaysFirst)
                .forEach(wish -> moments.choose(wish, window)
                        .or(() -> moments.choose(wish, spare))
                        .ifPresent(moment -> proposed.put(wish.person(), moment)));
        return proposed;
    }

    private Optional<LocalDateTime> choose(Wish wish, List<LocalDate> days) {
        Optional<LocalDateTime> chosen = days.stream()
                .filter(wish::isPossibleOn)
                .sorted(Comparator.comparing(day -> perDay.getOrDefault(day, 0)))
                .flatMap(this::free)
                .findFirst();
        chosen.ifPresent(moment -> {
            taken.add(moment);
            perDay.merge(moment.toLocalDate(), 1, Integer::sum);
        });
        return chosen;
    }

    private Stream<LocalDateTime> free(LocalDate day) {
        LocalDateTime last = day.atTime(UNTIL).minusMinutes(minutes);
        return Stream.iterate(day.atTime(FROM), moment -> !moment.isAfter(last), moment -> moment.plusMinutes(minutes))
                .filter(moment -> !moment.isBefore(after))
                .filter(moment -> taken.stream().noneMatch(other -> overlap(moment, other, minutes)));
    }

    static boolean overlap(LocalDateTime one, LocalDateTime other, int minutes) {
        return one.isBefore(other.plusMinutes(minutes)) && other.isBefore(one.plusMinutes(minutes));
    }
}
