package nl.samenbeter.visits;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was seen or heard.
 *
 * @param seen "Ik zag of hoorde …"
 * @param effect "Daardoor …"; may stay open
 */
public record Fact(String seen, @Nullable String effect) {}
