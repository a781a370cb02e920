package nl.samenbeter.voices;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a survey of at least ten people.
 *
 * @param words empty when fewer than ten wrote something
 */
public record SurveyOutcome(int taken, List<OfStatement> statements, List<Words> words) {

    /**
     * How the whole group answered; the four add up to all.
     *
     * @param shown false when fewer than ten knew anything about it: then the counts are 0
     * @param alike everybody who knew it is on the same side: no counts then, for they would tell what each one said
     */
    public record OfStatement(
            Statement statement, boolean shown, boolean alike, int agree, int between, int disagree, int unknown) {

        private static final int MIDDLE = 3;

        static OfStatement of(Statement statement, List<@Nullable Integer> points) {
            List<Integer> known = points.stream().filter(Objects::nonNull).toList();
            if (known.size() < SurveyResults.FEWEST) {
                return new OfStatement(statement, false, false, 0, 0, 0, 0);
            }
            int agree = (int) known.stream().filter(point -> point > MIDDLE).count();
            int disagree = (int) known.stream().filter(point -> point < MIDDLE).count();
            int between = known.size() - agree - disagree;
            boolean alike = known.stream().distinct().count() == 1;
            return new OfStatement(statement, true, alike, agree, between, disagree, points.size() - known.size());
        }
    }

    /** @param withheld not shown to the team, by the coach */
    public record Words(VoiceWordsId id, String words, boolean withheld) {}
}
