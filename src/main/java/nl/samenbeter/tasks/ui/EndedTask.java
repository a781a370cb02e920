package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskDraft;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskState;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** The inside of the panel for a task that is not open for the reader: how it ended, and what was typed. */
final class EndedTask {

    private final TaskDetails details;

    EndedTask(TaskDetails details) {
        this.details = details;
    }

    Div sentence() {
        String name = details.assigneeName();
        LocalDateTime at = details.endedAt();
        String day = at == null ? "" : Dates.day(at.toLocalDate());
        return switch (details.state()) {
            case DONE -> body(Notices.card(Tone.OK, done(name, day)));
            case LAPSED_OR_CANCELLED -> body(Notices.card(Tone.REST, Texts.text("tasks.ended.lapsed", day)));
            case REOPENED -> body(Notices.card(Tone.INFO, Texts.text("error.tasks.reopened")));
            case OPEN ->
                body(Notices.card(
                        Tone.INFO,
                        name == null ? Texts.text("tasks.ended.nobodys") : Texts.text("tasks.ended.taken", name)));
        };
    }

    /** What just happened to a task that is not open for the reader any more. */
    static String news(TaskDetails details) {
        String name = details.assigneeName();
        return switch (details.state()) {
            case OPEN -> Texts.text("error.tasks.takenByOther", name);
            case LAPSED_OR_CANCELLED -> Texts.text("error.tasks.lapsed");
            case REOPENED -> Texts.text("error.tasks.reopened");
            case DONE ->
                details.row().mine()
                        ? Texts.text("error.tasks.doneByYou")
                        : name == null
                                ? Texts.text("error.tasks.doneElsewhere")
                                : Texts.text("error.tasks.doneByOther", name);
        };
    }

    private String done(String name, String day) {
        if (details.row().mine()) {
            return Texts.text("tasks.ended.doneByYou", day);
        }
        return name == null ? Texts.text("tasks.ended.done", day) : Texts.text("tasks.ended.doneBy", name, day);
    }

    /** What was handed in, where its form shows that. */
    Optional<Div> answers(TaskForm form) {
        return details.state() == TaskState.DONE && !details.onlyAsked()
                ? form.answered(details).map(EndedTask::body)
                : Optional.empty();
    }

    /** What the reader had typed; somebody who was only asked for help has nothing. */
    Optional<TaskDraft> draft(TaskListService service) {
        return details.onlyAsked()
                ? Optional.empty()
                : service.draft(details.row().id());
    }

    /** What the reader had typed before the task ended, to read and copy. */
    Optional<Div> copy(TaskForm form, Map<String, String> fields) {
        TaskFormContent old = form.open(details);
        if (!old.keepsDraft()) {
            return Optional.empty();
        }
        old.fill(fields);
        old.lock();
        var body = body(new Paragraph(Texts.text("tasks.ended.yourText")));
        body.add(old.component());
        return Optional.of(body);
    }

    private static Div body(Component inside) {
        var body = new Div(inside);
        body.addClassName("body");
        return body;
    }
}
