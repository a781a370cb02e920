package nl.samenbeter.tasks;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rows beside the engine's tasks; told by the engine's own events, in its transaction. */
@Component
public class TaskLedger {

    private final TaskEntries entries;
    private final ObjectProvider<TaskSubjects> subjects;
    private final Clock programmeClock;

    TaskLedger(TaskEntries entries, ObjectProvider<TaskSubjects> subjects, Clock programmeClock) {
        this.programmeClock = programmeClock;
        this.entries = entries;
        this.subjects = subjects;
    }

    /** @throws IllegalStateException when no room answers for the process: the model and the rooms disagree */
    @Transactional
    public void appeared(String task, TaskSubjects.Facts facts, String formKey, List<String> candidateGroups) {
        TaskSubjects room = rooms().get(facts.process());
        if (room == null) {
            throw new IllegalStateException("no room answers for the tasks of " + facts.process());
        }
        entries.add(new TaskId(task), room.subjectOf(facts), facts, formKey, candidateGroups);
    }

    @Transactional
    public void completed(String task, @Nullable String assignee) {
        end(task, TaskState.DONE, assignee);
    }

    /** A task that ended otherwise than by its person: lapsed, skipped or cancelled with its process. */
    @Transactional
    public void vanished(String task, @Nullable String assignee) {
        end(task, TaskState.LAPSED_OR_CANCELLED, assignee);
    }

    private void end(String task, TaskState state, @Nullable String assignee) {
        PersonId person = assignee == null ? null : PersonId.of(assignee);
        entries.end(new TaskId(task), state, person, programmeClock.instant());
    }

    private Map<String, TaskSubjects> rooms() {
        Map<String, TaskSubjects> rooms = new HashMap<>();
        subjects.forEach(room -> room.processes().forEach(process -> rooms.put(process, room)));
        return rooms;
    }
}
