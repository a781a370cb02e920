package nl.samenbeter.visits;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The moment that somebody saw when they said yes to it. */
public record SeenMoment(LocalDate day, @Nullable LocalTime begins) {}
