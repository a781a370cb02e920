package nl.samenbeter.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Which random sequences are played: {@code SAMENBETER_SEQUENCES} plays more or fewer, {@code SAMENBETER_SEED} one; both
 * together that many from there.
 */
final class Seeds {

    private static final @Nullable String ONE = System.getenv("SAMENBETER_SEED");
    private static final @Nullable String COUNT = System.getenv("SAMENBETER_SEQUENCES");
    private static final int MOST_FAILURES = 10;

    private Seeds() {}

    /** One sequence; adds what it does to its path. */
    interface Sequence {
        void play(long seed, List<String> path);
    }

    /** Also plays what comes after one that failed; then fails with the paths of all of these. */
    static void play(long first, int usually, Sequence sequence) {
        List<AssertionError> failures = new ArrayList<>();
        from(first, usually).forEach(seed -> {
            List<String> path = new ArrayList<>();
            try {
                if (failures.size() < MOST_FAILURES) {
                    sequence.play(seed, path);
                }
            } catch (AssertionError | RuntimeException e) {
                failures.add(new AssertionError(
                        "SAMENBETER_SEED=" + seed + "\n" + String.join("\n", path) + "\n" + e.getMessage(), e));
            }
        });
        if (!failures.isEmpty()) {
            AssertionError all = failures.removeFirst();
            failures.forEach(all::addSuppressed);
            throw all;
        }
    }

    private static LongStream from(long first, int usually) {
        long from = first(first);
        int count = COUNT == null ? ONE == null ? usually : 1 : Integer.parseInt(COUNT);
        return LongStream.range(from, from + count);
    }

    static long first(long usually) {
        return ONE == null ? usually : Long.parseLong(ONE);
    }

    /** Not one sequence that is looked at by itself. */
    static boolean areAll() {
        return ONE == null;
    }
}
