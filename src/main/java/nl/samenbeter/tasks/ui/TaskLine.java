package nl.samenbeter.tasks.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.samenbeter.tasks.HandedOver;
import nl.samenbeter.tasks.StandingIn;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskPage;
import nl.samenbeter.tasks.TaskPlace;
import nl.samenbeter.tasks.TaskRow;
import org.jspecify.annotations.Nullable;

/**
 * What one card of the list says; equal lines look the same.
 *
 * @param helpAsked whose help the reader waits for
 * @param due in words
 * @param whose whose task it is in words, absent when it is the reader's alone or the head above says it
 * @param query what follows the address
 */
record TaskLine(
        TaskRow row,
        boolean begun,
        @Nullable HandedOver received,
        @Nullable StandingIn standingIn,
        List<String> helpAsked,
        @Nullable TaskPlace place,
        @Nullable String due,
        boolean soon,
        @Nullable String whose,
        String query) {

    /** What all lines of a page share. */
    record Sight(
            TaskPage page,
            LocalDateTime now,
            Map<TaskId, HandedOver> received,
            Map<TaskId, StandingIn> standingIn,
            Map<TaskId, List<String>> asked,
            Map<TaskId, TaskPlace> places,
            QueryParameters query) {

        TaskLine line(TaskRow row, @Nullable String whose) {
            return new TaskLine(
                    row,
                    page.begun().contains(row.id()),
                    received.get(row.id()),
                    standingIn.get(row.id()),
                    asked.getOrDefault(row.id(), List.of()),
                    places.get(row.id()),
                    TaskWords.due(row, now),
                    TaskWords.isSoon(row, now),
                    whose,
                    query.getQueryString());
        }
    }
}
