package nl.samenbeter.visits;

import nl.samenbeter.programme.FollowUpKind;
import org.jspecify.annotations.Nullable;

/**
 * The form of a visit that was held, and what comes of it.
 *
 * @param followUp absent when nothing comes of it
 * @param title of the follow-up, typed for it; absent without one
 * @param sharing what the visitor would let the team read
 */
public record CloseVisit(
        WriteForm form,
        @Nullable FollowUpKind followUp,
        @Nullable String title,
        Sharing sharing) {}
