package nl.samenbeter.tasks.ui;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskGroup;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** How a task is called and drawn. */
final class TaskWords {

    private static final int COUNTED_DAYS = 14;

    private TaskWords() {}

    static String title(TaskRow row) {
        return row.title().text();
    }

    static Optional<String> help(TaskDetails details) {
        TaskRow row = details.row();
        return row.title().word("help").or(() -> Optional.ofNullable(details.help()));
    }

    static String group(TaskGroup group) {
        return Texts.text("tasks.group." + TaskSight.lower(group));
    }

    /** A word about whose task it is: a decision is the school leadership's, a task without a team the school's, all else the team's. */
    static String whose(TaskRow row, String word, Object... arguments) {
        String whose = row.kind().equals("decision")
                ? "tasks.ofLeadership."
                : row.team() == null ? "tasks.ofSchool." : "tasks.ofTeam.";
        return Texts.text(whose + word, arguments);
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

    /** "vandaag vóór 17:00", "morgen vóór 17:00", "nog 3 dagen, do 24 sep", "ma 28 sep", "moest gisteren, di 22 sep" */
    static @Nullable String due(TaskRow row, LocalDateTime now) {
        LocalDateTime due = row.due();
        if (due == null) {
            return null;
        }
        if (row.group() == TaskGroup.LATE) {
            return Dates.wasDue(now, due);
        }
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), due.toLocalDate());
        if (days <= 1) {
            return Texts.text(days <= 0 ? "tasks.due.today" : "tasks.due.tomorrow", Dates.time(due.toLocalTime()));
        }
        String day = Dates.day(due.toLocalDate());
        return days > COUNTED_DAYS
                ? day
                : Texts.text("tasks.due.left", Dates.left(now.toLocalDate(), due.toLocalDate()), day);
    }

    /** Not late yet, and due within a day. */
    static boolean isSoon(TaskRow row, LocalDateTime now) {
        return row.due() != null
                && !isLate(row)
                && !row.due().isBefore(now)
                && !row.due().isAfter(now.plusDays(1));
    }

    static boolean isLate(TaskRow row) {
        return row.group() == TaskGroup.LATE;
    }
}
