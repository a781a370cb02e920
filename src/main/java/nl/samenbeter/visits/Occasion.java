package nl.samenbeter.visits;

/** What a visit starts from (domain 2.1). */
public enum Occasion {
    GOAL,
    ATTENTION_POINT,
    CURIOSITY,
    HELP;

    /** Key of its text. */
    public String key() {
        return "visits.occasion." + name();
    }
}
