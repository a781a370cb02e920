package nl.samenbeter.timeline;

import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Which random sequences are played: {@code SAMENBETER_SEED} plays one, {@code SAMENBETER_SEQUENCES} more or fewer. */
final class Seeds {

    private static final @Nullable String ONE = System.getenv("SAMENBETER_SEED");
    private static final @Nullable String COUNT = System.getenv("SAMENBETER_SEQUENCES");

    private Seeds() {}

    static LongStream from(long first, int usually) {
        return ONE == null
                ? LongStream.range(first, first + (COUNT == null ? usually : Integer.parseInt(COUNT)))
                : LongStream.of(Long.parseLong(ONE));
    }

    /** Not one sequence that is looked at by itself. */
    static boolean areAll() {
        return ONE == null;
    }
}
