package nl.samenbeter.timeline.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.ProgrammeWeek;
import nl.samenbeter.programme.ui.PlanNames;
import nl.samenbeter.programme.ui.Ribbons;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.ApplyChange;
import nl.samenbeter.timeline.ChangeRow;
import nl.samenbeter.timeline.RehearsalService;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.SkipItem;
import nl.samenbeter.timeline.TimelineColumns;
import nl.samenbeter.timeline.TimelinePage;
import nl.samenbeter.timeline.TimelinePreview;
import nl.samenbeter.timeline.TimelineQueries;
import nl.samenbeter.timeline.TimelineService;
import nl.samenbeter.timeline.UndoPreview;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.TimelineLanes;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The timeline of one programme: looked at by the team, changed by its coach, who sees first what happens. */
@Route(value = "tijdlijn/:programma", layout = MainLayout.class)
@RolesAllowed({"MEMBER", "COACH", "SCHOOL_LEADER", "EXPERT_COACH"})
class TimelineView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "tijdlijn";
    private static final String PROGRAMME = "programma";
    private static final String CHANGE = "wijziging";
    private static final String RUN = "deel";
    private static final int NEWEST = 5;
    private static final int ALL = 200;

    private final TimelineQueries queries;
    private final TimelineService service;
    private final RehearsalService rehearsals;
    private final LiveUpdates live;
    private final Div top = with(new Div(), "tl-top");
    private final Div main = with(new Div(), "tl-main");
    private final Div side = with(new Div(), "tl-side");
    private final Div notice = new Div();
    private ProgrammeId programme = ProgrammeId.next();
    private int run = 1;
    private @Nullable TimelinePage page;
    private @Nullable TimelineLanes lanes;
    private @Nullable WeekItems list;
    private int shown = NEWEST;

    TimelineView(TimelineQueries queries, TimelineService service, RehearsalService rehearsals, LiveUpdates live) {
        this.queries = queries;
        this.service = service;
        this.rehearsals = rehearsals;
        this.live = live;
        addClassName("tl");
        notice.getElement().setAttribute("aria-live", "polite");
        add(top, main, side);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("timeline.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            programme = ProgrammeId.of(event.getRouteParameters().get(PROGRAMME).orElse(""));
        } catch (IllegalArgumentException notAnId) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        TimelinePage found = queries.page(programme);
        run = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(RUN)
                .flatMap(TimelineView::number)
                .filter(number -> found.plan().runs().stream().anyMatch(one -> one.number() == number))
                .orElseGet(() -> currentRun(found));
        show(found);
        live.register(
                this, ChangeKind.PLAN, Set.of(ChangeScope.of(found.programme().team())), this::lookAgain);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CHANGE)
                .filter(kind -> found.mayChange())
                .flatMap(kind -> new Changes(found, run).of(kind))
                .ifPresent(this::open);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,3}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /** The run of today, else the first. */
    private static int currentRun(TimelinePage page) {
        LocalDate today = page.now().toLocalDate();
        return page.weeks().stream()
                .filter(week -> !week.monday().isAfter(today))
                .reduce((one, later) -> later)
                .map(ProgrammeWeek::run)
                .orElse(1);
    }

    /** Somebody changed it: who is in the middle of a change sees a notice, and the panel stays. */
    private void lookAgain() {
        if (side.getChildren().findAny().isPresent()) {
            notice.removeAll();
            notice.add(Notices.card(
                    Tone.INFO, Texts.text("timeline.changedByOther"), Texts.text("timeline.again"), this::reload));
        } else {
            reload();
        }
    }

    private void reload() {
        closePanel();
        show(queries.page(programme));
    }

    private void show(TimelinePage found) {
        page = found;
        main.removeAll();
        notice.removeAll();
        top.removeAll();
        top.add(header(found), notice);
        if (found.plan().runs().size() > 1) {
            main.add(runs(found));
        }
        var pause = found.programme().pause();
        if (pause != null) {
            main.add(with(
                    new Section(),
                    "card pause-week",
                    new Paragraph(Texts.text(
                            "programme.pause.card",
                            Ribbons.pause(pause),
                            Texts.text("programme.pauseReason." + pause.reason())))));
        }
        if (found.mayChange()) {
            main.add(toolbar(found));
        }
        main.add(lanes(found));
        main.add(history());
        main.add(FirstPlanCard.of(queries.firstPlan(programme, run)));
    }

    private Component header(TimelinePage found) {
        var first = found.weeks().stream().filter(week -> week.run() == run).findFirst();
        var last = found.weeks().stream().filter(week -> week.run() == run).reduce((one, later) -> later);
        String when = first.isEmpty() || last.isEmpty()
                ? ""
                : Texts.text(
                        "timeline.subtitle",
                        found.programme().teamName(),
                        Dates.range(first.get().monday(), last.get().monday().plusDays(4)));
        var header = new PageHeader(Texts.text("timeline.title"), when);
        Component week = Html.button(Ribbons.week(programme), Texts.text("menu.week"));
        if (queries.mine().size() > 1) {
            header.actions(week, Html.button(ROUTE, Texts.text("timeline.more")), print());
        } else {
            header.actions(week, print());
        }
        return header;
    }

    private static Button print() {
        var button = new Button(Icon.PRINTER.create());
        button.setAriaLabel(Texts.text("programme.week.print"));
        button.addClassName("wide-only");
        button.getElement().executeJs("this.addEventListener('click', () => window.print())");
        return button;
    }

    private Component runs(TimelinePage found) {
        var nav = with(new Nav(), "seg");
        nav.getElement().setAttribute("aria-label", Texts.text("timeline.runs"));
        for (PlanState.Run one : found.plan().runs()) {
            var link = new Anchor(
                    ROUTE + "/" + programme + "?" + RUN + "=" + one.number(),
                    one.isCycle() ? Texts.text("timeline.cycle", one.number() - 1) : Texts.text("timeline.eightWeeks"));
            if (one.number() == run) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private Component toolbar(TimelinePage found) {
        var bar = with(new Div(), "tl-bar");
        bar.getElement().setAttribute("role", "group").setAttribute("aria-label", Texts.text("timeline.bar"));
        var changes = new Changes(found, run);
        var played = new Button(Texts.text("timeline.rehearse"), Icon.PLAY.create(), click -> rehearse());
        for (Changes.Kind kind : changes.possible()) {
            bar.add(new Button(
                    kind.word(),
                    kind.icon().create(),
                    click -> changes.of(kind.address()).ifPresent(this::open)));
        }
        bar.add(played);
        return bar;
    }

    /** The plan as it is, day by day, before it happens. */
    private void rehearse() {
        var close = new Button(Texts.text("timeline.rehearse.close"), Icon.CLOSE.create(), click -> close());
        side.removeAll();
        side.add(
                new RehearsalPanel(punctuality -> rehearsals.rehearse(programme, null, punctuality)),
                with(new Div(), "btnrow", new ExportLink(programme), close));
        addClassNames("open", "rehearses");
    }

    private Component lanes(TimelinePage found) {
        TimelineColumns columns = queries.columns(found, run, null);
        TimelineLanes drawn = new TimelineLanes(Texts.text("timeline.lanes.label"));
        drawn.show(new LaneContent(found, run, columns, null).content());
        drawn.addMoveListener(move -> item(move.id()).ifPresent(item -> move(item, move.day())));
        drawn.addOpenListener(open -> item(open.id()).ifPresent(item -> move(item, null)));
        drawn.addOverListener(over -> item(over.id()).ifPresent(item -> announce(item, over.day())));
        lanes = drawn;
        WeekItems weeks = new WeekItems(found, run, item -> move(item, null), this::skip);
        weeks.show(columns, null);
        list = weeks;
        return new Div(with(new Section(), "card tl-lanes", drawn), weeks);
    }

    private Optional<Item> item(String id) {
        try {
            return page == null ? Optional.empty() : page.plan().item(PlanItemId.of(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** "Werkvoorbereiding 2, woensdag 7 oktober 14:30, 1 botsing" */
    private void announce(Item item, LocalDate day) {
        if (lanes == null) {
            return;
        }
        String name = PlanNames.of(item.element(), item.name());
        String when = item.moments().begins() == null
                ? Dates.longDay(day)
                : Dates.longDay(day) + " " + Dates.time(item.moments().begins());
        String clashes;
        try {
            int found = service.preview(
                            programme,
                            new TimelineChange.MoveItem(
                                    item.id(), day, item.moments().begins(), null))
                    .clashes()
                    .size();
            clashes = Texts.text("timeline.lanes.clashes", found);
        } catch (RuntimeException refused) {
            clashes = Failures.sentence(refused);
        }
        lanes.announce(name + ", " + when + ", " + clashes);
    }

    private void move(Item item, @Nullable LocalDate day) {
        if (page != null && page.mayChange() && LaneContent.isMovable(page, item)) {
            open(Changes.move(item, day));
        }
    }

    private void skip(Item item) {
        open(Changes.of(item, new SkipItem(item.id())));
    }

    private void open(Changes.Opening opening) {
        side.removeAll();
        side.add(new ChangePanel(opening.question(), opening.title(), opening.fields(), new PanelPage()));
        removeClassName("rehearses");
        addClassName("open");
    }

    private void close() {
        closePanel();
        beside(null);
    }

    private void closePanel() {
        side.removeAll();
        removeClassNames("open", "rehearses");
    }

    private void beside(@Nullable TimelinePreview preview) {
        TimelinePage found = page;
        if (found == null || lanes == null || list == null) {
            return;
        }
        PlanState after = preview == null ? null : preview.after();
        TimelineColumns columns = queries.columns(found, run, after);
        lanes.show(new LaneContent(found, run, columns, after).content());
        list.show(columns, after);
    }

    private Component history() {
        return HistoryCard.of(
                queries.history(programme, shown),
                queries.changes(programme),
                () -> {
                    shown = ALL;
                    reload();
                },
                this::undo);
    }

    private void undo(ChangeRow change) {
        new UndoDialog(TimelineWords.change(change.change(), change.names()), new UndoDialog.Page() {
                    @Override
                    public UndoPreview preview() {
                        return service.previewUndo(change.id());
                    }

                    @Override
                    public void undo(UndoPreview preview) {
                        service.undo(change.id(), preview.seen(), !preview.complete());
                        Notices.success(Texts.text("timeline.undone"));
                        MainLayout.refreshBadges();
                        reload();
                    }
                })
                .open();
    }

    private final class PanelPage implements ChangePanel.Page {

        @Override
        public TimelinePreview preview(TimelineChange change) {
            return service.preview(programme, change);
        }

        @Override
        public void beside(@Nullable TimelinePreview preview) {
            TimelineView.this.beside(preview);
        }

        @Override
        public void apply(TimelinePreview preview, String reason) {
            var id = service.apply(new ApplyChange(programme, preview.change(), preview.seen(), reason));
            reload();
            MainLayout.refreshBadges();
            Notices.undo(
                    Texts.text("timeline.applied", preview.people().size()),
                    () -> queries.history(programme, NEWEST).stream()
                            .filter(row -> row.id().equals(id))
                            .findFirst()
                            .ifPresent(TimelineView.this::undo));
            UI.getCurrent().getPage().executeJs("window.scrollTo({top: 0})");
        }

        @Override
        public void close() {
            TimelineView.this.close();
        }
    }
}
