package nl.samenbeter.voices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often one may try codes: budgets that fill up again as time passes, so that a class behind one address is never
 * shut out for long and guessing becomes too slow to lead anywhere (rulings 34). Kept per node, in bounded memory.
 */
@Component
class TryBudget {

    /** A budget of so many tries, of which one comes back each time. */
    enum Kind {
        /** Wrong codes in one browser. */
        BROWSER(10, Duration.ofSeconds(6)),
        /** Wrong codes from one address: a weak signal, for a whole school may stand behind it. */
        ADDRESS(300, Duration.ofSeconds(1)),
        /** Forms of one code: a class that opens it some times over. */
        CODE(200, Duration.ofSeconds(1)),
        /** Forms of one school. */
        SCHOOL(1_000, Duration.ofMillis(200));

        private final int most;
        private final Duration comesBack;

        Kind(int most, Duration comesBack) {
            this.most = most;
            this.comesBack = comesBack;
        }
    }

    private static final int KEPT = 50_000;

    private final Clock systemClock;
    private final Map<String, Budget> budgets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Budget> eldest) {
            return size() > KEPT;
        }
    };

    private record Budget(int left, Instant since) {}

    TryBudget(Clock systemClock) {
        this.systemClock = systemClock;
    }

    synchronized boolean left(Kind kind, String who) {
        return now(kind, who).left() > 0;
    }

    synchronized void spend(Kind kind, String who) {
        Budget now = now(kind, who);
        budgets.put(kind + " " + who, new Budget(Math.max(0, now.left() - 1), now.since()));
    }

    private Budget now(Kind kind, String who) {
        Instant moment = systemClock.instant();
        Budget before = budgets.get(kind + " " + who);
        if (before == null) {
            return new Budget(kind.most, moment);
        }
        long back = Duration.between(before.since(), moment).dividedBy(kind.comesBack);
        return back <= 0
                ? before
                : new Budget(
                        (int) Math.min(kind.most, before.left() + back),
                        before.since().plus(kind.comesBack.multipliedBy(back)));
    }
}
