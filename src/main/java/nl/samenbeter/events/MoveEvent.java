package nl.samenbeter.events;

import java.time.LocalDate;
import java.time.LocalTime;

/** Another day, time or place for a meeting that is still to come. */
public record MoveEvent(NetworkEventId event, LocalDate day, LocalTime begins, LocalTime ends, String place) {}
