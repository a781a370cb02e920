package nl.samenbeter.tasks.ui;

import java.time.LocalDateTime;
import java.util.Optional;
import nl.samenbeter.shared.Id;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskGroup;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** How a task is called and drawn. */
final class TaskWords {

    private TaskWords() {}

    static String title(TaskRow row) {
        return own(row, ".title").orElseGet(row::name);
    }

    static Optional<String> help(TaskDetails details) {
        return own(details.row(), ".help").or(() -> Optional.ofNullable(details.help()));
    }

    private static Optional<String> own(TaskRow row, String what) {
        String element = "task." + row.element();
        return Texts.find(element + "." + row.variant() + what).or(() -> Texts.find(element + what));
    }

    /** A word about whose task it is: a decision is the school leadership's, a task without a team the school's, all else the team's. */
    static String whose(TaskRow row, String word, Object... arguments) {
        String whose = row.kind().equals("decision")
                ? "tasks.ofLeadership."
                : row.team() == null ? "tasks.ofSchool." : "tasks.ofTeam.";
        return Texts.text(whose + word, arguments);
    }

    /** The team, or the school when the task is the school's. */
    static Id group(TaskRow row) {
        return row.team() == null ? row.school() : row.team();
    }

    static Icon icon(TaskRow row) {
        return switch (row.kind()) {
            case "board-sessions" -> Icon.BOARD;
            case "visit" -> Icon.EYE;
            case "preparation" -> Icon.PENCIL;
            case "barometer" -> Icon.PULSE;
            case "meeting" -> Icon.PEOPLE;
            case "training" -> Icon.BOOK;
            case "goals" -> Icon.TARGET;
            case "evaluation" -> Icon.STAR;
            case "coach-talk" -> Icon.SPEECH;
            case "arena" -> Icon.CHART;
            case "action-time" -> Icon.WRENCH;
            case "network-event" -> Icon.PIZZA;
            case "decision" -> Icon.DOCUMENT;
            default -> Icon.FLAG;
        };
    }

    /** "vóór 17:00", "do 24 sep, 17:00", "ma 28 sep", "moest gisteren, di 22 sep" */
    static @Nullable String due(TaskRow row, LocalDateTime now) {
        LocalDateTime due = row.due();
        if (due == null) {
            return null;
        }
        return switch (row.group()) {
            case LATE -> Dates.wasDue(now, due);
            case TODAY -> Texts.text("tasks.due.today", Dates.time(due.toLocalTime()));
            case THIS_WEEK -> Dates.moment(due);
            case LATER -> Dates.day(due.toLocalDate());
        };
    }

    static boolean isLate(TaskRow row) {
        return row.group() == TaskGroup.LATE;
    }
}
