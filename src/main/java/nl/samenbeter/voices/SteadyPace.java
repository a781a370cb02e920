package nl.samenbeter.voices;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets every try of a code take the same time, so that the time says nothing about the code (rulings 34). */
@Component
class SteadyPace {

    private final long nanos;
    private final LongSupplier ticker;

    /** Waits so many nanoseconds. */
    interface Waiting {

        void nanos(long nanos);
    }

    private final Waiting waiting;

    @Autowired
    SteadyPace(@Value("${samenbeter.voices.pace:300ms}") Duration pace) {
        this(pace, System::nanoTime, LockSupport::parkNanos);
    }

    SteadyPace(Duration pace, LongSupplier ticker, Waiting waiting) {
        this.nanos = pace.toNanos();
        this.ticker = ticker;
        this.waiting = waiting;
    }

    /** Also when it fails. What takes longer ends at the next beat. */
    <T> T keep(Supplier<T> call) {
        long begin = ticker.getAsLong();
        try {
            return call.get();
        } finally {
            long left = nanos == 0 ? 0 : nanos - (ticker.getAsLong() - begin) % nanos;
            if (left > TimeUnit.MICROSECONDS.toNanos(1)) {
                waiting.nanos(left);
            }
        }
    }
}
