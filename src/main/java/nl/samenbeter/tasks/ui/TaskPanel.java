package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Set;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.tasks.TaskState;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One opened task: what it is, its form, the draft, and the buttons. Knows nothing of the list beside it. */
class TaskPanel extends Section implements TypedText.Around {

    private static final Logger LOG = LoggerFactory.getLogger(TaskPanel.class);

    /** Somebody or something was faster: what was typed can be copied and nothing more can be done with the task. */
    private static final Set<String> TOO_LATE = Set.of(
            "tasks.doneByYou",
            "tasks.doneByOther",
            "tasks.doneElsewhere",
            "tasks.takenByOther",
            "tasks.lapsed",
            "tasks.gone");

    private final TaskDetails details;
    private final TaskListService service;
    private final Listener listener;
    private final Clock systemClock;
    private final TaskTools tools;
    private final DraftLine draftLine;
    private final Div notice = new Div();
    private final Button finish = new Button();
    private final Footer footer = new Footer();
    private final TaskHeader header;
    private final TaskActions actions;
    private @Nullable TaskFormContent content;
    private @Nullable TypedText typed;

    /** What the page around the panel does. */
    interface Listener extends TaskActions.Listener {

        void finished(TaskRow row);

        void take(TaskRow row);
    }

    TaskPanel(
            TaskDetails details,
            LocalDateTime now,
            String list,
            TaskForms forms,
            TaskTools tools,
            Listener listener,
            Clock systemClock) {
        this.details = details;
        this.tools = tools;
        this.service = tools.list();
        this.listener = listener;
        this.systemClock = systemClock;
        TaskRow row = details.row();
        addClassNames("card", "form");
        getElement().setAttribute("aria-labelledby", "task-title");
        notice.addClassName("form-notice");
        notice.setVisible(false);
        draftLine = new DraftLine(systemClock);
        header = new TaskHeader(details, now, list);
        header.tag(draftLine);
        var place = tools.places().of(Set.of(row.id())).get(row.id());
        if (place != null) {
            header.place(row, place);
        }
        if (row.mine() && details.state() == TaskState.OPEN) {
            header.standingIn(tools.loans().standingIn().get(row.id()));
        }
        actions = new TaskActions(details, tools, listener);
        add(header);

        var form = forms.find(row.formKey());
        if (details.isOpenForMe() && !row.mine()) {
            offer(row);
        } else if (form.isEmpty() && details.isOpenForMe()) {
            LOG.warn("No form for key '{}'", row.formKey());
            sentence(Tone.WARN, Texts.text("tasks.form.unknown"));
            footer.add(close("tasks.form.close"));
            add(footer);
        } else if (details.isOpenForMe()) {
            openForm(form.get(), forms);
        } else {
            ended(form.orElse(null));
        }
        Shortcuts.addShortcutListener(this, listener::closed, Key.ESCAPE).listenOn(this);
    }

    private void openForm(TaskForm form, TaskForms forms) {
        TaskRow row = details.row();
        content = form.open(details);
        var body = new Div();
        body.addClassName("body");
        body.add(forms.about(details, content));
        body.add(content.component());
        add(body, notice);
        tools.rooms().forEach(room -> room.component(row).ifPresent(this::add));
        add(actions, footer);
        if (content.keepsDraft()) {
            typed = new TypedText(row, content, tools, draftLine, systemClock, this);
            addComponentAtIndex(indexOf(header) + 1, typed);
        }
        sayFinish();
        content.onOtherFinish(this::sayFinish);
        finish.addThemeVariants(ButtonVariant.PRIMARY);
        TaskKeys.FINISH.on(finish);
        finish.setDisableOnClick(true);
        finish.addClickListener(click -> finish());
        footer.add(finish, close(content.keepsDraft() ? "tasks.form.later" : "tasks.form.close"));
        if (row.shared() && row.mine()) {
            var space = new Span();
            space.addClassNames("sp", "wide-only");
            footer.add(space, giveBack("wide-only"));
            body.add(giveBack("phone-only"));
        }
        Shortcuts.addShortcutListener(this, this::finishByKey, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .setResetFocusOnActiveElement(true);
    }

    /** On a phone it stands under the fields, for the bar of buttons has no room for three. */
    private Button giveBack(String where) {
        var giveBack = new Button(TaskWords.whose(details.row(), "giveBack"), click -> giveBack());
        giveBack.addThemeVariants(ButtonVariant.TERTIARY);
        giveBack.addClassName(where);
        giveBack.setDisableOnClick(true);
        return giveBack;
    }

    /** A task of the team that is nobody's yet. */
    private void offer(TaskRow row) {
        sentence(Tone.INFO, TaskWords.whose(row, "take"));
        var take = new Button(Texts.text("tasks.list.take"), click -> listener.take(row));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setDisableOnClick(true);
        footer.add(take, close("tasks.form.close"));
        add(actions, footer);
    }

    private void ended(@Nullable TaskForm form) {
        var ended = new EndedTask(details);
        add(ended.sentence());
        if (form != null) {
            ended.answers(form).ifPresent(this::add);
            ended.draft(service)
                    .flatMap(left -> ended.copy(form, left.fields()))
                    .ifPresent(this::add);
        }
        footer.add(close("tasks.form.close"));
        add(actions, footer);
    }

    private void sentence(Tone tone, String words) {
        var body = new Div(Notices.card(tone, words));
        body.addClassName("body");
        add(body);
    }

    private Button close(String key) {
        return new Button(Texts.text(key), click -> listener.closed());
    }

    private void sayFinish() {
        if (content != null) {
            finish.setText(Texts.text(content.finishKey()));
        }
    }

    private void finishByKey() {
        if (finish.isEnabled()) {
            finish.setEnabled(false);
            finish();
        }
    }

    private void finish() {
        clearNotice();
        TaskFormContent form = content;
        if (form == null) {
            return;
        }
        if (!form.validate()) {
            keep();
            finish.setEnabled(true);
            return;
        }
        try {
            service.mustBeOpen(details.row().id());
            if (form.step()) {
                keep();
                sayFinish();
                finish.setEnabled(true);
                return;
            }
            form.finish();
        } catch (RuntimeException failure) {
            failed(failure);
            return;
        }
        stopKeeping();
        if (typed != null) {
            typed.forget();
        }
        listener.finished(details.row());
    }

    private void giveBack() {
        clearNotice();
        keep();
        try {
            service.giveBack(details.row().id());
        } catch (RuntimeException failure) {
            failed(failure);
            return;
        }
        stopKeeping();
        Notices.info(TaskWords.whose(details.row(), "givenBack", TaskWords.title(details.row())));
        listener.gone();
    }

    private void failed(RuntimeException failure) {
        if (isTooLate(failure)) {
            lock(Failures.sentence(failure));
            return;
        }
        keep();
        show(Tone.LATE, Failures.sentence(failure));
        finish.setEnabled(true);
    }

    private static boolean isTooLate(RuntimeException failure) {
        return Failures.domain(failure)
                .map(DomainException::code)
                .filter(TOO_LATE::contains)
                .isPresent();
    }

    /**
     * Something of the reader's changed, perhaps this task. What is typed stays; what cannot be handed in any more is locked.
     *
     * @return false when the panel says what is not true any more and holds nothing of the reader's
     */
    boolean lookAgain(TaskDetails now) {
        if (content == null) {
            return now.equals(details) || actions.isBusy();
        }
        if (!now.isOpenForMe() && finish.isAttached()) {
            lock(EndedTask.news(now));
        }
        return true;
    }

    private void lock(String sentence) {
        stopKeeping();
        if (content != null) {
            content.lock();
            withoutButtons(content.component());
            show(Tone.WARN, Texts.text("tasks.form.lost", sentence));
        }
        draftLine.setVisible(false);
        footer.removeAll();
        footer.add(close("tasks.form.close"));
        listener.outdated();
    }

    /** What was typed, with what happened above it. What is typed in a part under the form stays too. */
    private void withoutButtons(Component fields) {
        fields.getParent().ifPresent(body -> {
            body.getChildren()
                    .filter(child -> child != fields)
                    .toList()
                    .forEach(child -> child.getElement().removeFromParent());
            addComponentAtIndex(indexOf(body), notice);
        });
        actions.setVisible(actions.isBusy());
    }

    private void show(Tone tone, String sentence) {
        notice.removeAll();
        notice.add(Notices.card(tone, sentence));
        notice.setVisible(true);
        notice.getElement().setAttribute("role", "alert").executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private void clearNotice() {
        notice.removeAll();
        notice.setVisible(false);
    }

    /** Saves what is not saved yet: before leaving and at closing. */
    void keep() {
        if (typed != null) {
            typed.keep();
        }
    }

    @Override
    public void kept() {
        clearNotice();
    }

    @Override
    public void notKept(RuntimeException failure) {
        if (isTooLate(failure)) {
            lock(Failures.sentence(failure));
        } else {
            show(Tone.LATE, Failures.sentence(failure));
        }
    }

    private void stopKeeping() {
        if (typed != null) {
            typed.stop();
        }
    }

    Component heading() {
        return header.title();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        keep();
        super.onDetach(event);
    }
}
