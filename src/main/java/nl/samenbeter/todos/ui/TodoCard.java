package nl.samenbeter.todos.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import nl.samenbeter.todos.TodoId;
import nl.samenbeter.todos.TodoRow;
import nl.samenbeter.todos.TodoService;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The reader's own list: ticking, adding, changing. Nobody else sees it. */
@StyleSheet("context://styles/todos.css")
public final class TodoCard extends Section {

    private final TodoService service;
    private final UnorderedList lines = with(new UnorderedList(), "todos");
    private final Paragraph empty = with(new Paragraph(Texts.text("todos.empty")), "t2");
    private final Div below = new Div();
    private @Nullable TodoId changing;
    private boolean open;

    public TodoCard(TodoService service) {
        this.service = service;
        addClassNames("card", "todo-card");
        var title = new H2(Texts.text("todos.title"));
        title.setId("todos-title");
        getElement().setAttribute("aria-labelledby", "todos-title");
        var secret = with(new Div(Icon.LOCK.create("s"), span(Texts.text("todos.onlyYou"))), "s t2 todo-secret");
        lines.getElement().setAttribute("aria-labelledby", "todos-title");
        add(with(new Div(title, secret), "ch"), lines, empty, below);
        refresh();
    }

    /** Whether anything still has to be done. */
    public boolean holdsOpen() {
        return open;
    }

    private void refresh() {
        lines.removeAll();
        LocalDate today = service.today();
        var rows = service.mine();
        open = rows.stream().anyMatch(row -> !row.done());
        rows.forEach(row -> lines.add(row.id().equals(changing) ? change(row) : line(row, today)));
        lines.setVisible(!rows.isEmpty());
        empty.setVisible(rows.isEmpty());
        below.removeAll();
        below.add(opener());
    }

    private Component opener() {
        var button = new Button(Texts.text("todos.new"), Icon.PLUS.create(), click -> write());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void write() {
        changing = null;
        refresh();
        below.removeAll();
        var form = new TodoForm(Texts.text("todos.add"), null, this::add, this::closed);
        below.add(form);
        form.focus();
    }

    private boolean add(String words, @Nullable LocalDate day) {
        boolean added = Failures.trying(() -> service.add(words, day));
        if (added) {
            MainLayout.announce(Texts.text("todos.added", words));
            write();
        }
        return added;
    }

    private void closed() {
        changing = null;
        refresh();
    }

    private ListItem change(TodoRow row) {
        var form = new TodoForm(
                Texts.text("todos.keep"),
                row,
                (words, day) -> {
                    boolean kept = Failures.trying(() -> service.change(row.id(), words, day));
                    if (kept) {
                        closed();
                    }
                    return kept;
                },
                this::closed);
        form.focus();
        return new ListItem(form);
    }

    private ListItem line(TodoRow row, LocalDate today) {
        var box = new Checkbox(row.words(), row.done());
        box.addValueChangeListener(change -> {
            Failures.trying(() -> service.tick(row.id(), change.getValue()));
            refresh();
            if (change.getValue()) {
                Notices.undo(Texts.text("todos.ticked", row.words()), () -> {
                    Failures.trying(() -> service.tick(row.id(), false));
                    refresh();
                });
            }
        });
        var words = with(new Div(box), "grow");
        if (row.day() != null && !row.done()) {
            words.add(when(row.day(), today));
        }
        var line = with(new ListItem(words), row.done() ? "done" : "open");
        if (!row.done()) {
            line.add(icon(Icon.PENCIL, "todos.change", row, () -> {
                changing = row.id();
                refresh();
            }));
        }
        line.add(icon(Icon.CLOSE, "todos.delete", row, () -> delete(row)));
        return line;
    }

    private static Component when(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return new StatusBadge(Status.LATE, Dates.sentence(Dates.late(today, day)));
        }
        return with(span(Dates.sentence(Dates.relativeDay(today, day))), "s t2 todo-day");
    }

    private void delete(TodoRow row) {
        Failures.trying(() -> service.delete(row.id()));
        refresh();
        Notices.undo(Texts.text("todos.deleted", row.words()), () -> {
            Failures.trying(() -> {
                TodoId again = service.add(row.words(), row.day());
                if (row.done()) {
                    service.tick(again, true);
                }
            });
            refresh();
        });
    }

    private static Button icon(Icon icon, String key, TodoRow row, Runnable click) {
        var button = new Button(icon.create(), event -> click.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Texts.text(key, row.words()));
        button.setTooltipText(Texts.text(key, row.words()));
        return button;
    }
}
