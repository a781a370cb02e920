package nl.samenbeter.visits.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import nl.samenbeter.visits.SharedVisit;
import nl.samenbeter.visits.VisitId;
import nl.samenbeter.visits.VisitRow;
import nl.samenbeter.visits.VisitsPage;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

@Route(value = "bezoeken/:bezoek?", layout = MainLayout.class)
@Menu(order = 3.5, icon = "eye")
@RolesAllowed({"MEMBER", "COACH", "SCHOOL_LEADER"})
@StyleSheet("context://styles/visits.css")
class VisitsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "bezoeken";

    private final VisitTools tools;
    private @Nullable VisitId selected;
    private @Nullable Listed shown;

    private record Listed(VisitsPage page, List<SharedVisit> shared) {}

    VisitsView(VisitTools tools) {
        this.tools = tools;
        addClassName("visits-page");
        tools.live().register(this, ChangeKind.VISITS, this::lookAgain);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("menu.bezoeken");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        selected = event.getRouteParameters().get("bezoek").map(VisitsView::id).orElse(null);
        show();
    }

    /** Only the list; an opened visit looks by itself. */
    private void lookAgain() {
        if (selected == null && !listed().equals(shown)) {
            show();
        }
    }

    private Listed listed() {
        return new Listed(tools.queries().page(), tools.forms().shared());
    }

    /** An address that cannot be a visit's is refused like somebody else's visit. */
    private static VisitId id(String parameter) {
        try {
            return VisitId.of(parameter);
        } catch (IllegalArgumentException notAnId) {
            throw new AccessDeniedException("no such visit");
        }
    }

    private void show() {
        removeAll();
        add(new PageHeader(Texts.text("menu.bezoeken"), Texts.text("visits.subtitle")));
        if (selected != null) {
            VisitsPage page = tools.queries().page();
            boolean own = Stream.concat(page.coming().stream(), page.past().stream())
                    .anyMatch(row -> row.id().equals(selected));
            add(
                    with(new Div(), "visit-back", new Anchor(ROUTE, Texts.text("visits.back"))),
                    new VisitPanel(selected, own, tools));
            return;
        }
        shown = listed();
        VisitsPage page = shown.page();
        boolean member = !page.coming().isEmpty() || !page.past().isEmpty();
        if (page.rounds().isEmpty() && page.counts().isEmpty() && !member) {
            add(new EmptyState(
                    page.next() == null
                            ? Texts.text("visits.empty")
                            : Texts.text("visits.emptyUntil", Dates.longDay(page.next()))));
            return;
        }
        var stack = with(new Div(), "stack");
        if (member) {
            stack.add(own("visits.coming", page.coming(), page));
            if (!page.past().isEmpty()) {
                stack.add(own("visits.past", page.past(), page));
            }
        }
        if (!shown.shared().isEmpty()) {
            stack.add(shared(shown.shared()));
        }
        page.rounds().forEach(round -> stack.add(round(round, page.rounds())));
        if (!page.counts().isEmpty()) {
            stack.add(counts(page.counts()));
        }
        if (member) {
            stack.add(with(
                    new Div(),
                    "visit-notice-link",
                    Icon.PRINTER.create(),
                    new Anchor(WatchNoticeView.ROUTE, Texts.text("visits.watchNotice.open"))));
        }
        add(stack);
    }

    private static Component shared(List<SharedVisit> shared) {
        var card = card(Texts.text("visits.shared"));
        var list = with(new UnorderedList(), "rows visit-shared");
        shared.forEach(visit -> {
            var title = with(
                    new H3(Texts.text("visits.title.other", visit.visitorName(), visit.hostName())), "visit-title");
            var body = with(new Div(), "grow visit-question", title);
            if (visit.day() != null) {
                body.add(span(Dates.sentence(Dates.longDay(visit.day())), "s t2"));
            }
            body.add(FormPart.question(visit.question()));
            if (!visit.facts().isEmpty()) {
                body.add(FormPart.facts(visit.facts()));
            }
            FormPart.words(Texts.text("visits.reactionOf", visit.hostName()), visit.reaction())
                    .forEach(body::add);
            FormPart.words(Texts.text("visits.together"), visit.together()).forEach(body::add);
            FormPart.words(Texts.text("visits.takesOf", visit.visitorName()), visit.visitorTakes())
                    .forEach(body::add);
            FormPart.words(Texts.text("visits.takesOf", visit.hostName()), visit.hostTakes())
                    .forEach(body::add);
            list.add(new ListItem(body));
        });
        card.add(list);
        return card;
    }

    private static Component own(String title, List<VisitRow> visits, VisitsPage page) {
        var card = card(Texts.text(title));
        if (visits.isEmpty()) {
            card.add(new Paragraph(
                    page.next() == null
                            ? Texts.text("visits.noneComing")
                            : Texts.text("visits.emptyUntil", Dates.longDay(page.next()))));
            return card;
        }
        var list = with(new UnorderedList(), "rows");
        visits.forEach(visit -> list.add(new ListItem(
                Icon.EYE.square(),
                with(
                        new Div(),
                        "grow",
                        with(
                                new H3(),
                                "visit-title",
                                new Anchor(ROUTE + "/" + visit.id(), VisitWords.title(visit, true))),
                        meta(visit)))));
        card.add(list);
        return card;
    }

    private static Div meta(VisitRow visit) {
        var meta = with(
                new Div(),
                "meta",
                new Span(
                        Icon.CLOCK.create("s"),
                        new Span(VisitWords.when(visit.day(), visit.begins(), visit.minutes()))));
        if (visit.place() != null) {
            meta.add(new Span(Icon.PLACE.create("s"), new Span(visit.place())));
        }
        meta.add(VisitWords.badge(visit));
        return meta;
    }

    private static Component round(VisitsPage.Round round, List<VisitsPage.Round> all) {
        String title = VisitWords.round(round.kind(), round.firstDay(), round.lastDay());
        boolean teams = all.stream().map(VisitsPage.Round::teamName).distinct().count() > 1;
        var card = card(teams ? Texts.text("visits.roundOf", title, round.teamName()) : title);
        if (!round.over() && round.mayPair() && round.withoutMoment() > 0) {
            card.add(Notices.card(Tone.WARN, Texts.text("visits.withoutMoment", round.withoutMoment())));
        }
        var list = with(new UnorderedList(), "rows pair-lines");
        round.lines().forEach(line -> list.add(line(round, line)));
        card.add(list);
        return card;
    }

    private static ListItem line(VisitsPage.Round round, VisitsPage.Line line) {
        String words = line.hostName() == null
                ? Texts.text("visits.title.nobodyYet", line.visitorName())
                : Texts.text("visits.title.other", line.visitorName(), line.hostName());
        boolean change = round.mayPair() && line.open() && !round.over();
        Component who = change ? new Anchor(ROUTE + "/" + line.id(), words) : span(words);
        String day = line.day() == null ? Texts.text("visits.noMoment") : Dates.day(line.day());
        return new ListItem(with(new Div(), "grow pair-line", who, span(day, "t2")));
    }

    private static Component counts(List<VisitsPage.Count> counts) {
        var card = card(Texts.text("visits.counts"));
        var list = with(new UnorderedList(), "rows");
        counts.forEach(count -> list.add(new ListItem(with(
                new Div(),
                "grow pair-line",
                span(Texts.text(
                        "visits.roundOf",
                        VisitWords.round(count.kind(), count.firstDay(), count.lastDay()),
                        count.teamName())),
                span(Texts.text("visits.count", count.held(), count.planned()), "t2")))));
        card.add(list);
        return card;
    }
}
