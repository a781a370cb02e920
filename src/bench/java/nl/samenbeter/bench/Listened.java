package nl.samenbeter.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samenbeter.Wire;

/** Calls of one kind, with what went to the server meanwhile. */
final class Listened {

    private static final int MOST = 8;
    private static final int WIDTH = 100;
    private static final double MILLIS = 1e6;

    private final List<Wire.Calls> calls = new ArrayList<>();
    private long nanos;

    void to(Wire wire, Runnable call) {
        long begin = System.nanoTime();
        calls.add(wire.during(call));
        nanos += System.nanoTime() - begin;
        WrongResult.unless(
                calls.getLast().commits() == 1,
                "one transaction, not " + calls.getLast().commits());
    }

    /** @param statements also those that took most */
    void print(String title, boolean statements) {
        double waited = calls.stream().mapToLong(Wire.Calls::nanos).sum() / MILLIS / calls.size();
        System.out.printf(
                Locale.ROOT,
                "    %-12s %.2f ms, of which %.2f ms wait for the database: %d statements%n",
                title,
                nanos / MILLIS / calls.size(),
                waited,
                calls.getLast().statements());
        if (statements) {
            Map<String, List<Wire.Call>> bySql = calls.stream()
                    .flatMap(one -> one.all().stream())
                    .collect(Collectors.groupingBy(call -> call.sql(), TreeMap::new, Collectors.toList()));
            bySql.entrySet().stream()
                    .sorted(Comparator.comparingLong(entry -> -nanos(entry.getValue())))
                    .limit(MOST)
                    .forEach(entry -> System.out.printf(
                            Locale.ROOT,
                            "        %.2f ms, %.1f times: %s%n",
                            nanos(entry.getValue()) / MILLIS / calls.size(),
                            (double) entry.getValue().size() / calls.size(),
                            shortened(entry.getKey())));
        }
    }

    private static long nanos(List<Wire.Call> calls) {
        return calls.stream().mapToLong(Wire.Call::nanos).sum();
    }

    private static String shortened(String sql) {
        String line = sql.replaceAll("\\s+", " ").strip();
        return line.length() > WIDTH ? line.substring(0, WIDTH - 3) + "..." : line;
    }
}
