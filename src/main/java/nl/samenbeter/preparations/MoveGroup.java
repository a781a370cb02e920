package nl.samenbeter.preparations;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Another moment or place for a group. Day and time are the school's.
 *
 * @param place where they meet; absent when that is not agreed
 */
public record MoveGroup(
        LocalDate day, LocalTime begins, @Nullable String place) {}
