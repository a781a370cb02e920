package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import nl.samenbeter.tasks.StandingIn;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskPlace;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.tasks.TaskState;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Head of an opened task: what it is, whose, until when and how long it takes. */
final class TaskHeader extends Header {

    private final H2 title = new H2();
    private final Div tags = new Div();
    private final Span week = new Span();
    private final Div where = new Div();

    /** @param list address of the list */
    TaskHeader(TaskDetails details, LocalDateTime now, String list) {
        TaskRow row = details.row();
        title.setText(TaskWords.title(row));
        title.setId("task-title");
        title.addClassName("form-title");
        title.getElement().setAttribute("tabindex", "-1");
        var back = new Anchor(list, Icon.BACK.create(), new Span(Texts.text("tasks.form.back")));
        back.addClassNames("form-back", "phone-only", "flex");
        tags.addClassName("form-tags");
        if (row.week() != null) {
            week.setText(Dates.sentence(Texts.text("tasks.week", Integer.toString(row.week()))));
            week.addClassNames("s", "t2");
            tags.add(week);
        }
        where.addClassName("task-place");
        where.add(new Anchor(WhereView.route(row), Texts.text("tasks.where.link")));
        add(back, tags, title, meta(row, details.state(), now), where);
        TaskWords.help(details).ifPresent(help -> {
            var text = new Paragraph(help);
            text.addClassName("form-help");
            add(text);
        });
    }

    private static Div meta(TaskRow row, TaskState state, LocalDateTime now) {
        var meta = new Div(new Span((row.team() == null ? Icon.SCHOOL : Icon.PEOPLE).create(), new Span(row.whose())));
        meta.addClassName("meta");
        String due = TaskWords.due(row, now);
        if (due != null && state == TaskState.OPEN) {
            if (TaskWords.isLate(row)) {
                meta.add(new StatusBadge(Status.LATE, Dates.sentence(due)));
            } else {
                meta.add(new Span(Icon.CLOCK.create(), new Span(due)));
            }
        }
        if (row.minutes() > 0) {
            meta.add(new Span(Dates.duration(row.minutes())));
        }
        return meta;
    }

    /** Puts what the task belongs to before the way to its place, and its stair where the week stood. */
    void place(TaskRow row, TaskPlace place) {
        var words = new Div();
        words.addClassName("task-whys");
        PlaceWords.whole(row, place).forEach(line -> words.add(new Span(line)));
        if (words.getComponentCount() > 0) {
            where.addComponentAsFirst(words);
        }
        if (place.week() != null) {
            tags.replace(week, PlaceWords.stair(place.week()));
        }
    }

    H2 title() {
        return title;
    }

    /** For whom the reader does it; nothing when it is the own task. */
    void standingIn(@Nullable StandingIn instead) {
        if (instead != null) {
            add(Notices.card(
                    Tone.INFO, Texts.text("tasks.standIn.form", instead.owner(), Dates.longDay(instead.until()))));
        }
    }

    /** Before the week: where the draft is spoken of. */
    void tag(Span tag) {
        tags.addComponentAsFirst(tag);
    }
}
