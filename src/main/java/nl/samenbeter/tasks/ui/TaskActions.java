package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import nl.samenbeter.tasks.TakingBack;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.tasks.TaskState;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Shortcut;
import nl.samenbeter.ui.Texts;

/** Under the form of a task: putting it off, handing it over, and what was said about it; one part open at a time. */
final class TaskActions extends Div {

    private final Div buttons = new Div();
    private final Div part = new Div();
    private final Paragraph noWayBack = new Paragraph();
    private final OpenQuestions questions;
    private final List<Button> all = new ArrayList<>();

    /** What the page around it does. */
    interface Listener {

        /** Back to the list, at the task's card. */
        void closed();

        /** Back to the list, for the task is no longer there, or another's. */
        void gone();

        void reopen(TaskRow row);

        /** The list is not true any more; the panel stays as it is. */
        void outdated();
    }

    TaskActions(TaskDetails details, TaskTools tools, Listener listener) {
        addClassNames("body", "task-actions");
        buttons.addClassName("task-action-buttons");
        part.setId("task-action");
        part.setVisible(false);
        noWayBack.addClassName("task-no-way-back");
        noWayBack.setVisible(false);
        questions = new OpenQuestions(details, tools, listener::outdated);
        TaskRow row = details.row();
        if (details.isOpenForMe() && row.mine()) {
            if (row.putOff() == null) {
                offer(
                        TaskKeys.PUT_OFF,
                        "tasks.putOff.open",
                        Icon.CLOCK,
                        () -> new PutOffPart(row, tools.list(), listener));
            } else {
                var again = button("tasks.putOff.undo", Icon.UNDO);
                again.addClickListener(click -> Failures.trying(() -> {
                    tools.list().showAgain(row.id());
                    listener.closed();
                }));
            }
        }
        if (details.state() == TaskState.DONE && !details.onlyAsked()) {
            offerUndo(row, tools, listener);
        }
        if (details.isOpenForMe() && row.shared()) {
            offer(
                    TaskKeys.HAND_OVER,
                    "tasks.passing.open",
                    Icon.PERSON,
                    () -> new HandOverPart(row, tools.passing(), listener));
        }
        if (details.isOpenForMe() && row.mine()) {
            offer(
                    TaskKeys.ASK_HELP,
                    "tasks.help.open",
                    Icon.HELP,
                    () -> new AskHelpPart(row, tools.help(), () -> asked(listener)));
        }
        if (row.shared() || details.state() == TaskState.OPEN) {
            offer(TaskKeys.COMMENT, "tasks.talk.open", Icon.SPEECH, () -> new TalkPart(row, tools.talk()));
        }
        if (!details.onlyAsked()) {
            tools.files().count(row.id()).ifPresent(count -> offerFiles(row, tools, count));
        }
        add(questions, noWayBack, buttons, part);
        setVisible(!all.isEmpty() || noWayBack.isVisible());
    }

    /** Something may be typed in the part that is open. */
    boolean isBusy() {
        return part.isVisible() || questions.awaitsAnswer();
    }

    private void offerUndo(TaskRow row, TaskTools tools, Listener listener) {
        switch (tools.undo().look(row.id())) {
            case TakingBack.Possible yes ->
                button("tasks.undo.open", Icon.UNDO).addClickListener(click -> listener.reopen(row));
            case TakingBack.Impossible no -> {
                noWayBack.setText(Failures.sentence(no.why()));
                noWayBack.setVisible(true);
            }
            case TakingBack.Past past -> {}
        }
    }

    private void asked(Listener listener) {
        closePart();
        questions.show();
        listener.outdated();
    }

    private void closePart() {
        all.stream()
                .filter(one -> one.getElement().hasAttribute("aria-expanded"))
                .forEach(one -> one.getElement().setAttribute("aria-expanded", "false"));
        part.removeAll();
        part.setVisible(false);
    }

    private Button button(String key, Icon icon) {
        var button = new Button(Texts.text(key), icon.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        buttons.add(button);
        all.add(button);
        return button;
    }

    private void offerFiles(TaskRow row, TaskTools tools, int count) {
        var open = new AtomicReference<Button>();
        IntConsumer counted = there -> open.get()
                .setText(there == 0 ? Texts.text("tasks.files.open") : Texts.text("tasks.files.openWith", there));
        open.set(offer(
                TaskKeys.FILES,
                "tasks.files.open",
                Icon.CLIP,
                () -> new FilesPart(row, tools.files(), tools.intake(), counted)));
        counted.accept(count);
    }

    private Button offer(Shortcut shortcut, String key, Icon icon, Supplier<Component> make) {
        return shortcut.on(offer(key, icon, make));
    }

    private Button offer(String key, Icon icon, Supplier<Component> make) {
        Button button = button(key, icon);
        button.getElement().setAttribute("aria-expanded", "false").setAttribute("aria-controls", "task-action");
        button.addClickListener(click -> {
            boolean open = "true".equals(button.getElement().getAttribute("aria-expanded"));
            closePart();
            if (!open) {
                part.setVisible(true);
                button.getElement().setAttribute("aria-expanded", "true");
                part.add(make.get());
                part.getElement().executeJs("requestAnimationFrame(() => this.scrollIntoView({block: 'nearest'}))");
            }
        });
        return button;
    }
}
