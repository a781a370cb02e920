package nl.samenbeter.sessions.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.sessions.CheckItem;
import nl.samenbeter.sessions.HeldSession;
import nl.samenbeter.sessions.MoodCounts;
import nl.samenbeter.sessions.SessionAfterService;
import nl.samenbeter.sessions.SessionRecordQueries;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The board sessions a team held: how long, with how many, what was decided, and what the coach saw of it. */
@Route(value = "bord/:team/sessies", layout = MainLayout.class)
@RolesAllowed({"MEMBER", "COACH", "SCHOOL_LEADER", "EXPERT_COACH"})
@StyleSheet("context://styles/sessions.css")
class SessionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final SessionRecordQueries queries;
    private final SessionAfterService service;
    private final Access access;

    SessionsView(SessionRecordQueries queries, SessionAfterService service, Access access) {
        this.queries = queries;
        this.service = service;
        this.access = access;
    }

    static Anchor link(TeamId team) {
        return Html.button("bord/" + team + "/sessies", Texts.text("sessions.held.title"));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("sessions.held.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(TeamId.of(event.getRouteParameters().get("team").orElse("")));
        } catch (IllegalArgumentException notAnId) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(TeamId team) {
        List<HeldSession> held = queries.held(team);
        removeAll();
        var head = new PageHeader(Texts.text("sessions.held.title"), queries.teamName(team));
        boolean coach = access.team(team, Permission.SESSIONS_COACH);
        var open = Html.button("bord/" + team + "/sessie", Texts.text("sessions.held.open"), "pri");
        if (coach) {
            head.actions(open, ScreensView.link(team));
        } else {
            head.actions(open);
        }
        add(head);
        var stack = with(new Div(), "stack");
        TipsCard.of(queries, service).ifPresent(stack::add);
        if (access.team(team, Permission.SESSIONS_HOLD)) {
            stack.add(moods(queries.moodsOfTheWeek(team)));
        }
        if (held.isEmpty()) {
            stack.add(new EmptyState(Texts.text("sessions.held.none")));
        }
        held.forEach(session -> stack.add(card(team, session, coach)));
        add(stack);
    }

    private static Section moods(@Nullable MoodCounts week) {
        var card = Html.card(Texts.text("sessions.held.moods"));
        card.add(new Paragraph(
                week == null
                        ? Texts.text("sessions.held.noMoods")
                        : Texts.text("sessions.held.counts", week.good(), week.soSo(), week.bad())));
        return card;
    }

    private Section card(TeamId team, HeldSession session, boolean coach) {
        var card = Html.card(Dates.sentence(Dates.longDay(session.day())));
        card.addClassName("session-held");
        card.add(with(
                new Paragraph(Texts.text(
                        "sessions.held.facts",
                        Dates.duration(session.minutesHeld()),
                        Dates.duration(session.minutes()),
                        session.present())),
                "t2"));
        if (!session.decisions().isEmpty()) {
            var lines = new UnorderedList();
            session.decisions().forEach(line -> lines.add(new ListItem(line)));
            card.add(new H3(Texts.text("sessions.held.decided")), lines);
        }
        if (!session.checks().isEmpty()) {
            card.add(new H3(Texts.text("sessions.held.seen")), checks(session.checks()));
        }
        if (coach) {
            String key = session.checks().isEmpty() ? "sessions.check.open" : "sessions.check.again";
            var button = new Button(
                    Texts.text(key),
                    click -> new CheckDialog(session, seen -> {
                                service.check(team, session.id(), seen);
                                show(team);
                            })
                            .open());
            button.setAriaLabel(Texts.text(key) + ": " + Dates.longDay(session.day()));
            card.add(button);
        }
        return card;
    }

    private static Component checks(Map<CheckItem, Boolean> checks) {
        var list = with(new UnorderedList(), "session-checks");
        checks.forEach((item, seen) -> list.add(with(
                new ListItem(),
                seen ? "yes" : "",
                (seen ? Icon.DONE : Icon.UPCOMING)
                        .labelled(Texts.text(seen ? "sessions.check.yes" : "sessions.check.no"), "s"),
                Html.span(CheckDialog.text(item)))));
        return list;
    }
}
