package nl.samenbeter.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.springframework.stereotype.Component;

/**
 * How often somebody may type a wrong code of a screen: a few times per account, some more per school (rulings 34). Real
 * time. Kept per node, in bounded memory.
 */
@Component
class ScreenTries {

    static final Duration WINDOW = Duration.ofMinutes(10);
    static final int PER_PERSON = 5;
    static final int PER_SCHOOL = 30;

    private static final int KEPT = 10_000;

    private final Clock systemClock;
    private final Map<Object, Deque<Instant>> wrong = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Deque<Instant>> eldest) {
            return size() > KEPT;
        }
    };

    ScreenTries(Clock systemClock) {
        this.systemClock = systemClock;
    }

    /** Takes one try before the code is looked at, so that tries at once do not slip through. */
    synchronized boolean take(PersonId person, SchoolId school) {
        boolean left = spent(person) < PER_PERSON && spent(school) < PER_SCHOOL;
        if (left) {
            spend(person);
            spend(school);
        }
        return left;
    }

    /** The code was right: the try is given back. */
    synchronized void giveBack(PersonId person, SchoolId school) {
        wrong.remove(person);
        Deque<Instant> ofSchool = wrong.get(school);
        if (ofSchool != null) {
            ofSchool.pollLast();
        }
    }

    private int spent(Object key) {
        Deque<Instant> tries = wrong.get(key);
        if (tries == null) {
            return 0;
        }
        Instant since = systemClock.instant().minus(WINDOW);
        while (!tries.isEmpty() && !tries.peekFirst().isAfter(since)) {
            tries.removeFirst();
        }
        return tries.size();
    }

    private void spend(Object key) {
        wrong.computeIfAbsent(key, one -> new ArrayDeque<>()).addLast(systemClock.instant());
    }
}
