package nl.samenbeter.preparations;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of the sheet as one reader sees it. Times are the school's.
 *
 * @param edition on which a change by this reader builds
 * @param writing who else has the block at this moment; absent when the reader may write
 * @param freeIn after so many milliseconds the block is free, unless that person writes on; 0 when it is
 * @param kept words that gave way to others, latest first
 */
public record BlockRow(
        BlockKind kind,
        String words,
        int edition,
        @Nullable String writtenBy,
        @Nullable LocalDateTime writtenAt,
        @Nullable String writing,
        long freeIn,
        List<Kept> kept) {

    /** @param author empty for somebody who is gone */
    public record Kept(KeptTextId id, String author, LocalDateTime at, String words) {}
}
