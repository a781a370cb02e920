package nl.samenbeter.visits;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the two are with the moment of their visit, as one of them sees it.
 *
 * @param other the other's name; absent when there is nobody to ask
 * @param mine whether it waits for the reader: to propose, or to say yes
 * @param reason why it was called off, and whether by the reader
 * @param free moments that suit both, in the school's time
 * @param mayCallOff there is a moment and the visit has not begun
 */
public record MomentSheet(
        AgreementState state,
        @Nullable String other,
        boolean mine,
        @Nullable CallOffReason reason,
        boolean calledOffByMe,
        List<LocalDateTime> free,
        boolean mayCallOff) {}
