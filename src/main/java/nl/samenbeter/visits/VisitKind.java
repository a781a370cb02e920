package nl.samenbeter.visits;

/** What is visited in a round: the property {@code plan.visit} of its plan element. */
public enum VisitKind {
    /** A colleague of the team at work. */
    WORK,
    /** A lesson or mentor hour of a teacher. */
    LESSON,
    /** A colleague, unless the visitor would rather see a lesson. */
    CHOICE;

    /** Whether the round's hosts are colleagues of the team, so that somebody has to pair them. */
    public boolean isPaired() {
        return this != LESSON;
    }

    /** Whether a visitor may name a teacher. */
    public boolean mayGoToTeacher() {
        return this != WORK;
    }
}
