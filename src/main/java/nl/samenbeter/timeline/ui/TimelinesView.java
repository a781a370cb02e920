package nl.samenbeter.timeline.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.BeginBulk;
import nl.samenbeter.timeline.BulkPreview;
import nl.samenbeter.timeline.TimelineBulk;
import nl.samenbeter.timeline.TimelineBulk.Line;
import nl.samenbeter.timeline.TimelineBulk.State;
import nl.samenbeter.timeline.TimelineBulkId;
import nl.samenbeter.timeline.TimelineBulkService;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineQueries;
import nl.samenbeter.timeline.TimelineRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The reader's timelines; a coach with several of them changes many at once. */
@Route(value = TimelineView.ROUTE, layout = MainLayout.class)
@Menu(order = 3.2, icon = "timeline")
@RolesAllowed({"MEMBER", "COACH", "SCHOOL_LEADER", "EXPERT_COACH"})
class TimelinesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** In the address: a change for many that is shown. */
    static final String BULK = "reeks";

    /** In the address: a change for many of which the teams that were refused are looked at again. */
    static final String AGAIN = "opnieuw";

    private static final int LATEST = 5;

    private final TimelineQueries queries;
    private final TimelineBulkService service;
    private final Access access;
    private @Nullable TimelineList list;
    private @Nullable TimelineBulkId begun;

    TimelinesView(TimelineQueries queries, TimelineBulkService service, Access access, LiveUpdates live) {
        this.queries = queries;
        this.service = service;
        this.access = access;
        addClassName("tls");
        live.register(this, ChangeKind.PLAN, this::lookAgain);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("menu.tijdlijn");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<TimelineRow> rows = queries.mine();
        var parameters = event.getLocation().getQueryParameters();
        Optional<String> asked = parameters.getSingleParameter(BULK);
        Optional<String> again = parameters.getSingleParameter(AGAIN);
        if (asked.isPresent() || again.isPresent()) {
            try {
                asked.map(TimelineBulkId::of)
                        .ifPresentOrElse(
                                bulk -> show(bulk, rows),
                                () -> show(rows, service.report(TimelineBulkId.of(again.orElseThrow()))));
            } catch (IllegalArgumentException notAnId) {
                event.rerouteToError(NotFoundException.class);
            }
        } else if (rows.size() == 1) {
            event.forwardTo(
                    TimelineView.class,
                    new RouteParameters("programma", rows.getFirst().id().text()));
        } else {
            show(rows, null);
        }
    }

    /** What was chosen and typed stays. */
    private void lookAgain() {
        if (list != null) {
            list.show(queries.mine());
        }
    }

    private void show(TimelineBulkId id, List<TimelineRow> rows) {
        list = null;
        removeAll();
        var shown = new BulkCard(service.report(id), TeamNames.of(rows), new CardPage(id));
        add(new PageHeader(Texts.text("timeline.bulk.title")), shown);
        if (id.equals(begun)) {
            begun = null;
            shown.run();
        }
    }

    private void show(List<TimelineRow> rows, @Nullable TimelineBulk again) {
        list = null;
        removeAll();
        add(new PageHeader(Texts.text("menu.tijdlijn")));
        if (rows.isEmpty()) {
            add(new EmptyState(Texts.text("timeline.list.empty")));
            return;
        }
        List<TimelineRow> mine = rows.stream().filter(TimelineRow::mayChange).toList();
        boolean plans = access.somewhere(Permission.PROGRAMME_PLAN);
        if (plans) {
            service.unfinished().forEach(bulk -> add(unfinished(bulk)));
        }
        if (mine.size() > 1) {
            add(choosing(rows, mine, again));
        } else {
            var plain = new TimelineList(false, () -> {});
            plain.show(rows);
            list = plain;
            add(plain);
        }
        if (plans) {
            List<TimelineBulk> latest = service.latest(LATEST);
            if (!latest.isEmpty()) {
                add(latest(latest));
            }
        }
    }

    private Component choosing(List<TimelineRow> rows, List<TimelineRow> mine, @Nullable TimelineBulk again) {
        var panel = new BulkPanel(new ManyChanges(mine), TeamNames.of(rows), new PanelPage());
        var count = span("", "count");
        var bar = with(
                new Div(), "tls-bar", count, new Button(Texts.text("timeline.bulk.toPanel"), click -> panel.show()));
        TimelineList[] made = new TimelineList[1];
        var choice = new TimelineList(true, () -> {
            List<ProgrammeId> chosen = made[0].chosen();
            panel.chosen(chosen, mine.size());
            count.setText(Texts.text("timeline.bulk.count", chosen.size(), mine.size()));
            bar.setVisible(!chosen.isEmpty());
        });
        made[0] = choice;
        choice.show(rows);
        choice.chooseNone();
        if (again != null) {
            choice.choose(again.of(State.REFUSED).stream().map(Line::programme).toList());
            panel.again(again.change(), again.reason());
        }
        list = choice;
        return with(
                new Div(),
                "tls-two",
                with(new Div(), "tl-main", new QuickChoices(mine, choice::choose, choice::chooseNone), choice, bar),
                with(new Div(), "tls-side", panel));
    }

    private static Component unfinished(TimelineBulk bulk) {
        return Notices.card(
                Tone.WARN,
                Texts.text(
                        bulk.undoing() ? "timeline.bulk.waitsUndo" : "timeline.bulk.waits",
                        TimelineWords.change(bulk.change(), Map.of()),
                        bulk.all() - bulk.left(),
                        bulk.all()),
                Html.button(address(bulk.id()), Texts.text("timeline.bulk.toBulk")));
    }

    private static Component latest(List<TimelineBulk> bulks) {
        var card = card(Texts.text("timeline.bulk.latest"));
        var rows = with(new UnorderedList(), "rows");
        bulks.forEach(bulk -> rows.add(new ListItem(
                span(Dates.dayMonth(bulk.begunAt().toLocalDate()), "time"),
                with(
                        new Div(),
                        "grow",
                        new Anchor(address(bulk.id()), TimelineWords.change(bulk.change(), Map.of())),
                        span(
                                " "
                                        + Texts.text(
                                                "timeline.bulk.teams",
                                                bulk.lines().size()),
                                "t2")))));
        card.add(rows);
        return card;
    }

    /** By a link: the way back from a query that the server changed is not read again. */
    private void open(TimelineBulkId id) {
        var link = new Anchor(address(id));
        link.getElement().setAttribute("hidden", true);
        add(link);
        link.getElement().executeJs("this.click()");
    }

    private static String address(TimelineBulkId id) {
        return TimelineView.ROUTE + "?" + BULK + "=" + id;
    }

    private final class PanelPage implements BulkPanel.Page {

        @Override
        public List<BulkPreview> preview(List<ProgrammeId> part, List<ProgrammeId> all, TimelineChange change) {
            return service.preview(part, all, change);
        }

        @Override
        public List<BulkPreview> together(List<BulkPreview> previews) {
            return service.together(previews);
        }

        @Override
        public void begin(BeginBulk command) {
            service.begin(command);
            begun = command.id();
            open(command.id());
        }
    }

    private final class CardPage implements BulkCard.Page {

        private final TimelineBulkId id;

        CardPage(TimelineBulkId id) {
            this.id = id;
        }

        @Override
        public TimelineBulk report() {
            return service.report(id);
        }

        @Override
        public TimelineBulk run() {
            return service.run(id, 1);
        }

        @Override
        public void stop() {
            service.stop(id);
        }

        @Override
        public void goOn() {
            service.goOn(id);
        }

        @Override
        public void leaveTheRest() {
            service.leaveTheRest(id);
        }

        @Override
        public void undo() {
            service.undo(id);
        }
    }
}
