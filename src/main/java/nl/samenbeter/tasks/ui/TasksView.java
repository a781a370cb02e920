package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.tasks.TaskAccess;
import nl.samenbeter.tasks.TaskAsk;
import nl.samenbeter.tasks.TaskChoice;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskOffer;
import nl.samenbeter.tasks.TaskPage;
import nl.samenbeter.tasks.TaskPart;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Shortcut;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;

@Route(value = "taken/:task?", layout = MainLayout.class)
@Menu(order = 2, icon = "checklist")
@PermitAll
class TasksView extends Div
        implements BeforeEnterObserver,
                BeforeLeaveObserver,
                HasDynamicTitle,
                TaskPanel.Listener,
                TaskListPart.Listener {

    static final String ROUTE = "taken";

    private final TaskQueries queries;
    private final TaskListService service;
    private final TaskForms forms;
    private final TaskTools tools;
    private final NextWords next;
    private final TaskAccess access;
    private final Clock systemClock;
    private final QuietLine quiet;
    private final PageHeader head = new PageHeader(Texts.text("tasks.list.title"));
    private final Div above = new Div();
    private final Div list = new Div();
    private final Div afterwards = new Div();
    private final TaskListPart cards = new TaskListPart(this);
    private final ManyBar many;
    private final TaskFilterBar filter = new TaskFilterBar(this::choose);
    private final Div detail = new Div();
    private final Div columns = new Div(list, detail);
    private TaskPage page = new TaskPage(List.of(), Set.of());
    private @Nullable TaskPanel panel;
    private @Nullable TaskId selected;
    private TaskSight sight = new TaskSight(TaskChoice.EVERYTHING, "");
    private TaskAsk ask = TaskAsk.EVERYTHING;
    private @Nullable TaskRow opened;
    private @Nullable String said;

    TasksView(
            TaskQueries queries,
            TaskTools tools,
            TaskForms forms,
            NextWords next,
            ObjectProvider<AboveTasks> headers,
            ObjectProvider<BelowTasks> footers,
            TaskAccess access,
            LiveUpdates live,
            Clock systemClock) {
        this.queries = queries;
        this.tools = tools;
        service = tools.list();
        this.forms = forms;
        this.next = next;
        this.access = access;
        this.systemClock = systemClock;
        quiet = new QuietLine(systemClock);
        addClassName("tasks-page");
        above.addClassName("above");
        headers.orderedStream().flatMap(header -> header.component().stream()).forEach(above::add);
        columns.addClassName("md");
        list.addClassName("list");
        afterwards.addClassName("afterwards");
        afterwards.getElement().setAttribute("role", "status");
        many = new ManyBar(tools.many(), cards, this::outdated);
        head.actions(many.begin());
        list.add(afterwards, filter, cards, many);
        footers.orderedStream().map(BelowTasks::component).forEach(list::add);
        detail.addClassName("pane");
        add(head, many.report(), above, columns);
        Shortcut.along(list, ".list > :not(.picking) .task-link, .picking .pick > input");
        live.register(this, ChangeKind.TASKS, this::lookAgain);
    }

    @Override
    public String getPageTitle() {
        return opened == null ? Texts.text("tasks.list.title") : TaskWords.title(opened);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (panel != null) {
            panel.keep();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        selected = event.getRouteParameters().get("task").map(TasksView::id).orElse(null);
        see(TaskSight.of(event.getLocation().getQueryParameters())
                .orElseGet(() -> new TaskSight(tools.choices().choice(), "")));
        detail.removeAll();
        afterwards.removeAll();
        if (said != null) {
            afterwards.add(Notices.card(Tone.OK, said));
            said = null;
        }
        panel = null;
        TaskDetails details = selected == null ? null : queries.details(selected);
        opened = details == null ? null : details.row();
        refresh();
        if (details != null) {
            open(details);
        } else if (page.total() > 0) {
            detail.add(new EmptyState(Texts.text("tasks.list.choose")));
        }
        columns.setClassName("detail", details != null);
        setClassName("open", details != null);
    }

    /** An address that cannot be a task's is refused like somebody else's task. */
    static TaskId id(String parameter) {
        try {
            return new TaskId(parameter);
        } catch (IllegalArgumentException notAnId) {
            throw new AccessDeniedException("no such task");
        }
    }

    private void open(TaskDetails details) {
        panel = panel(details);
        detail.add(panel);
        // after the layout has put the focus on the page's heading
        panel.heading()
                .getElement()
                .executeJs(
                        "requestAnimationFrame(() => requestAnimationFrame(() => { this.focus({preventScroll: true});"
                                + " this.closest('main').scrollIntoView(); }))");
    }

    private TaskPanel panel(TaskDetails details) {
        return new TaskPanel(details, queries.now(), address(null), forms, tools, this, systemClock);
    }

    /** Another choice of what is in sight: kept for the next time, and in the address for this one. */
    private void choose(TaskSight chosen) {
        see(chosen);
        tools.choices().keep(chosen.choice());
        UI.getCurrent().getPage().getHistory().replaceState(null, address(selected));
        refresh();
    }

    private void see(TaskSight wanted) {
        if (!wanted.equals(sight)) {
            sight = wanted;
            ask = new TaskAsk(wanted.choice(), wanted.search());
        }
    }

    private String address(@Nullable TaskId task) {
        String query = sight.query().getQueryString();
        return ROUTE + (task == null ? "" : "/" + task) + (query.isEmpty() ? "" : "?" + query);
    }

    private Component nothingInSight() {
        return new Div(
                new EmptyState(Texts.text("tasks.filter.nothing")),
                new Button(Texts.text("tasks.filter.clear"), click -> filter.clear()));
    }

    @Override
    public void more(TaskPart part) {
        ask = ask.andMoreOf(part);
        refresh();
    }

    @Override
    public Selection selection() {
        return many.selection();
    }

    /** Reads the list again; what has not changed stays where it is. */
    private void refresh() {
        page = queries.page(ask.withOpen(selected));
        TaskOffer offer = queries.offer();
        LocalDateTime now = queries.now();
        filter.show(sight, offer);
        List<TaskId> shown = page.rows().stream().map(TaskRow::id).toList();
        head.subtitle(shown.isEmpty() ? "" : summary());
        if (shown.isEmpty()) {
            cards.nothing(offer.total() == 0 ? new EmptyState(next.nothing()) : nothingInSight());
        } else {
            var received = tools.passing().received(shown);
            cards.show(
                    new TaskLine.Sight(
                            page,
                            now,
                            received,
                            tools.loans().standingIn(),
                            tools.help().asked(),
                            tools.places().of(shown),
                            sight.query()),
                    selected);
        }
        many.shown(page.rows());
    }

    /** A colleague took, gave or finished something, or it lapsed. What the reader is at stays as it is. */
    private void lookAgain() {
        var before = page.rows().stream().map(TaskRow::id).collect(Collectors.toSet());
        refresh();
        cards.keepFocus();
        if (!before.equals(page.rows().stream().map(TaskRow::id).collect(Collectors.toSet()))) {
            quiet.say(summary());
        }
        if (panel != null && selected != null && access.reads(selected)) {
            TaskDetails details = queries.details(selected);
            if (!panel.lookAgain(details)) {
                detail.removeAll();
                panel = panel(details);
                detail.add(panel);
            }
        }
    }

    private String summary() {
        int minutes = page.minutes();
        String count = Texts.text("tasks.list.count", page.total());
        return minutes == 0 ? count : Texts.text("tasks.list.countAndTime", count, Dates.duration(minutes));
    }

    private void goTo(@Nullable TaskRow row) {
        UI.getCurrent().navigate(row == null ? ROUTE : ROUTE + "/" + row.id(), sight.query());
    }

    @Override
    public void take(TaskRow row) {
        try {
            service.take(row.id());
        } catch (RuntimeException failure) {
            Notices.error(Failures.sentence(failure));
            outdated();
            return;
        }
        if (row.id().equals(selected)) {
            detail.removeAll();
            refresh();
            open(queries.details(row.id()));
        } else {
            goTo(row);
        }
    }

    @Override
    public void finished(TaskRow done) {
        String sentence = Texts.text("tasks.form.done", TaskWords.title(done));
        if (tools.undo().mayReopen(done.id())) {
            Notices.undo(sentence, () -> reopen(done));
        } else {
            Notices.success(sentence);
        }
        TaskPage now = queries.page(ask);
        Optional<TaskRow> following = NextWords.next(page, done.id(), now);
        said = following.isEmpty() ? dayDone(now) : null;
        goTo(following.orElse(null));
    }

    /** Nothing for an empty list, which says it itself. */
    private @Nullable String dayDone(TaskPage inSight) {
        TaskPage all = sight.leavesOut() ? queries.page(TaskAsk.EVERYTHING) : inSight;
        if (all.total() == 0) {
            return null;
        }
        return NextWords.leavesToday(all) ? Texts.text("tasks.next.outside") : next.dayDone(all, queries.now());
    }

    @Override
    public void closed() {
        if (panel != null) {
            panel.keep();
        }
        TaskId was = selected;
        goTo(null);
        if (was != null) {
            cards.focusCard(was);
        }
    }

    @Override
    public void givenBack(TaskRow row) {
        Notices.info(TaskWords.whose(row, "givenBack", TaskWords.title(row)));
        goTo(null);
    }

    @Override
    public void putOff(TaskRow row, LocalDate day) {
        Notices.undo(Texts.text("tasks.putOff.done", TaskWords.title(row), Dates.longDay(day)), () -> {
            Failures.trying(() -> service.showAgain(row.id()));
            outdated();
        });
        goTo(null);
    }

    @Override
    public void shownAgain(TaskRow row) {
        goTo(null);
        cards.focusCard(row.id());
    }

    @Override
    public void handedOver(TaskRow row, String name) {
        Notices.success(Texts.text("tasks.passing.done", TaskWords.title(row), name));
        goTo(null);
    }

    @Override
    public void reopen(TaskRow row) {
        Failures.trying(() -> {
            TaskId again = tools.undo().reopen(row.id());
            UI.getCurrent().navigate(ROUTE + "/" + again, sight.query());
        });
        outdated();
    }

    @Override
    public void outdated() {
        refresh();
        MainLayout.refreshBadges();
    }
}
