package nl.samenbeter.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How often one may try to sign in. Three budgets: a name from one address, a name from all addresses, an address for
 * all names. The last two never stop a pair of name and address that signed in before, so that neither an attacker
 * elsewhere nor one behind the school's own address locks the school out. Kept per node, in bounded memory.
 */
@Component
class LoginBudget {

    static final Duration WINDOW = Duration.ofMinutes(5);
    static final int PER_NAME_AND_ADDRESS = 8;
    static final int PER_NAME = 40;
    static final int PER_ADDRESS = 200;

    private static final int KEPT = 50_000;

    private final Clock systemClock;
    private final Map<String, Deque<Instant>> tries = bounded();
    private final Map<String, Boolean> familiar = bounded();

    LoginBudget(Clock systemClock) {
        this.systemClock = systemClock;
    }

    /** Takes one try out of the budgets before the password is looked at, so that tries at once do not slip through. */
    synchronized boolean take(String name, String address) {
        String pair = pair(name, address);
        boolean known = familiar.containsKey(pair);
        boolean left = left("pair " + pair, PER_NAME_AND_ADDRESS)
                && (known || left("name " + key(name), PER_NAME) && left("address " + address, PER_ADDRESS));
        if (left) {
            spend("pair " + pair);
            if (!known) {
                spend("name " + key(name));
                spend("address " + address);
            }
        }
        return left;
    }

    /** The password was right: the try is given back and the pair is known from now on. */
    synchronized void succeeded(String name, String address) {
        String pair = pair(name, address);
        tries.remove("pair " + pair);
        giveBack("name " + key(name));
        giveBack("address " + address);
        familiar.put(pair, true);
    }

    /** Somebody with this name is gone. */
    synchronized void forget(@Nullable String name) {
        if (name != null) {
            tries.remove("name " + key(name));
            tries.keySet().removeIf(spent -> spent.startsWith("pair " + key(name) + " "));
            familiar.keySet().removeIf(pair -> pair.startsWith(key(name) + " "));
        }
    }

    private boolean left(String key, int budget) {
        var spent = tries.get(key);
        if (spent == null) {
            return true;
        }
        var since = systemClock.instant().minus(WINDOW);
        while (!spent.isEmpty() && !spent.peekFirst().isAfter(since)) {
            spent.removeFirst();
        }
        return spent.size() < budget;
    }

    private void spend(String key) {
        tries.computeIfAbsent(key, k -> new ArrayDeque<>()).addLast(systemClock.instant());
    }

    private void giveBack(String key) {
        var spent = tries.get(key);
        if (spent != null) {
            spent.pollLast();
        }
    }

    private static String pair(String name, String address) {
        return key(name) + " " + address;
    }

    private static String key(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.length() <= 254 ? lower : lower.substring(0, 254);
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > KEPT;
            }
        };
    }
}
