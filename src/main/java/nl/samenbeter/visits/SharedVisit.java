package nl.samenbeter.visits;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two people let their team read.
 *
 * @param facts and what follows it are empty unless they share all of it
 */
public record SharedVisit(
        VisitId visit,
        String visitorName,
        String hostName,
        @Nullable LocalDate day,
        String question,
        @Nullable String together,
        List<Fact> facts,
        @Nullable String reaction,
        @Nullable String visitorTakes,
        @Nullable String hostTakes) {}
