package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.button;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDateTime;
import java.util.List;
import nl.samenbeter.tasks.TaskGroup;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;

/** Decisions that only the reader can take; the first has the page's one filled button. */
class DecisionsCard extends Section {

    DecisionsCard(List<TaskRow> decisions, LocalDateTime now) {
        addClassNames("card", "acc");
        getElement().setAttribute("aria-label", Texts.text("monitoring.waiting"));
        var list = with(new UnorderedList(), "rows");
        boolean first = true;
        for (TaskRow row : decisions) {
            list.add(item(row, now, first));
            first = false;
        }
        add(
                with(
                        new Div(),
                        "ch",
                        new H2(Texts.text("monitoring.waiting")),
                        span(Integer.toString(decisions.size()), "cnt")),
                list);
    }

    private static ListItem item(TaskRow row, LocalDateTime now, boolean first) {
        var item = with(
                new ListItem(),
                "block",
                new H3(Texts.text("task." + row.element() + ".title")),
                with(new Paragraph(row.whose()), "t2 s"));
        if (row.due() != null) {
            item.add(with(new Div(), "meta", due(row.due(), row.group(), now)));
        }
        String[] look = first ? new String[] {"pri", "wide"} : new String[] {"wide"};
        var decide = button("taken/" + row.id().value(), Texts.text("monitoring.decide"), look);
        decide.add(span(": " + Texts.text("task." + row.element() + ".title"), "sr"));
        item.add(decide);
        return item;
    }

    private static StatusBadge due(LocalDateTime due, TaskGroup group, LocalDateTime now) {
        if (group == TaskGroup.LATE) {
            return new StatusBadge(Status.LATE, Dates.late(now.toLocalDate(), due.toLocalDate()));
        }
        String words = Texts.text("monitoring.before", Dates.moment(now.toLocalDate(), due));
        return new StatusBadge(group == TaskGroup.LATER ? Status.DUE : Status.DUE_SOON, words);
    }
}
