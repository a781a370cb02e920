package nl.samenbeter.todos;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param day on which it should be done; absent when it may be done any time */
public record TodoRow(TodoId id, String words, @Nullable LocalDate day, boolean done) {}
