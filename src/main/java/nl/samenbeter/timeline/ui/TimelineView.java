package nl.samenbeter.timeline.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
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
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.ApplyChange;
import nl.samenbeter.timeline.ChangeRow;
import nl.samenbeter.timeline.RehearsalService;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import nl.samenbeter.timeline.TimelineChange.SkipItem;
import nl.samenbeter.timeline.TimelineColumns;
import nl.samenbeter.timeline.TimelinePage;
import nl.samenbeter.timeline.TimelinePreview;
import nl.samenbeter.timeline.TimelineQueries;
import nl.samenbeter.timeline.TimelineService;
import nl.samenbeter.timeline.UndoPreview;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The timeline of one programme: looked at by the team, changed by its coach, who sees first what happens. */
@Route(value = "tijdlijn/:programma", layout = MainLayout.class)
@RolesAllowed({"MEMBER", "COACH", "SCHOOL_LEADER", "EXPERT_COACH"})
class TimelineView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "tijdlijn";
    private static final String PROGRAMME = "programma";
    private static final String CHANGE = "wijziging";
    static final String RUN = "deel";
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
    private @Nullable PlanPart plan;
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
        main.removeAll();
        notice.removeAll();
        top.removeAll();
        var head = new TimelineHead(found, run);
        top.add(head.title(queries.mine().size() > 1), notice);
        head.runs().ifPresent(main::add);
        head.pause().ifPresent(main::add);
        if (found.mayChange()) {
            main.add(toolbar(found));
        }
        PlanPart drawn = new PlanPart(found, run, new DrawnPlan(found));
        plan = drawn;
        main.add(drawn);
        main.add(history());
        main.add(FirstPlanCard.of(queries.firstPlan(programme, run)));
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
        if (plan != null) {
            plan.show(preview == null ? null : preview.after());
        }
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

    private final class DrawnPlan implements PlanPart.Page {

        private final TimelinePage found;

        DrawnPlan(TimelinePage found) {
            this.found = found;
        }

        @Override
        public TimelineColumns columns(@Nullable PlanState changed) {
            return queries.columns(found, run, changed);
        }

        @Override
        public int clashes(MoveItem move) {
            return service.preview(programme, move).clashes().size();
        }

        @Override
        public void move(Item item, @Nullable LocalDate day) {
            if (found.mayChange() && ItemWords.isMovable(found, item)) {
                open(Changes.move(item, day));
            }
        }

        @Override
        public void skip(Item item) {
            open(Changes.of(item, new SkipItem(item.id())));
        }
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
