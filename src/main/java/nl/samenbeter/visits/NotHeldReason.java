package nl.samenbeter.visits;

import java.util.Arrays;
import java.util.List;

/** Why a visit did not take place: a code, never free text, so that nothing about a person gets in (rulings 26). */
public enum NotHeldReason {
    NO_MOMENT(true),
    ONE_WAS_ABSENT(true),
    OTHER_WORK(true),
    OTHER(true),
    /** The visitor left the team. */
    LEFT(false),
    /** What it was for did not go ahead. */
    CALLED_OFF(false),
    /** The round closed before there was an answer. */
    NO_ANSWER(false);

    private final boolean choice;

    NotHeldReason(boolean choice) {
        this.choice = choice;
    }

    /** What a person may choose. */
    public static List<NotHeldReason> choices() {
        return Arrays.stream(values()).filter(reason -> reason.choice).toList();
    }

    boolean isChoice() {
        return choice;
    }

    /** Key of its text. */
    public String key() {
        return "visits.reason." + name();
    }
}
