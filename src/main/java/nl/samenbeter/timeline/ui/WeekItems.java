package nl.samenbeter.timeline.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.ProgrammeWeek;
import nl.samenbeter.programme.ui.PlanNames;
import nl.samenbeter.programme.ui.WeekNames;
import nl.samenbeter.timeline.TimelineColumns;
import nl.samenbeter.timeline.TimelinePage;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The weeks of a run as a list: what the lanes say, for a phone and for whoever rather reads. */
class WeekItems extends Div {

    private final TimelinePage page;
    private final int run;
    private final Consumer<Item> move;
    private final Consumer<Item> skip;

    WeekItems(TimelinePage page, int run, Consumer<Item> move, Consumer<Item> skip) {
        this.page = page;
        this.run = run;
        this.move = move;
        this.skip = skip;
        addClassName("tl-weeks");
    }

    /** @param changed the plan as it would be; absent when nothing is looked at */
    void show(TimelineColumns columns, @Nullable PlanState changed) {
        removeAll();
        for (TimelineColumns.Column column : columns.columns()) {
            add(
                    switch (column) {
                        case TimelineColumns.Gap gap ->
                            with(new Div(), "card tl-still", new Span(LaneContent.label(gap)));
                        case TimelineColumns.Week week -> week(week, changed);
                    });
        }
    }

    private Component week(TimelineColumns.Week week, @Nullable PlanState changed) {
        List<Item> items = (changed == null ? page.plan() : changed)
                .items().stream()
                        .filter(item -> item.run() == run && ItemWords.isShown(item))
                        .filter(item -> week.holds(item.moments().firstDay()))
                        .sorted(Comparator.comparing(
                                        (Item item) -> item.moments().firstDay())
                                .thenComparing(
                                        item -> String.valueOf(item.moments().begins())))
                        .toList();
        var list = with(new UnorderedList(), "rows");
        items.forEach(item -> list.add(row(item, changed)));
        var title = new Div(
                state(week).shape(),
                new H2(name(week)),
                span(Dates.days(week.monday(), week.monday().plusDays(4)), "t2"));
        title.addClassName("tl-week-title");
        var details = new Details(title, list);
        details.addClassName("card");
        boolean concerned = changed != null && items.stream().anyMatch(item -> isChanged(item, changed));
        details.setOpened(isNow(week) || concerned);
        return details;
    }

    private String name(TimelineColumns.Week week) {
        return page.weeks().stream()
                .filter(one -> one.run() == run && one.monday().equals(week.monday()))
                .findFirst()
                .map(WeekNames::of)
                .orElseGet(() -> week.number() == null
                        ? Texts.text("timeline.lanes.freeWeek")
                        : WeekNames.of(new ProgrammeWeek(0, run, week.number(), week.monday())));
    }

    private boolean isNow(TimelineColumns.Week week) {
        LocalDate today = page.now().toLocalDate();
        return !today.isBefore(week.monday()) && today.isBefore(week.monday().plusWeeks(1));
    }

    private Status state(TimelineColumns.Week week) {
        if (isNow(week)) {
            return Status.RUNNING;
        }
        return week.monday().isBefore(page.now().toLocalDate()) ? Status.DONE : Status.UPCOMING;
    }

    private boolean isChanged(Item item, PlanState changed) {
        return page.plan()
                .item(item.id())
                .map(was -> !was.moments().equals(item.moments()))
                .orElse(true);
    }

    private ListItem row(Item item, @Nullable PlanState changed) {
        Item was = page.plan().item(item.id()).orElse(item);
        var words = with(new Div(), "grow", new H3(ItemWords.name(item)));
        var when = new Paragraph();
        if (changed != null && isChanged(item, changed)) {
            if (was != item) {
                when.getElement().appendChild(new Element("del").setText(when(was)));
                when.add(span(" " + Texts.text("timeline.lanes.becomes") + " "));
            }
            when.getElement()
                    .appendChild(new Element("ins")
                            .setText(
                                    item.status() == was.status() || was == item
                                            ? when(item)
                                            : ItemWords.status(item).word()));
        } else {
            when.setText(when(item));
        }
        words.add(when);
        var row = new ListItem(ItemWords.status(item).labelledShape(), words);
        if (changed == null && page.mayChange() && !item.status().isOver()) {
            row.add(menu(item));
        }
        if (changed != null && isChanged(item, changed)) {
            row.addClassName("tl-changed");
        }
        return row;
    }

    private static String when(Item item) {
        String when = item.isMeeting()
                ? Dates.moment(item.moments().firstDay().atTime(item.moments().begins()))
                : item.moments().firstDay().equals(item.moments().lastDay())
                        ? Dates.day(item.moments().firstDay())
                        : Texts.text(
                                "timeline.when.range",
                                Dates.day(item.moments().firstDay()),
                                Dates.day(item.moments().lastDay()));
        String often = item.isSessionBlock()
                ? ", "
                        + Texts.text(
                                "timeline.chip.sessions",
                                item.moments().sessions().size())
                : "";
        String place = item.moments().place();
        return when + often + (place == null ? "" : ", " + place);
    }

    private MenuBar menu(Item item) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem more = menu.addItem(Icon.MORE.create());
        more.setAriaLabel(Texts.text("timeline.item.menu", PlanNames.of(item.element(), item.name())));
        if (ItemWords.isMovable(page, item)) {
            more.getSubMenu().addItem(Texts.text("timeline.item.move"), click -> move.accept(item));
        }
        more.getSubMenu().addItem(Texts.text("timeline.item.skip"), click -> skip.accept(item));
        return menu;
    }
}
