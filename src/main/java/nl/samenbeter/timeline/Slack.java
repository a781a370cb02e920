package nl.samenbeter.timeline;

/** What happens to the free programme weeks between the weeks of a programme when weeks move. */
public enum Slack {
    /** They stay: everything that follows moves just as far. */
    KEEP,
    /** They are used first: what follows moves only as far as it has to. */
    USE_UP,
    /** What follows stays where it is. */
    IGNORE
}
