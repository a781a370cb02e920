package nl.samenbeter.tasks.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskListService;

/** The draft of one open form: put back when the form opens, saved while somebody types. */
final class KeptDraft {

    private final TaskId task;
    private final TaskListService service;
    private final Around around;
    private final DraftKeeper keeper;

    /** What is around the form. */
    interface Around {

        void kept(Instant at);

        /** A draft that cannot be saved must not stop anybody from going on. */
        void notKept(RuntimeException failure);

        /** Asks for {@link #keep} after that time. */
        void later(Duration delay);
    }

    KeptDraft(TaskId task, TaskFormContent content, TaskListService service, Clock systemClock, Around around) {
        this.task = task;
        this.service = service;
        this.around = around;
        service.draft(task).ifPresent(draft -> {
            content.fill(draft.fields());
            around.kept(draft.savedAt());
        });
        keeper = new DraftKeeper(content::typed, this::save, around::later, systemClock);
        content.onTyped(() -> guarded(keeper::changed));
    }

    /** Saves what is not saved yet: before leaving, at closing, and a few seconds after the last change. */
    void keep() {
        guarded(keeper::flush);
    }

    /** After finishing or a lost race: there is nothing to keep any more. */
    void stop() {
        keeper.stop();
    }

    private void guarded(Runnable saving) {
        try {
            saving.run();
        } catch (RuntimeException failure) {
            around.notKept(failure);
        }
    }

    private Instant save(Map<String, String> fields) {
        Instant at = service.saveDraft(task, fields);
        around.kept(at);
        return at;
    }
}
