package nl.samenbeter.timeline;

import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Ids that are new and yet alike each time for one seed: they stand in the same order, have the same hash and the same first
 * half, which is all that chance in the product hangs on.
 */
final class StableIds implements Supplier<UUID> {

    private final Random random;
    private final long once;

    StableIds(long seed) {
        random = new Random(seed);
        long half = UUID.randomUUID().getMostSignificantBits() & 0x3fffffffL;
        once = half << 32 | half | Long.MIN_VALUE;
    }

    @Override
    public UUID get() {
        return new UUID(random.nextLong(), once);
    }
}
