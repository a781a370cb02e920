package nl.samenbeter.preparations;

import java.time.Duration;
import java.util.Optional;

/** The script of an hour, step by step. */
public enum ScriptStep {
    CASE(5),
    CLARIFY(5),
    STATE(10),
    IDEAS(10),
    CHOOSE(10),
    BLOCKS(15),
    TRY_OUT(5);

    private final int minutes;

    ScriptStep(int minutes) {
        this.minutes = minutes;
    }

    public int minutes() {
        return minutes;
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    public Optional<ScriptStep> next() {
        return at(ordinal() + 1);
    }

    public Optional<ScriptStep> previous() {
        return at(ordinal() - 1);
    }

    private static Optional<ScriptStep> at(int place) {
        return place >= 0 && place < values().length ? Optional.of(values()[place]) : Optional.empty();
    }
}
