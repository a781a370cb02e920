package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.monitoring.TeamWeek;
import nl.samenbeter.monitoring.TeamWeek.Item;
import nl.samenbeter.monitoring.TeamWeek.Session;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.ui.PlanNames;
import nl.samenbeter.programme.ui.WeekNames;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What was planned in a week and what came of it; and of one of these all that the team's page tells. */
class TeamWeekPart extends Div {

    static final String WEEK_ID = "week-van-het-team";
    static final String ITEM_ID = "onderdeel-van-de-week";

    private final TeamWeek week;
    private final TeamRoute route;

    TeamWeekPart(TeamWeek week, TeamRoute route) {
        this.week = week;
        this.route = route;
        addClassName("stack");
        Section card = card(title(week), steps());
        card.setId(WEEK_ID);
        card.getElement().setAttribute("tabindex", "-1");
        card.add(with(
                new Paragraph(
                        Dates.range(week.week().monday(), week.week().monday().plusDays(4))),
                "s t2"));
        if (week.items().isEmpty()) {
            card.add(new Paragraph(Texts.text("monitoring.week.empty")));
        }
        var rows = with(new UnorderedList(), "rows");
        week.items().forEach(item -> rows.add(row(item)));
        card.add(rows);
        add(card);
        PlanItemId wanted = route.item();
        if (wanted != null) {
            add(week.item(wanted)
                    .<Component>map(this::details)
                    .orElseGet(() -> Notices.card(Tone.INFO, Texts.text("monitoring.week.noItem"))));
        }
    }

    /** What is open in a week, for a list of another part: "Lesbezoek 1: 21 t/m 23 sep, 6 van 10 klaar". */
    static Component open(TeamWeek week) {
        var list = with(new UnorderedList(), "open-items");
        week.items().stream()
                .filter(item -> item.status() == PlanItemStatus.OPEN)
                .map(item -> new ListItem(
                        PlanNames.icon(item.kind()).create("s", "t2"),
                        span(PlanNames.of(item.element(), item.name()) + ": " + String.join(", ", facts(item)))))
                .forEach(list::add);
        return list;
    }

    private static String title(TeamWeek week) {
        String theme = WeekNames.theme(week.week());
        return theme.isEmpty() ? WeekNames.of(week.week()) : WeekNames.of(week.week()) + ": " + theme;
    }

    private Component steps() {
        var steps = with(new Div(), "week-steps");
        int shown = week.week().sequence();
        if (shown > 1) {
            steps.add(new Anchor(route.week(shown - 1), Texts.text("monitoring.week.before")));
        }
        if (shown < week.last()) {
            steps.add(new Anchor(route.week(shown + 1), Texts.text("monitoring.week.after")));
        }
        steps.add(new Anchor(TeamRoute.page(route.team()), Texts.text("monitoring.week.close")));
        return steps;
    }

    private ListItem row(Item item) {
        boolean chosen = item.id().equals(route.item());
        var name = new Anchor(route.item(week.week().sequence(), item.id()), PlanNames.of(item.element(), item.name()));
        if (chosen) {
            name.getElement().setAttribute("aria-current", "true");
        }
        var words = with(new Div(), "grow", name, new Paragraph(String.join(", ", facts(item))));
        return new ListItem(
                with(new Div(), "kind", PlanNames.icon(item.kind()).create()), words, new StatusBadge(status(item)));
    }

    /** "t/m do 24 sep", "6 van 10 klaar", "3 van 5 bordsessies gehouden" */
    private static List<String> facts(Item item) {
        List<String> facts = new ArrayList<>();
        facts.add(when(item));
        String counts = counts(item);
        if (counts != null) {
            facts.add(counts);
        }
        return facts;
    }

    private static @Nullable String counts(Item item) {
        if (item.sessions().size() > 1) {
            return Texts.text(
                    "monitoring.week.sessionsHeld",
                    item.sessionsHeld(),
                    item.sessions().size());
        }
        return item.given() > 1 ? Texts.text("monitoring.week.tally", item.done(), item.given()) : null;
    }

    private static String when(Item item) {
        return item.begins() == null
                ? Dates.days(item.firstDay(), item.lastDay())
                : Dates.moment(item.firstDay().atTime(item.begins()));
    }

    static Status status(Item item) {
        return switch (item.status()) {
            case PLANNED -> Status.UPCOMING;
            case OPEN -> item.late() ? Status.LATE : Status.RUNNING;
            case DONE -> Status.DONE;
            case SKIPPED -> Status.SKIPPED;
            case LAPSED -> Status.LAPSED;
            case CANCELLED -> Status.CANCELLED;
        };
    }

    private Section details(Item item) {
        Section card = card(PlanNames.of(item.element(), item.name()), new StatusBadge(status(item)));
        card.setId(ITEM_ID);
        card.getElement().setAttribute("tabindex", "-1");
        facts(item).forEach(fact -> card.add(new Paragraph(Dates.sentence(fact))));
        if (item.movedFrom() != null) {
            card.add(new Paragraph(Texts.text("monitoring.week.movedFrom", Dates.longDay(item.movedFrom()))));
        }
        if (item.reason() != null) {
            card.add(new Paragraph(
                    Texts.find("programme.skipped." + item.reason()).orElseGet(Status.SKIPPED::word)));
        }
        if (item.status() == PlanItemStatus.OPEN) {
            card.add(new Paragraph(Texts.text(
                    item.late() ? "monitoring.week.wasDue" : "monitoring.week.due", Dates.moment(item.due()))));
            card.add(with(new Paragraph(Texts.text("monitoring.week.lapses", Dates.moment(item.lapses()))), "t2"));
        }
        if (item.sessions().size() > 1) {
            var sessions = with(new UnorderedList(), "week-sessions");
            item.sessions().forEach(session -> sessions.add(session(session)));
            card.add(sessions);
        }
        return card;
    }

    private ListItem session(Session session) {
        Status status = Status.DONE;
        if (session.held() == null) {
            status = session.day().isBefore(week.today()) ? Status.DUE : Status.UPCOMING;
        } else if (!session.held()) {
            status = Status.NOT_HELD;
        }
        return new ListItem(
                span(Dates.moment(session.day().atTime(session.begins()))),
                status == Status.DONE
                        ? new StatusBadge(status, Texts.text("monitoring.week.held"))
                        : new StatusBadge(status));
    }
}
