package nl.samenbeter.todos.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import nl.samenbeter.todos.TodoRow;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** One line being written: its words and, if wanted, a day. */
final class TodoForm extends Div {

    private static final int MOST = 200;

    private final TextField words = new TextField(Texts.text("todos.words"));
    private final DatePicker day = Pickers.day(Texts.text("todos.day"));

    interface Keep {

        /** False when it was refused; what was typed stays. */
        boolean keep(String words, @Nullable LocalDate day);
    }

    /** @param row what is changed; absent for a new line */
    TodoForm(String button, @Nullable TodoRow row, Keep keep, Runnable closed) {
        addClassName("todo-form");
        words.setMaxLength(MOST);
        day.setClearButtonVisible(true);
        if (row != null) {
            words.setValue(row.words());
            day.setValue(row.day());
        }
        var save = new Button(button, click -> save(keep));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(Texts.text("ui.cancel"), click -> closed.run());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        add(words, day, new Div(save, cancel));
        Shortcuts.addShortcutListener(words, () -> save(keep), Key.ENTER)
                .listenOn(words)
                .resetFocusOnActiveElement();
        Shortcuts.addShortcutListener(this, closed::run, Key.ESCAPE).listenOn(this);
    }

    private void save(Keep keep) {
        if (words.getValue().isBlank()) {
            words.setErrorMessage(Texts.text("error.todos.wordsMissing"));
            words.setInvalid(true);
            words.focus();
            return;
        }
        if (day.isInvalid()) {
            day.focus();
            return;
        }
        keep.keep(words.getValue(), day.getValue());
    }

    void focus() {
        words.focus();
    }
}
