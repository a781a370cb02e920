package nl.samenbeter.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long each of many calls took. */
final class Times {

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void measure(Runnable call) {
        long begin = System.nanoTime();
        call.run();
        nanos.add(System.nanoTime() - begin);
    }

    void add(long took) {
        nanos.add(took);
    }

    static Times all(Times[] rounds) {
        var all = new Times();
        for (Times round : rounds) {
            all.nanos.addAll(round.nanos);
        }
        return all;
    }

    /** How long all calls of a round took together. */
    static Times[] sums(Times[] rounds) {
        return Arrays.stream(rounds)
                .map(round -> {
                    var sum = new Times();
                    sum.add(round.nanos.stream().mapToLong(Long::longValue).sum());
                    return sum;
                })
                .toArray(Times[]::new);
    }

    double median() {
        return at(0.5);
    }

    /** In milliseconds; 0.95 for what 19 of 20 calls stayed under. */
    double at(double part) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1L, (long) Math.floor(part * sorted.length))] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "median %.2f ms  p95 %.2f ms  min %.2f  max %.2f  (%d calls)",
                median(),
                at(0.95),
                at(0),
                at(1),
                nanos.size());
    }

    /** The ratio of the medians of each round, in order: the middle one, the least and the most. */
    static String ratio(Times[] ours, Times[] theirs) {
        double[] ratios = ratios(ours, theirs);
        return String.format(
                Locale.ROOT,
                "%.2f (rounds %.2f-%.2f)",
                ratios[ratios.length / 2],
                ratios[0],
                ratios[ratios.length - 1]);
    }

    static double middle(Times[] ours, Times[] theirs) {
        double[] ratios = ratios(ours, theirs);
        return ratios[ratios.length / 2];
    }

    private static double[] ratios(Times[] ours, Times[] theirs) {
        double[] ratios = new double[ours.length];
        Arrays.setAll(ratios, round -> ours[round].median() / theirs[round].median());
        Arrays.sort(ratios);
        return ratios;
    }
}
