package nl.samenbeter.tasks;

/** The engine's id of a user task; a text that is too long or empty is nobody's task and is refused by the type. */
public record TaskId(String value) {

    private static final int ENGINE_LIMIT = 64;

    public TaskId {
        if (value.isBlank() || value.length() > ENGINE_LIMIT) {
            throw new IllegalArgumentException("not a task id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
