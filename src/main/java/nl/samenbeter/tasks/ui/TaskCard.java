package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDateTime;
import nl.samenbeter.tasks.HandedOver;
import nl.samenbeter.tasks.TaskGroup;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** One task as a line of a list; the whole card leads to {@code taken/:id}. */
public class TaskCard extends Div {

    private final TaskRow row;
    private final Anchor link;

    /**
     * @param now local time, see {@code TaskQueries.now}
     * @param begun whether the reader has a draft of it
     * @param withTeam whether the list mixes teams, so that the card says whose task it is
     */
    public TaskCard(TaskRow row, LocalDateTime now, boolean begun, boolean withTeam) {
        this.row = row;
        addClassName("task");
        link = new Anchor(TasksView.ROUTE + "/" + row.id(), TaskWords.title(row));
        link.addClassName("task-link");
        var title = new Span(link);
        title.addClassName("task-title");
        if (TaskWords.isLate(row)) {
            addClassName("late");
        }
        boolean later = row.group() == TaskGroup.LATER;
        Icon kind = TaskWords.icon(row);
        add(later ? kind.square("out") : kind.square(), title, meta(now, begun, withTeam));
    }

    private Div meta(LocalDateTime now, boolean begun, boolean withTeam) {
        var meta = new Div();
        meta.addClassName("meta");
        String due = TaskWords.due(row, now);
        if (due != null && TaskWords.isLate(row)) {
            var late = new Span(due);
            late.addClassName("lt");
            meta.add(late);
        } else if (due != null) {
            meta.add(new Span(Icon.CLOCK.create(), new Span(due)));
        }
        if (row.minutes() > 0) {
            meta.add(new Span(Dates.duration(row.minutes())));
        }
        if (row.week() != null && row.group() == TaskGroup.LATER) {
            meta.add(new Span(Texts.text("tasks.week", Integer.toString(row.week()))));
        }
        if (withTeam) {
            meta.add(new Span(row.whose()));
        }
        if (row.putOff() != null) {
            meta.add(new Span(Texts.text("tasks.putOff.until", Dates.day(row.putOff()))));
        }
        if (begun) {
            meta.add(new StatusBadge(Status.BUSY));
        }
        if (!row.mine()) {
            meta.add(new Span(TaskWords.whose(row, "nobodys")));
        } else if (row.shared()) {
            meta.add(new Span(TaskWords.whose(row, "tag")));
        }
        return meta;
    }

    public final TaskRow row() {
        return row;
    }

    /** Adds the button that takes a task of the team; only for a task that is nobody's. */
    public final TaskCard claim(Runnable take) {
        if (!row.mine()) {
            var button = new Button(Texts.text("tasks.list.take"), click -> take.run());
            button.addClassName("claim");
            button.setDisableOnClick(true);
            button.setAriaLabel(Texts.text("tasks.list.takeThis", TaskWords.title(row)));
            add(button);
        }
        return this;
    }

    /** @param query what follows the address, so that the list stays as it was chosen */
    public final TaskCard query(QueryParameters query) {
        String rest = query.getQueryString();
        link.setHref(TasksView.ROUTE + "/" + row.id() + (rest.isEmpty() ? "" : "?" + rest));
        return this;
    }

    /** Adds from whom it came and what was said with it; nothing when it did not come from a colleague. */
    public final TaskCard received(@Nullable HandedOver from) {
        if (from != null) {
            var line = new Div(new Span(Texts.text("tasks.passing.from", from.from())));
            line.addClassName("received");
            if (!from.note().isEmpty()) {
                var note = new Span(from.note());
                note.addClassName("task-words");
                line.add(note);
            }
            add(line);
        }
        return this;
    }

    public final TaskCard selected(boolean selected) {
        if (selected) {
            link.getElement().setAttribute("aria-current", "true");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
        return this;
    }
}
