package nl.samenbeter.tasks;

import java.util.Collection;
import java.util.regex.Pattern;

/** The engine's id of a user task; a text that can be no id (addresses are typed by hand) is refused by the type. */
public record TaskId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z-]{1,64}");

    public TaskId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a task id");
        }
    }

    static String[] texts(Collection<TaskId> tasks) {
        return tasks.stream().map(TaskId::value).toArray(String[]::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
