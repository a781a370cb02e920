package nl.samenbeter.visits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenbeter.shared.PersonId;

/** A moment for each pair: a school day of the window on which both work, at a time at which neither has another visit. */
final class VisitMoments {

    private static final List<LocalTime> TIMES =
            List.of(LocalTime.of(10, 0), LocalTime.of(11, 0), LocalTime.of(13, 30), LocalTime.of(14, 30));

    private final List<LocalDate> days;
    private final Map<PersonId, Set<DayOfWeek>> workingDays;
    private final LocalDateTime now;
    private final Map<PersonId, Map<LocalDate, List<Busy>>> taken = new HashMap<>();
    private final Map<PersonId, Set<LocalDate>> away = new HashMap<>();
    private final Map<LocalDate, Integer> visitsOn = new HashMap<>();

    record Moment(LocalDate day, LocalTime begins) {}

    /** Something that somebody has at a time. */
    private record Busy(LocalTime begins, LocalTime ends) {

        boolean during(LocalTime from, LocalTime to) {
            return begins.isBefore(to) && from.isBefore(ends);
        }
    }

    /**
     * @param days school days of the window
     * @param workingDays somebody who is not in it works on no day
     * @param now moments before it are over
     */
    VisitMoments(Collection<LocalDate> days, Map<PersonId, Set<DayOfWeek>> workingDays, LocalDateTime now) {
        this.now = now;
        this.days = days.stream().sorted().toList();
        this.workingDays = Map.copyOf(workingDays);
    }

    /** Somebody has something at that moment. */
    void take(PersonId person, Moment moment) {
        take(person, moment, Visit.MINUTES);
    }

    void take(PersonId person, Moment moment, int minutes) {
        taken.computeIfAbsent(person, key -> new HashMap<>())
                .computeIfAbsent(moment.day(), key -> new ArrayList<>())
                .add(new Busy(moment.begins(), end(moment.begins(), minutes)));
    }

    private static LocalTime end(LocalTime begins, int minutes) {
        LocalTime end = begins.plusMinutes(minutes);
        return end.isBefore(begins) ? LocalTime.MAX : end;
    }

    /** Somebody is not there on that day, whatever days they work. */
    void away(PersonId person, LocalDate day) {
        away.computeIfAbsent(person, key -> new HashSet<>()).add(day);
    }

    boolean haveADay(PersonId visitor, PersonId host) {
        return days.stream()
                .filter(day -> work(visitor, day) && work(host, day))
                .anyMatch(day -> day.atTime(TIMES.getLast()).isAfter(now));
    }

    /** The moment on the least busy common day, which is then taken; empty when there is none. */
    Optional<Moment> propose(PersonId visitor, PersonId host) {
        List<Moment> free = new ArrayList<>();
        days.stream()
                .filter(day -> work(visitor, day) && work(host, day))
                .forEach(day -> TIMES.stream()
                        .map(time -> new Moment(day, time))
                        .filter(moment -> moment.day().atTime(moment.begins()).isAfter(now))
                        .filter(moment -> isFree(visitor, moment) && isFree(host, moment))
                        .forEach(free::add));
        Optional<Moment> chosen = free.stream()
                .min(Comparator.<Moment>comparingInt(moment -> visitsOn.getOrDefault(moment.day(), 0))
                        .thenComparing(Moment::day)
                        .thenComparing(Moment::begins));
        chosen.ifPresent(moment -> {
            take(visitor, moment);
            take(host, moment);
            visitsOn.merge(moment.day(), 1, Integer::sum);
        });
        return chosen;
    }

    /** The first moments at which all of them are there and free, at most so many of one day and together. */
    List<Moment> free(Collection<PersonId> people, int minutes, int perDay, int most) {
        return days.stream()
                .filter(day -> people.stream().allMatch(person -> work(person, day)))
                .flatMap(day -> TIMES.stream()
                        .map(time -> new Moment(day, time))
                        .filter(moment -> day.atTime(moment.begins()).isAfter(now))
                        .filter(moment -> people.stream().allMatch(person -> isFree(person, moment, minutes)))
                        .limit(perDay))
                .limit(most)
                .toList();
    }

    boolean work(PersonId person, LocalDate day) {
        return workingDays.getOrDefault(person, Set.of()).contains(day.getDayOfWeek())
                && !away.getOrDefault(person, Set.of()).contains(day);
    }

    private boolean isFree(PersonId person, Moment moment) {
        return isFree(person, moment, Visit.MINUTES);
    }

    boolean isFree(PersonId person, Moment moment, int minutes) {
        return taken.getOrDefault(person, Map.of()).getOrDefault(moment.day(), List.of()).stream()
                .noneMatch(busy -> busy.during(moment.begins(), end(moment.begins(), minutes)));
    }
}
