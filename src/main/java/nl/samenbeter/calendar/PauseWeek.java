package nl.samenbeter.calendar;

import java.time.LocalDate;

/** A week with one or two school days: too few for the programme, so everything after it moves (domain 3.1). */
public record PauseWeek(LocalDate monday, int schoolDays) {}
