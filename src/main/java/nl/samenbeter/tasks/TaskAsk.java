package nl.samenbeter.tasks;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the list.
 *
 * @param search words that the title holds, in any order; blank for all
 * @param more how many rows of a part above the first {@value #FIRST}
 * @param open a task whose row is read wherever it stands
 */
public record TaskAsk(
        TaskChoice choice,
        String search,
        Map<TaskPart, Integer> more,
        @Nullable TaskId open) {

    /** Rows of each part at first. */
    public static final int FIRST = 20;

    /** Rows that come with one time more. */
    public static final int MORE = 50;

    public static final TaskAsk EVERYTHING = new TaskAsk(TaskChoice.EVERYTHING, "");

    public TaskAsk(TaskChoice choice, String search) {
        this(choice, search, Map.of(), null);
    }

    /** The same with {@value #MORE} rows more of one part. */
    public TaskAsk andMoreOf(TaskPart part) {
        var longer = new HashMap<>(more);
        longer.merge(part, MORE, Integer::sum);
        return new TaskAsk(choice, search, Map.copyOf(longer), open);
    }

    public TaskAsk withOpen(@Nullable TaskId task) {
        return new TaskAsk(choice, search, more, task);
    }

    boolean searches() {
        return !search.isBlank();
    }

    boolean matches(String title) {
        Locale language = Texts.locale();
        String text = title.toLowerCase(language);
        for (String word : search.strip().toLowerCase(language).split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** In the order of {@link TaskPart#place()}. */
    Integer[] limits() {
        var limits = new Integer[TaskGroup.values().length * 2];
        for (TaskGroup group : TaskGroup.values()) {
            for (boolean mine : new boolean[] {true, false}) {
                var part = new TaskPart(group, mine);
                limits[part.place()] = FIRST + more.getOrDefault(part, 0);
            }
        }
        return limits;
    }
}
