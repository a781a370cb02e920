package nl.samenbeter.preparations;

import org.jspecify.annotations.Nullable;

/** @param mine the reader wrote it, and nobody else sees it yet */
public record IdeaRow(
        IdeaCardId id,
        String words,
        @Nullable Integer effect,
        @Nullable Integer feasibility,
        int weight,
        boolean chosen,
        boolean mine) {}
