package nl.samenbeter.barometer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** How often each number was answered to one question in a group. */
record Tally(SortedMap<Integer, Integer> counts) {

    static final Tally NONE = new Tally(new TreeMap<>());

    static Tally of(Map<Integer, Integer> counts) {
        return new Tally(new TreeMap<>(counts));
    }

    static Tally sum(Collection<Tally> parts) {
        var counts = new TreeMap<Integer, Integer>();
        parts.forEach(part -> part.counts.forEach((number, count) -> counts.merge(number, count, Integer::sum)));
        return new Tally(counts);
    }

    int answers() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean isEqual() {
        return counts.size() == 1;
    }

    BigDecimal mean() {
        int sum = counts.entrySet().stream()
                .mapToInt(entry -> entry.getKey() * entry.getValue())
                .sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(answers()), 1, RoundingMode.HALF_UP);
    }

    /** How often each option of a choice, from the first to the last. */
    Integer[] perOption(Question question) {
        return IntStream.rangeClosed(question.lowest(), question.highest())
                .mapToObj(number -> counts.getOrDefault(number, 0))
                .toArray(Integer[]::new);
    }
}
