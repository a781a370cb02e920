package nl.samenbeter.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whole days, both ends included. */
public record DateRange(LocalDate first, LocalDate last) {

    public DateRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("range ends before it begins: " + first + " to " + last);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean overlaps(DateRange other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }
}
