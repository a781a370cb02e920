package nl.samenbeter.preparations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param tries empty for somebody who is gone, like {@code watcher}
 * @param visit whether the watcher has a visit for it
 */
public record TryOutRow(
        TryOutId id,
        LocalDate day,
        String tries,
        String watcher,
        boolean visit,
        TryOutState state,
        @Nullable String seen) {}
