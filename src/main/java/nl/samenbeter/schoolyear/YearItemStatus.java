package nl.samenbeter.schoolyear;

public enum YearItemStatus {
    PLANNED,
    OPEN,
    DONE,
    LAPSED,
    SKIPPED;

    boolean isOver() {
        return this == DONE || this == LAPSED || this == SKIPPED;
    }
}
