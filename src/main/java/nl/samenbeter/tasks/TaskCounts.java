package nl.samenbeter.tasks;

/** Counts of the reader's list; the badge shows late and today only, so that it can reach nought. */
public record TaskCounts(int late, int today, int all) {

    public int badge() {
        return late + today;
    }
}
