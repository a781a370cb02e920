package nl.samenbeter.preparations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the group does after a try-out.
 *
 * @param decision introduce, adjust or stop
 * @param seen in one line
 * @param again when it is adjusted and tried once more by the same people: on which day
 * @param followUp title of an action when it is introduced, or of a question for a later preparation when it is adjusted
 * @param visitTitle as in {@link AgreeTryOut}
 */
public record DecideTryOut(
        TryOutState decision,
        String seen,
        @Nullable LocalDate again,
        @Nullable String followUp,
        String visitTitle) {}
