package nl.samenbeter.tasks;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line in the history of a task.
 *
 * @param person the name of the one who did it; empty when that person is gone
 * @param mine done by the reader
 * @param other to whom it was handed over
 * @param words a comment, the name of a file that is still there, or what was said at handing over, which only the two of them read
 * @param day until when it was put off
 * @param at local time of the school
 */
public record TaskNote(
        TaskNoteKind kind,
        String person,
        boolean mine,
        @Nullable String other,
        @Nullable String words,
        @Nullable LocalDate day,
        LocalDateTime at) {}
