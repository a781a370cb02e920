package nl.samenbeter.tasks.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.samenbeter.tasks.TaskDraft;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.ui.Failures;
import org.jspecify.annotations.Nullable;

/**
 * The draft of one open form: put back when the form opens, saved while somebody types. Where the same person has typed
 * on another device meanwhile, nothing is saved from here until one of both texts is chosen.
 */
final class KeptDraft {

    private static final String ELSEWHERE = "tasks.draftElsewhere";

    private final TaskId task;
    private final TaskFormContent content;
    private final TaskListService service;
    private final Around around;
    private final DraftKeeper keeper;
    private @Nullable Instant known;
    private @Nullable TaskDraft other;

    /** What is around the form. */
    interface Around {

        void kept(Instant at);

        /** A draft that cannot be saved must not stop anybody from going on. */
        void notKept(RuntimeException failure);

        /** Asks which text is to stay: {@link #takeOther} or {@link #stayWithThis}. */
        void elsewhere(Instant at);

        /** Asks for {@link #keep} after that time. */
        void later(Duration delay);
    }

    KeptDraft(TaskId task, TaskFormContent content, TaskListService service, Clock systemClock, Around around) {
        this.task = task;
        this.content = content;
        this.service = service;
        this.around = around;
        service.draft(task).ifPresent(this::show);
        keeper = new DraftKeeper(content::typed, this::save, around::later, systemClock);
        content.onTyped(this::changed);
    }

    private void show(TaskDraft draft) {
        content.fill(draft.fields());
        known = draft.savedAt();
        around.kept(draft.savedAt());
    }

    void changed() {
        guarded(keeper::changed);
    }

    /** Saves what is not saved yet: before leaving, at closing, and a few seconds after the last change. */
    void keep() {
        guarded(keeper::flush);
    }

    /** After finishing or a lost race: there is nothing to keep any more. */
    void stop() {
        keeper.stop();
    }

    /** What was typed on the other device replaces what stands here. */
    void takeOther() {
        if (other != null) {
            show(other);
            other = null;
            keeper.begin();
        }
    }

    /** What stands here replaces what was typed on the other device. */
    void stayWithThis() {
        if (other != null) {
            known = other.savedAt();
            other = null;
            guarded(keeper::saveNow);
        }
    }

    private void guarded(Runnable saving) {
        if (other != null) {
            return;
        }
        try {
            saving.run();
        } catch (RuntimeException failure) {
            if (Failures.domain(failure)
                    .filter(no -> no.code().equals(ELSEWHERE))
                    .isPresent()) {
                service.draft(task).ifPresent(this::ask);
            } else {
                around.notKept(failure);
            }
        }
    }

    private void ask(TaskDraft elsewhere) {
        other = elsewhere;
        around.elsewhere(elsewhere.savedAt());
    }

    private Instant save(Map<String, String> fields) {
        Instant at = service.saveDraft(task, fields, known);
        known = at;
        around.kept(at);
        return at;
    }
}
