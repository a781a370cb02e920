package nl.samenbeter.tasks.ui;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.tasks.NextTask;
import nl.samenbeter.tasks.TaskAsk;
import nl.samenbeter.tasks.TaskGroup;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskPage;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What comes after a task. */
@Component
class NextWords {

    private final TaskQueries queries;
    private final ObjectProvider<NextTask> nextTasks;
    private final CurrentUser currentUser;

    NextWords(TaskQueries queries, ObjectProvider<NextTask> nextTasks, CurrentUser currentUser) {
        this.queries = queries;
        this.nextTasks = nextTasks;
        this.currentUser = currentUser;
    }

    /**
     * The reader's own task that is late or for today: the one that stood after the one just done, or else the first;
     * nothing when that part of the day's work is done.
     */
    static Optional<TaskRow> next(TaskPage before, TaskId done, TaskPage now) {
        List<TaskId> order = before.rows().stream().map(TaskRow::id).toList();
        int at = order.indexOf(done);
        List<TaskRow> due = now.rows().stream().filter(NextWords::isMineNow).toList();
        return due.stream()
                .filter(row -> order.indexOf(row.id()) > at)
                .findFirst()
                .or(() -> due.stream().findFirst());
    }

    private static boolean leavesToday(TaskPage page) {
        return page.rows().stream().anyMatch(NextWords::isMineNow);
    }

    private static boolean isMineNow(TaskRow row) {
        return row.mine() && row.group().compareTo(TaskGroup.TODAY) <= 0;
    }

    /**
     * For somebody who has no task of their own left for today; nothing for an empty list, which says it itself.
     *
     * @param leavesOut whether more is open than is in sight
     */
    @Nullable
    String dayDone(TaskPage inSight, boolean leavesOut) {
        TaskPage all = leavesOut ? queries.page(TaskAsk.EVERYTHING) : inSight;
        if (all.total() == 0) {
            return null;
        }
        return leavesToday(all) ? Texts.text("tasks.next.outside") : dayDone(all);
    }

    private String dayDone(TaskPage page) {
        Optional<TaskRow> own = page.rows().stream()
                .filter(TaskRow::mine)
                .filter(row -> row.putOff() == null)
                .findFirst();
        if (own.isPresent()) {
            String due = TaskWords.due(own.get(), queries.now());
            String title = TaskWords.title(own.get());
            return Texts.text("tasks.next.own", due == null ? title : Texts.text("tasks.next.until", title, due));
        }
        int nobodys = page.sections().stream()
                .filter(section -> !section.part().mine())
                .mapToInt(TaskPage.Section::total)
                .sum();
        return nobodys > 0 ? Texts.text("tasks.next.nobodys", nobodys) : nothing();
    }

    /** For an empty list. */
    String nothing() {
        var me = currentUser.require().person();
        return nextTasks
                .orderedStream()
                .flatMap(next -> next.after(me).stream())
                .min(Comparator.comparing(NextTask.Upcoming::opens))
                .map(next -> Texts.text(
                        "tasks.list.nothingUntil",
                        when(next.opens()),
                        Texts.find("plan." + next.element() + ".name").orElse(next.name())))
                .orElseGet(() -> Texts.text("tasks.list.nothing"));
    }

    private String when(LocalDateTime opens) {
        boolean today = opens.toLocalDate().equals(queries.now().toLocalDate());
        return today
                ? Texts.text("tasks.next.today", Dates.time(opens.toLocalTime()))
                : Dates.longDay(opens.toLocalDate());
    }
}
