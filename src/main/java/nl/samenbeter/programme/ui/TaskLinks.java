package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.tasks.TaskGroup;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;

/** A task outside its list. */
final class TaskLinks {

    private TaskLinks() {}

    static Component of(TaskRow row, LocalDateTime now) {
        boolean late = row.group() == TaskGroup.LATE;
        var meta = with(new Span(), "meta");
        if (row.due() != null && late) {
            meta.add(new StatusBadge(
                    Status.LATE, Dates.late(now.toLocalDate(), row.due().toLocalDate())));
        } else if (row.due() != null) {
            meta.add(new Span(Icon.CLOCK.create(), new Span(Dates.moment(now.toLocalDate(), row.due()))));
        }
        if (row.minutes() > 0) {
            meta.add(span(Dates.duration(row.minutes())));
        }
        Icon icon = PlanKind.of(row.kind()).map(PlanNames::icon).orElse(Icon.FLAG);
        return with(
                new Anchor("taken/" + row.id().value()),
                late ? "task late" : "task",
                icon.square(),
                span(Texts.text("task." + row.element() + ".title"), "task-title"),
                meta);
    }
}
