package nl.samenbeter.tasks;

/** SPI: a room says which of its tasks ask nothing, so that many of them can be finished at once, and finishes one. */
public interface PlainFinish {

    /** Whether this room answers for the task and nothing has to be filled in. */
    boolean asksNothing(Open task);

    /** As the person who is signed in, by the room's own door; each in its own transaction. */
    void finish(TaskId task);

    /**
     * An open task.
     *
     * @param definition the release it came with, as the engine names it
     */
    record Open(TaskId task, String definition, String element, String formKey, String kind) {}
}
