package nl.samenbeter.tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.workflow.EngineUser;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way to finish a task: the room's own write and the engine's step in one transaction. For services of other
 * rooms, whose method has already asked {@link TaskAccess}.
 */
@Component
public class TaskWork {

    private final TaskEntries entries;
    private final FinishingTask finishing;
    private final TaskService engine;
    private final EngineUser engineUser;
    private final CurrentUser currentUser;
    private final Directory directory;

    TaskWork(
            TaskEntries entries,
            FinishingTask finishing,
            TaskService engine,
            EngineUser engineUser,
            CurrentUser currentUser,
            Directory directory) {
        this.entries = entries;
        this.finishing = finishing;
        this.engine = engine;
        this.engineUser = engineUser;
        this.currentUser = currentUser;
        this.directory = directory;
    }

    /**
     * Finishes the task as the person who is signed in; a task that was nobody's is taken first. Doing it twice is the
     * same as once: the second click of the same person writes nothing.
     *
     * @param write the room's own rows; runs only when this call is the one that finishes
     * @throws DomainException {@code tasks.doneByOther} with the name, {@code tasks.doneElsewhere} when it was
     *     answered together with another task, {@code tasks.takenByOther} with the name,
     *     {@code tasks.lapsed} when it ended without anybody
     */
    @Transactional
    public void finish(TaskId task, Runnable write) {
        decide(task, () -> {
            write.run();
            return Map.of();
        });
    }

    /**
     * As {@link #finish}, for a task after which the process takes one way or another.
     *
     * @param write the room's own rows, and the decisions that become variables of the process: never people's words
     */
    @Transactional
    public void decide(TaskId task, Supplier<Map<String, @Nullable Object>> write) {
        answer(task, entry -> new FinishingTask.Answered(write.get(), List.of()));
    }

    /** As {@link #decide}, with what is known of the task, and answers that are kept when it ends. */
    @Transactional
    void answer(TaskId task, Function<TaskEntries.Entry, FinishingTask.Answered> write) {
        PersonId me = currentUser.requirePerson();
        var entry = entries.lock(task).orElseThrow(() -> new DomainException("tasks.gone"));
        if (entry.state() == TaskState.DONE && me.equals(entry.lastAssignee())) {
            return;
        }
        mustBeOpen(entry);
        mustNotBeAnothers(entry);
        var answered = write.apply(entry);
        finishing.during(
                entry,
                answered.answers(),
                () -> engineUser.acting(me, () -> complete(entry, me, answered.decisions())));
    }

    private boolean complete(TaskEntries.Entry entry, PersonId me, Map<String, @Nullable Object> decisions) {
        try {
            if (entry.assignee() == null) {
                give(entry.id(), me);
            }
            engine.complete(entry.id().value(), decisions);
            return true;
        } catch (OptimisticLockingException | NullValueException | NullPointerException lost) {
            throw new DomainException("tasks.gone");
        }
    }

    /** Not by claiming: somebody whose role has ended may still stand there. The caller holds the task's row. */
    void give(TaskId task, PersonId person) {
        engine.setAssignee(task.value(), person.text());
    }

    /**
     * Locks a task about which something is going to be written.
     *
     * @throws DomainException how it ended
     */
    TaskEntries.Entry open(TaskId task) {
        var entry = entries.lock(task).orElseThrow(() -> new DomainException("tasks.gone"));
        mustBeOpen(entry);
        return entry;
    }

    void mustBeOpen(TaskEntries.Entry entry) {
        switch (entry.state()) {
            case OPEN -> {}
            case DONE -> throw done(entry.lastAssignee());
            case LAPSED_OR_CANCELLED -> throw new DomainException("tasks.lapsed");
            case REOPENED -> throw new DomainException("tasks.reopened");
        }
    }

    void mustNotBeAnothers(TaskEntries.Entry entry) {
        if (entry.assignee() != null && !currentUser.person().equals(Optional.of(entry.assignee()))) {
            throw new DomainException("tasks.takenByOther", nameOf(entry.assignee()));
        }
    }

    private DomainException done(@Nullable PersonId by) {
        if (by == null) {
            return new DomainException("tasks.doneElsewhere");
        }
        return by.equals(currentUser.requirePerson())
                ? new DomainException("tasks.doneByYou")
                : new DomainException("tasks.doneByOther", nameOf(by));
    }

    String nameOf(@Nullable PersonId person) {
        return person == null ? "" : directory.names(List.of(person)).getOrDefault(person, "");
    }
}
