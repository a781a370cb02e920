package nl.samenbeter.barometer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/** A quarter of a calendar year, in which a round lies by the day on which it closed. */
record Quarter(LocalDate firstDay) {

    /** One zone for all schools, so that a quarter is over everywhere at once. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    static Quarter of(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZONE);
        return new Quarter(day.with(IsoFields.DAY_OF_QUARTER, 1));
    }

    Quarter next() {
        return new Quarter(firstDay.plus(1, IsoFields.QUARTER_YEARS));
    }

    LocalDate lastDay() {
        return next().firstDay.minus(1, ChronoUnit.DAYS);
    }

    Instant begin() {
        return firstDay.atStartOfDay(ZONE).toInstant();
    }

    Instant end() {
        return next().begin();
    }

    boolean isOver(Instant now) {
        return !now.isBefore(end());
    }
}
