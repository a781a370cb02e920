package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.button;
import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDateTime;
import java.util.Map;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.tasks.StandingIn;
import nl.samenbeter.tasks.TaskAsk;
import nl.samenbeter.tasks.TaskGroup;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskLoanQueries;
import nl.samenbeter.tasks.TaskPage;
import nl.samenbeter.tasks.TaskPlaceQueries;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.tasks.ui.TaskCard;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What is late or due today; on a day without, the first that can already be done. Follows what colleagues do. */
final class TodayTasks extends Div {

    private static final int ALREADY_OPEN = 3;

    private final TaskQueries tasks;
    private final TaskLoanQueries loans;
    private final TaskPlaceQueries places;
    private final boolean manyTeams;
    private Map<TaskId, StandingIn> standingIn = Map.of();
    private @Nullable TaskPage shown;

    TodayTasks(TaskQueries tasks, TaskLoanQueries loans, TaskPlaceQueries places, boolean manyTeams, LiveUpdates live) {
        this.tasks = tasks;
        this.loans = loans;
        this.places = places;
        this.manyTeams = manyTeams;
        show();
        live.register(this, ChangeKind.TASKS, this::show);
    }

    private void show() {
        TaskPage page = tasks.page(TaskAsk.EVERYTHING);
        var forOthers = loans.standingIn();
        if (page.equals(shown) && forOthers.equals(standingIn)) {
            return;
        }
        shown = page;
        standingIn = forOthers;
        removeAll();
        setVisible(page.total() > 0);
        if (page.total() > 0) {
            draw(page);
        }
    }

    private void draw(TaskPage page) {
        var due = page.rows().stream()
                .filter(row -> row.group() == TaskGroup.LATE || row.group() == TaskGroup.TODAY)
                .toList();
        var card = card(
                Texts.text("programme.today.tasks"),
                button("taken", Texts.text("programme.today.allTasks", page.total()), "ter"));
        if (due.isEmpty()) {
            card.add(with(new Paragraph(Texts.text("programme.today.noTasks")), "t2"));
        }
        var list = with(new Div(), "tasks");
        var rows = due.isEmpty() ? page.rows().stream().limit(ALREADY_OPEN).toList() : due;
        var where = places.of(rows.stream().map(TaskRow::id).toList());
        LocalDateTime now = tasks.now();
        rows.forEach(row ->
                list.add(new TaskCard(row, now, page.begun().contains(row.id()), manyTeams, where.get(row.id()))
                        .standingIn(standingIn.get(row.id()))));
        card.add(list);
        add(card);
    }
}
