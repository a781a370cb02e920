package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenbeter.tasks.TaskAsk;
import nl.samenbeter.tasks.TaskChoice;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskOffer;
import nl.samenbeter.tasks.TaskPage;
import nl.samenbeter.tasks.TaskPart;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Shortcut;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The list beside the opened task: what of it is in sight, the cards, and choosing several. */
final class TaskListSide extends Div implements TaskListPart.Listener {

    private final TaskQueries queries;
    private final TaskTools tools;
    private final NextWords next;
    private final Listener listener;
    private final QuietLine quiet;
    private final PageHeader head = new PageHeader(Texts.text("tasks.list.title"));
    private final Div afterwards = new Div();
    private final TaskListPart cards = new TaskListPart(this);
    private final ManyBar many;
    private final TaskFilterBar filter = new TaskFilterBar(this::choose);
    private TaskPage page = new TaskPage(List.of(), Set.of());
    private TaskSight sight = new TaskSight(TaskChoice.EVERYTHING, "");
    private TaskAsk ask = TaskAsk.EVERYTHING;
    private @Nullable TaskId selected;

    /** What the page around it does. */
    interface Listener {

        void take(TaskRow row);

        void outdated();
    }

    TaskListSide(TaskQueries queries, TaskTools tools, NextWords next, Listener listener, Clock systemClock) {
        this.queries = queries;
        this.tools = tools;
        this.next = next;
        this.listener = listener;
        quiet = new QuietLine(systemClock);
        addClassName("list");
        afterwards.addClassName("afterwards");
        afterwards.getElement().setAttribute("role", "status");
        many = new ManyBar(tools.many(), cards, listener::outdated);
        head.actions(many.begin());
        add(afterwards, filter, cards, many);
        Shortcut.along(this, ".list > :not(.picking) .task-link, .picking .pick > input");
    }

    /** Stands above the page. */
    PageHeader head() {
        return head;
    }

    /** Stands under the head, where there is something to tell. */
    Component report() {
        return many.report();
    }

    TaskPage page() {
        return page;
    }

    TaskSight sight() {
        return sight;
    }

    /** What would be in sight now. */
    TaskPage asOfNow() {
        return queries.page(ask);
    }

    void see(TaskSight wanted, @Nullable TaskId opened) {
        selected = opened;
        see(wanted);
    }

    private void see(TaskSight wanted) {
        if (!wanted.equals(sight)) {
            sight = wanted;
            ask = new TaskAsk(wanted.choice(), wanted.search());
        }
    }

    /** Another choice of what is in sight: kept for the next time, and in the address for this one. */
    private void choose(TaskSight chosen) {
        see(chosen);
        tools.choices().keep(chosen.choice());
        UI.getCurrent().getPage().getHistory().replaceState(null, sight.address(selected));
        refresh();
    }

    /** Above the list until the next step, or nothing. */
    void say(@Nullable String sentence) {
        afterwards.removeAll();
        if (sentence != null) {
            afterwards.add(Notices.card(Tone.OK, sentence));
        }
    }

    @Override
    public void take(TaskRow row) {
        listener.take(row);
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
    void refresh() {
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

    /** A colleague took, gave or finished something, or it lapsed. */
    void lookAgain() {
        Set<TaskId> before = ids();
        refresh();
        cards.keepFocus();
        if (!before.equals(ids())) {
            quiet.say(summary());
        }
    }

    void focusCard(TaskId task) {
        cards.focusCard(task);
    }

    private Set<TaskId> ids() {
        return page.rows().stream().map(TaskRow::id).collect(Collectors.toSet());
    }

    private Component nothingInSight() {
        return new Div(
                new EmptyState(Texts.text("tasks.filter.nothing")),
                new Button(Texts.text("tasks.filter.clear"), click -> filter.clear()));
    }

    private String summary() {
        int minutes = page.minutes();
        String count = Texts.text("tasks.list.count", page.total());
        return minutes == 0 ? count : Texts.text("tasks.list.countAndTime", count, Dates.duration(minutes));
    }
}
