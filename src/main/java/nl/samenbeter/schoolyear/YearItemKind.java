package nl.samenbeter.schoolyear;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an item of the school year is; in the model with dashes, {@code go-no-go}. */
public enum YearItemKind {
    PREPARATION("decision"),
    COMPOSE("goals"),
    TRANCHE("school-year"),
    START_PHASE("school-year"),
    GO_NO_GO("decision"),
    BREATHING("school-year"),
    LEADERSHIP_SESSION("meeting"),
    BOARD_TALK("meeting"),
    CONSOLIDATION("school-year"),
    INDEPENDENCE("decision"),
    YEAR_BAROMETER("barometer"),
    EVALUATION("evaluation"),
    YEAR_PLAN("goals");

    private final String taskKind;

    YearItemKind(String taskKind) {
        this.taskKind = taskKind;
    }

    static Optional<YearItemKind> of(String property) {
        return Stream.of(values())
                .filter(kind -> kind.property().equals(property))
                .findFirst();
    }

    String property() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the task list knows kinds. */
    String taskKind() {
        return taskKind;
    }

    /** A stretch of weeks that nobody finishes; a state by its dates only. */
    public boolean isBand() {
        return this == TRANCHE || this == START_PHASE || this == BREATHING || this == CONSOLIDATION;
    }

    /** Asked again until it is answered (rulings 7). */
    boolean isDecision() {
        return taskKind.equals("decision");
    }
}
