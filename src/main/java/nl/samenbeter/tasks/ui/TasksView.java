package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.tasks.HandedOver;
import nl.samenbeter.tasks.NextTask;
import nl.samenbeter.tasks.TaskChoice;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskGroup;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;

@Route(value = "taken/:task?", layout = MainLayout.class)
@Menu(order = 2, icon = "checklist")
@PermitAll
class TasksView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, TaskPanel.Listener {

    static final String ROUTE = "taken";

    private final TaskQueries queries;
    private final TaskListService service;
    private final TaskForms forms;
    private final TaskTools tools;
    private final CurrentUser currentUser;
    private final ObjectProvider<NextTask> nextTasks;
    private final Clock systemClock;
    private final PageHeader head = new PageHeader(Texts.text("tasks.list.title"));
    private final Div above = new Div();
    private final Div list = new Div();
    private final Div cards = new Div();
    private final TaskFilterBar filter = new TaskFilterBar(this::choose);
    private final Div detail = new Div();
    private final Div columns = new Div(list, detail);
    private List<TaskRow> rows = List.of();
    private @Nullable TaskPanel panel;
    private @Nullable TaskId selected;
    private TaskSight sight = new TaskSight(TaskChoice.EVERYTHING, "");
    private boolean narrow;

    TasksView(
            TaskQueries queries,
            TaskTools tools,
            TaskForms forms,
            CurrentUser currentUser,
            ObjectProvider<NextTask> nextTasks,
            ObjectProvider<AboveTasks> headers,
            Clock systemClock) {
        this.queries = queries;
        this.tools = tools;
        service = tools.list();
        this.forms = forms;
        this.currentUser = currentUser;
        this.nextTasks = nextTasks;
        this.systemClock = systemClock;
        addClassName("tasks-page");
        above.addClassName("above");
        headers.orderedStream().flatMap(header -> header.component().stream()).forEach(above::add);
        columns.addClassName("md");
        list.addClassName("list");
        list.add(filter, cards);
        detail.addClassName("pane");
        add(head, above, columns);
        list.getElement().executeJs(MOVE_BY_ARROWS);
    }

    /** Up and down go from card to card; Enter opens, for a card is a link. */
    private static final String MOVE_BY_ARROWS = """
            this.addEventListener('keydown', event => {
                const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
                if (!step || event.ctrlKey || event.altKey || event.metaKey) {
                    return;
                }
                const cards = [...this.querySelectorAll('.task')];
                const at = cards.findIndex(card => card.contains(document.activeElement));
                const next = cards[at + step];
                if (next) {
                    next.querySelector('a').focus();
                    event.preventDefault();
                }
            })""";

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var page = event.getUI().getPage();
        page.executeJs("return window.innerWidth").then(Integer.class, width -> narrow = isNarrow(width));
        var watching = page.addBrowserWindowResizeListener(resize -> narrow = isNarrow(resize.getWidth()));
        addDetachListener(detach -> {
            detach.unregisterListener();
            watching.remove();
        });
    }

    private static boolean isNarrow(int width) {
        return width <= 800;
    }

    @Override
    public String getPageTitle() {
        return selectedRow().map(TaskWords::title).orElseGet(() -> Texts.text("tasks.list.title"));
    }

    private Optional<TaskRow> selectedRow() {
        return rows.stream().filter(row -> row.id().equals(selected)).findFirst();
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
        sight = TaskSight.of(event.getLocation().getQueryParameters())
                .orElseGet(() -> new TaskSight(tools.choices().choice(), ""));
        detail.removeAll();
        panel = null;
        TaskDetails details = selected == null ? null : queries.details(selected);
        refresh();
        if (details != null) {
            open(details);
        } else if (!rows.isEmpty()) {
            detail.add(new EmptyState(Texts.text("tasks.list.choose")));
        }
        columns.setClassName("detail", details != null);
        setClassName("open", details != null);
    }

    /** An address that cannot be a task's is refused like somebody else's task. */
    private static TaskId id(String parameter) {
        try {
            return new TaskId(parameter);
        } catch (IllegalArgumentException notAnId) {
            throw new AccessDeniedException("no such task");
        }
    }

    private void open(TaskDetails details) {
        panel = new TaskPanel(details, queries.now(), address(null), forms, tools, this, systemClock);
        detail.add(panel);
        // after the layout has put the focus on the page's heading
        panel.heading()
                .getElement()
                .executeJs(
                        "requestAnimationFrame(() => requestAnimationFrame(() => { this.focus({preventScroll: true});"
                                + " this.closest('main').scrollIntoView(); }))");
    }

    private List<TaskRow> inSight(List<TaskRow> all) {
        return sight.of(sight.choice().leavesOut() ? queries.chosen(sight.choice()) : all);
    }

    /** Another choice of what is in sight: kept for the next time, and in the address for this one. */
    private void choose(TaskSight chosen) {
        sight = chosen;
        tools.choices().keep(chosen.choice());
        UI.getCurrent().getPage().getHistory().replaceState(null, address(selected));
        refresh();
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

    private void refresh() {
        List<TaskRow> all = queries.open();
        rows = inSight(all);
        filter.show(sight, all);
        Set<TaskId> begun = queries.begun();
        Map<TaskId, HandedOver> received = tools.passing().received();
        LocalDateTime now = queries.now();
        cards.removeAll();
        head.subtitle(rows.isEmpty() ? "" : summary());
        if (rows.isEmpty()) {
            cards.add(all.isEmpty() ? new EmptyState(nothing(now)) : nothingInSight());
        }
        boolean teams = rows.stream().map(TaskWords::group).distinct().count() > 1;
        for (TaskGroup group : TaskGroup.values()) {
            var inGroup = rows.stream().filter(row -> row.group() == group).toList();
            if (!inGroup.isEmpty()) {
                addGroup(
                        group,
                        inGroup,
                        row -> new TaskCard(row, now, begun.contains(row.id()), teams)
                                .query(sight.query())
                                .received(received.get(row.id())));
            }
        }
    }

    private void addGroup(TaskGroup group, List<TaskRow> inGroup, java.util.function.Function<TaskRow, TaskCard> draw) {
        var count = new Span("(" + inGroup.size() + ")");
        count.addClassName("n");
        var title = new H2(
                new Span(Texts.text("tasks.group." + group.name().toLowerCase(java.util.Locale.ROOT)) + " "), count);
        title.setId("group-" + group.name().toLowerCase(java.util.Locale.ROOT));
        var groupHead = new Div(shape(group), title);
        groupHead.addClassName("grp");
        var lines = new UnorderedList();
        lines.addClassName("tasks");
        lines.getElement().setAttribute("aria-labelledby", title.getId().orElseThrow());
        for (TaskRow row : inGroup) {
            TaskCard card =
                    draw.apply(row).claim(() -> take(row)).selected(row.id().equals(selected));
            lines.add(new ListItem(card));
        }
        cards.add(groupHead, lines);
    }

    private static Component shape(TaskGroup group) {
        return switch (group) {
            case LATE -> Status.LATE.shape();
            case TODAY -> Icon.SUN.create("accc");
            case THIS_WEEK -> Icon.CALENDAR.create("accc");
            case LATER -> Icon.CHEVRON_RIGHT.create("restc");
        };
    }

    private String summary() {
        int minutes = rows.stream().mapToInt(TaskRow::minutes).sum();
        String count = Texts.text("tasks.list.count", rows.size());
        return minutes == 0 ? count : Texts.text("tasks.list.countAndTime", count, Dates.duration(minutes));
    }

    private String nothing(LocalDateTime now) {
        var me = currentUser.require().person();
        return nextTasks
                .orderedStream()
                .flatMap(next -> next.after(me).stream())
                .min(java.util.Comparator.comparing(NextTask.Upcoming::opens))
                .map(next -> Texts.text(
                        "tasks.list.nothingUntil",
                        Dates.longDay(next.opens().toLocalDate()),
                        Texts.find("plan." + next.element() + ".name").orElse(next.name())))
                .orElseGet(() -> Texts.text("tasks.list.nothing"));
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
        int at = Math.max(0, rows.stream().map(TaskRow::id).toList().indexOf(done.id()));
        List<TaskRow> left =
                inSight(queries.open()).stream().filter(TaskRow::mine).toList();
        goTo(narrow || left.isEmpty() ? null : left.get(Math.min(at, left.size() - 1)));
    }

    @Override
    public void closed() {
        if (panel != null) {
            panel.keep();
        }
        TaskId was = selected;
        goTo(null);
        if (was != null) {
            focusCard(was);
        }
    }

    /** Back where the reader came from in the list. */
    private void focusCard(TaskId id) {
        list.getElement()
                .executeJs(
                        "const href = $0; requestAnimationFrame(() => requestAnimationFrame(() => {"
                                + " const card = this.querySelector('a[href*=\"' + CSS.escape(href) + '\"]');"
                                + " if (card) { card.focus(); } }))",
                        id.value());
    }

    @Override
    public void givenBack(TaskRow row) {
        Notices.info(TaskWords.whose(row, "givenBack", TaskWords.title(row)));
        goTo(null);
    }

    @Override
    public void putOff(TaskRow row, LocalDate day) {
        Notices.undo(Texts.text("tasks.putOff.done", TaskWords.title(row), Dates.longDay(day)), () -> {
            TaskParts.trying(() -> service.showAgain(row.id()));
            outdated();
        });
        goTo(null);
    }

    @Override
    public void shownAgain(TaskRow row) {
        goTo(null);
        focusCard(row.id());
    }

    @Override
    public void handedOver(TaskRow row, String name) {
        Notices.success(Texts.text("tasks.passing.done", TaskWords.title(row), name));
        goTo(null);
    }

    @Override
    public void reopen(TaskRow row) {
        TaskParts.trying(() -> {
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
