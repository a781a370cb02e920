package nl.samenbeter.tasks.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Saves what was typed, at most once in {@link #REST}, and never loses the last change: what came too soon waits and is
 * saved by {@link #flush}, which the form calls later, at closing and before leaving.
 */
final class DraftKeeper {

    static final Duration REST = Duration.ofSeconds(3);

    private final Supplier<Map<String, String>> typed;
    private final Function<Map<String, String>, Instant> save;
    private final Consumer<Duration> later;
    private final Clock clock;
    private Map<String, String> saved;
    private @Nullable Instant savedAt;
    private boolean changed;
    private boolean stopped;

    /**
     * @param save gives the moment of saving
     * @param later asks for a {@link #flush} after that time
     */
    DraftKeeper(
            Supplier<Map<String, String>> typed,
            Function<Map<String, String>, Instant> save,
            Consumer<Duration> later,
            Clock clock) {
        this.typed = typed;
        this.save = save;
        this.later = later;
        this.clock = clock;
        this.saved = typed.get();
    }

    void changed() {
        changed = true;
        Duration since = savedAt == null ? REST : Duration.between(savedAt, clock.instant());
        if (since.compareTo(REST) >= 0) {
            flush();
        } else {
            later.accept(REST.minus(since));
        }
    }

    /** Saves what has changed since the last time; nothing otherwise. */
    void flush() {
        if (!changed || stopped) {
            return;
        }
        Map<String, String> now = typed.get();
        if (now.equals(saved)) {
            changed = false;
        } else {
            saveNow();
        }
    }

    /** What stands in the form is what is kept: nothing to save until the next change. */
    void begin() {
        saved = typed.get();
        changed = false;
    }

    /** Saves at once, changed or not. */
    void saveNow() {
        Map<String, String> now = typed.get();
        savedAt = save.apply(now);
        saved = now;
        changed = false;
    }

    /** After finishing or a lost race: there is nothing to keep any more. */
    void stop() {
        stopped = true;
    }
}
