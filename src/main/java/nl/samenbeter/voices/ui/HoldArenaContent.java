package nl.samenbeter.voices.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import nl.samenbeter.voices.ArenaService;
import nl.samenbeter.voices.VoiceDetails;
import nl.samenbeter.voices.VoiceQueries;
import nl.samenbeter.voices.VoiceStatus;

/** First who comes, then the arena itself, of which each line is kept at once. */
class HoldArenaContent implements TaskFormContent {

    private final TaskId task;
    private final ArenaService service;
    private final VoiceQueries queries;
    private final Set<FollowUpKind> kinds;
    private final TextField asked = ArenaForm.guests();
    private final Body body = new Body();
    private final List<Runnable> listeners = new ArrayList<>();
    private Optional<VoiceDetails> arena = Optional.empty();

    HoldArenaContent(TaskDetails task, ArenaService service, VoiceQueries queries, Set<FollowUpKind> kinds) {
        this.task = task.row().id();
        this.service = service;
        this.queries = queries;
        this.kinds = kinds;
        body.addClassNames("stack", "arena-task");
        show();
        if (!task.isOpenForMe()) {
            lock();
        }
    }

    private void show() {
        arena = queries.arena(task);
        body.removeAll();
        arena.ifPresentOrElse(
                this::show, () -> body.add(with(new Paragraph(Texts.text("voices.form.arenaAbout")), "t2"), asked));
        listeners.forEach(Runnable::run);
    }

    private void show(VoiceDetails details) {
        boolean open = details.row().status() == VoiceStatus.OPEN;
        body.add(
                new Paragraph(Texts.text("voices.kind.ARENA", details.row().asked())),
                new ArenaPart(details, queries, service, kinds),
                Notices.card(Tone.INFO, Texts.text(open ? "voices.arena.finishAbout" : "voices.arena.isOver")));
    }

    @Override
    public Component component() {
        return body;
    }

    @Override
    public String finishKey() {
        if (arena.isEmpty()) {
            return "voices.form.begin";
        }
        return arena.get().row().status() == VoiceStatus.OPEN ? "voices.arena.finish" : "voices.arena.finishTask";
    }

    @Override
    public void onOtherFinish(Runnable changed) {
        listeners.add(changed);
    }

    @Override
    public boolean validate() {
        boolean missing = arena.isEmpty() && asked.getValue().isBlank();
        asked.setErrorMessage(missing ? Texts.text("error.voices.askedMissing") : null);
        asked.setInvalid(missing);
        if (missing) {
            asked.focus();
        }
        return !missing;
    }

    @Override
    public boolean step() {
        if (arena.isPresent()) {
            return false;
        }
        service.begin(task, asked.getValue());
        show();
        return true;
    }

    @Override
    public void finish() {
        service.finish(task);
    }

    @Override
    public final void lock() {
        body.setEnabled(false);
    }

    @StyleSheet("context://styles/voices.css")
    private static final class Body extends Div {}
}
