package nl.samenbeter.tasks;

/** A part of the list: what is due at some time, and either the reader's own or still nobody's. */
public record TaskPart(TaskGroup group, boolean mine) {

    int place() {
        return group.ordinal() * 2 + (mine ? 0 : 1);
    }
}
