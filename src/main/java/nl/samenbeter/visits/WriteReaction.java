package nl.samenbeter.visits;

import org.jspecify.annotations.Nullable;

/**
 * What the host wrote.
 *
 * @param takes what the host takes along
 */
public record WriteReaction(
        @Nullable String reaction, @Nullable String takes) {}
