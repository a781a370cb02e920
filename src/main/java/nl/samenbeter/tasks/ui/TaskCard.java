package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenbeter.tasks.HandedOver;
import nl.samenbeter.tasks.StandingIn;
import nl.samenbeter.tasks.TaskGroup;
import nl.samenbeter.tasks.TaskPlace;
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
     * @param place why it is there, where that is known
     */
    public TaskCard(TaskRow row, LocalDateTime now, boolean begun, boolean withTeam, @Nullable TaskPlace place) {
        this(
                new TaskLine(
                        row,
                        begun,
                        null,
                        null,
                        List.of(),
                        place,
                        TaskWords.due(row, now),
                        TaskWords.isSoon(row, now),
                        !row.mine() || row.shared() ? TaskWords.whose(row, row.mine() ? "tag" : "nobodys") : null,
                        ""),
                withTeam);
    }

    TaskCard(TaskLine line) {
        this(line, true);
        received(line.received());
        helpAsked(line.helpAsked());
        standingIn(line.standingIn());
    }

    private TaskCard(TaskLine line, boolean withTeam) {
        row = line.row();
        addClassName("task");
        link = new Anchor(
                TasksView.ROUTE + "/" + row.id() + (line.query().isEmpty() ? "" : "?" + line.query()),
                TaskWords.title(row));
        link.addClassName("task-link");
        var title = new Span(link);
        title.addClassName("task-title");
        if (TaskWords.isLate(row)) {
            addClassName("late");
        }
        boolean later = row.group() == TaskGroup.LATER;
        Icon kind = TaskWords.icon(row);
        add(later ? kind.square("out") : kind.square(), title, meta(line, withTeam));
        if (line.place() != null) {
            add(PlaceWords.lines(row, line.place()));
        }
    }

    /** Until when, how long, for whom and in which week, and how far the reader is. */
    private static Div meta(TaskLine line, boolean withTeam) {
        TaskRow row = line.row();
        var meta = new Div();
        meta.addClassName("meta");
        if (line.due() != null) {
            meta.add(due(row, line.due(), line.soon()));
        }
        if (row.minutes() > 0) {
            meta.add(new Span(Dates.duration(row.minutes())));
        }
        if (withTeam) {
            meta.add(new Span(row.whose()));
        }
        if (row.week() != null && (line.place() == null || line.place().week() == null)) {
            meta.add(new Span(Texts.text("tasks.week", Integer.toString(row.week()))));
        }
        if (row.putOff() != null) {
            meta.add(new Span(Texts.text("tasks.putOff.until", Dates.day(row.putOff()))));
        }
        if (line.begun()) {
            meta.add(new StatusBadge(Status.BUSY));
        }
        if (line.whose() != null) {
            meta.add(new Span(line.whose()));
        }
        return meta;
    }

    private static Span due(TaskRow row, String words, boolean soon) {
        if (soon) {
            return new StatusBadge(Status.DUE_SOON, words);
        }
        if (!TaskWords.isLate(row)) {
            return new Span(words);
        }
        var late = new Span(Status.LATE.shape(), new Span(words));
        late.addClassName("lt");
        return late;
    }

    public final TaskRow row() {
        return row;
    }

    /** Adds the button that takes a task of the team; only for a task that is nobody's. */
    public final TaskCard claim(Runnable take) {
        if (!row.mine()) {
            var button = new Button(Texts.text("tasks.list.take"), click -> {
                take.run();
                click.getSource().setEnabled(true);
            });
            button.addClassName("claim");
            button.setDisableOnClick(true);
            button.setAriaLabel(Texts.text("tasks.list.takeThis", TaskWords.title(row)));
            add(button);
        }
        return this;
    }

    /** Adds the box to choose it with, in sight while choosing. */
    final TaskCard pick(Selection selection) {
        addComponentAsFirst(selection.box(row));
        return this;
    }

    /** From whom it came and what was said with it; nothing when it did not come from a colleague. */
    private void received(@Nullable HandedOver from) {
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
    }

    private void helpAsked(List<String> names) {
        if (!names.isEmpty()) {
            String all = names.stream().map(TaskParts::name).collect(Collectors.joining(", "));
            var line = new Div(Icon.HELP.create(), new Span(Texts.text("tasks.help.asked", all)));
            line.addClassName("help-mark");
            add(line);
        }
    }

    /** Adds for whom the reader does it; nothing when it is the own task. */
    public final TaskCard standingIn(@Nullable StandingIn instead) {
        if (instead != null) {
            var line = new Div(new Span(Texts.text("tasks.standIn.mark", instead.owner(), Dates.day(instead.until()))));
            line.addClassName("received");
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

    final void focus() {
        link.focus();
    }
}
