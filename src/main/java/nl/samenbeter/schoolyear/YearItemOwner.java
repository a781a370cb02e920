package nl.samenbeter.schoolyear;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who gets the task of an item of the school year; in the model with dashes, {@code school-leader}. */
public enum YearItemOwner {
    SCHOOL_LEADER,
    COACH,
    EXPERT_COACH,
    BOARD;

    static Optional<YearItemOwner> of(String property) {
        return Stream.of(values())
                .filter(owner -> owner.property().equals(property))
                .findFirst();
    }

    private String property() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
