package nl.samenbeter.notifications.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.ClickNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.notifications.NoticeRow;
import nl.samenbeter.notifications.NotificationQueries;
import nl.samenbeter.notifications.NotificationService;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;

/** What I was told, the newest first: one tap leads to what it is about and marks it as read. */
@Route(value = NoticesView.ROUTE, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://styles/notices.css")
class NoticesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "meldingen";

    private final NotificationQueries queries;
    private final NotificationService service;

    NoticesView(NotificationQueries queries, NotificationService service) {
        this.queries = queries;
        this.service = service;
        addClassNames("stack", "notices");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("notices.title") + " · Samenbeter";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        List<NoticeRow> notices = queries.mine(Texts.locale());
        long unread = notices.stream().filter(notice -> !notice.read()).count();
        var header = new PageHeader(Texts.text("notices.title"), Texts.text("notices.unread", unread));
        Anchor settings = Html.button(NoticeSettingsView.ROUTE, Texts.text("notices.settings"), "ter");
        if (unread > 0) {
            header.actions(settings, new Button(Texts.text("notices.readAll"), Icon.TICK.create(), click -> {
                service.markAllRead();
                show();
                MainLayout.refreshBadges();
                MainLayout.announce(Texts.text("notices.unread", 0));
            }));
        } else {
            header.actions(settings);
        }
        add(header);
        if (notices.isEmpty()) {
            add(new EmptyState(Texts.text("notices.empty")));
        } else {
            LocalDate today = queries.today();
            var list = new UnorderedList();
            list.addClassName("rows");
            notices.forEach(notice -> list.add(new ListItem(row(notice, today))));
            add(with(new Div(), "card", list));
        }
    }

    private Component row(NoticeRow notice, LocalDate today) {
        String about = Texts.text("notices.kind." + notice.kind().name());
        var line = with(
                new Div(),
                "notice-line",
                span(notice.sentence(), "sentence"),
                span(about + " · " + Dates.sentence(Dates.moment(today, notice.toldAt())), "when"));
        var link =
                with(new NoticeLink(notice.route()), "notice-row", icon(notice).square(), line);
        if (!notice.read()) {
            link.addClassName("new");
            link.add(span(Texts.text("notices.new"), "tag"));
        }
        link.addClickListener(click -> service.markRead(notice.id()));
        return link;
    }

    private static Icon icon(NoticeRow notice) {
        return switch (notice.kind()) {
            case PROGRAMME -> Icon.TIMELINE;
            case TASKS -> Icon.CHECKLIST;
            case COMMENTS -> Icon.SPEECH;
            case HELP -> Icon.HELP;
            case GAPS, ALERTS -> Icon.WARNING;
            case EVENTS -> Icon.PIZZA;
            case BAROMETER -> Icon.PULSE;
            case VISITS -> Icon.EYE;
            case SESSIONS -> Icon.BOARD;
        };
    }

    /** A link that tells the server too that it was followed. */
    private static final class NoticeLink extends Anchor implements ClickNotifier<NoticeLink> {

        NoticeLink(String route) {
            super(route);
        }
    }
}
