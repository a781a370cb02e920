package nl.samenbeter.preparations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.samenbeter.shared.DomainException;

/** On which days a try-out can be: school days within two weeks on which who tries it and who watches both work. */
final class TryOutDays {

    static final int DAYS = 14;

    private final LocalDate from;
    private final Predicate<LocalDate> schoolDay;
    private final Predicate<LocalDate> bothWork;

    /** @param from the first day that can be */
    TryOutDays(LocalDate from, Predicate<LocalDate> schoolDay, Predicate<LocalDate> bothWork) {
        this.from = from;
        this.schoolDay = schoolDay;
        this.bothWork = bothWork;
    }

    /**
     * @throws DomainException {@code preparations.tryOutPast}, {@code preparations.tryOutLate} with the last day,
     *     {@code preparations.tryOutDayOff} or {@code preparations.tryOutAway} with the day and the one or two nearest that
     *     are possible, {@code preparations.tryOutNever} when there is none
     */
    void mustBePossible(LocalDate day) {
        if (day.isBefore(from)) {
            throw new DomainException("preparations.tryOutPast", from);
        }
        if (day.isAfter(from.plusDays(DAYS))) {
            throw new DomainException("preparations.tryOutLate", from.plusDays(DAYS));
        }
        if (isPossible(day)) {
            return;
        }
        List<LocalDate> nearest = nearest(day);
        if (nearest.isEmpty()) {
            throw new DomainException("preparations.tryOutNever", from.plusDays(DAYS));
        }
        throw new DomainException(
                schoolDay.test(day) ? "preparations.tryOutAway" : "preparations.tryOutDayOff",
                day,
                nearest.getFirst(),
                nearest.getLast(),
                nearest.size());
    }

    /** The last one before and the first one after, as far as there are. */
    private List<LocalDate> nearest(LocalDate day) {
        List<LocalDate> possible = from.datesUntil(from.plusDays(DAYS + 1L))
                .filter(this::isPossible)
                .toList();
        Optional<LocalDate> before =
                possible.stream().filter(one -> one.isBefore(day)).reduce((one, later) -> later);
        Optional<LocalDate> after =
                possible.stream().filter(one -> one.isAfter(day)).findFirst();
        return Stream.of(before, after).flatMap(Optional::stream).toList();
    }

    private boolean isPossible(LocalDate day) {
        return schoolDay.test(day) && bothWork.test(day);
    }
}
