package nl.samenbeter.voices;

import java.util.Comparator;
import nl.samenbeter.programme.FollowUpKind;
import org.jspecify.annotations.Nullable;

/**
 * Something that was heard.
 *
 * @param feasible whether it can be done within four to six weeks; absent until it is sorted
 * @param effect how much pupils or teachers would notice; absent until it is sorted
 * @param became what it led to
 */
public record HeardLine(
        VoiceLineId id,
        String words,
        @Nullable Grade feasible,
        @Nullable Grade effect,
        @Nullable FollowUpKind became) {

    /** What does most and can be done soonest first; what is not sorted yet last. */
    static final Comparator<HeardLine> BY_WORTH =
            Comparator.comparingInt(HeardLine::worth).reversed();

    /** Effect times feasibility (domain 4.2); 0 while one of them is not said. */
    public int worth() {
        return feasible == null || effect == null ? 0 : (feasible.ordinal() + 1) * (effect.ordinal() + 1);
    }
}
