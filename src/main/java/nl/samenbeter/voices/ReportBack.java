package nl.samenbeter.voices;

/**
 * What those asked are told.
 *
 * @param heard what came in
 * @param doing what is done with it, and what is not
 * @param visibleBy how they will notice
 */
public record ReportBack(String heard, String doing, String visibleBy) {

    public static final int LONGEST = 1000;
}
