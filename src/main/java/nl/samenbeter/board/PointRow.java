package nl.samenbeter.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param version what a change of it says it has seen
 * @param effect 1 to 3; absent while nobody weighed it
 * @param feasibility 1 to 3; absent while nobody weighed it
 * @param decision may be empty
 * @param day on which it came
 * @param reporter absent when nobody said
 * @param mine the reader reported it
 * @param confirmed who reported it says that it is solved
 */
public record PointRow(
        AttentionPointId id,
        int version,
        String title,
        @Nullable Integer effect,
        @Nullable Integer feasibility,
        PointStatus status,
        String decision,
        LocalDate day,
        @Nullable PointReporter reporter,
        boolean mine,
        boolean confirmed) {}
