package nl.samenbeter.tasks;

import java.time.LocalDateTime;
import nl.samenbeter.shared.PersonId;

/**
 * Somebody's question for help with a task, not answered yet.
 *
 * @param mine asked by the reader, else of the reader
 * @param words what the asker wrote, which only the two of them read; empty when nothing
 * @param at local time of the school
 */
public record HelpQuestion(
        TaskId task,
        boolean mine,
        PersonId asker,
        String askerName,
        PersonId helper,
        String helperName,
        String words,
        LocalDateTime at) {}
