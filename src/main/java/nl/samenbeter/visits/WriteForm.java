package nl.samenbeter.visits;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the visitor wrote.
 *
 * @param question the one viewing question, at most 200 characters
 * @param facts at most eight; empty ones are left out
 * @param together how it could be even better, as the two thought up
 * @param takes what the visitor takes along
 */
public record WriteForm(
        @Nullable Occasion occasion,
        String question,
        List<Fact> facts,
        @Nullable String together,
        @Nullable String takes) {}
