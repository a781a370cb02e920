package nl.samenbeter.voices;

import java.util.Map;
import nl.samenbeter.shared.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * One person's answers.
 *
 * @param points by statement, from 1 to 5; a statement that is absent one knows nothing about
 * @param words may be empty
 */
public record SurveyAnswers(Map<Statement, Integer> points, String words) {

    public static final int LONGEST = 280;

    public SurveyAnswers {
        points = Map.copyOf(points);
        words = words.replaceAll("[\\p{Cc}\\p{Cs}\\s]+", " ").strip();
    }

    /** @throws DomainException {@code voices.pointUnknown}, {@code shared.textTooLong} */
    void mustFit() {
        if (points.values().stream().anyMatch(point -> point < Statement.LOWEST || point > Statement.HIGHEST)) {
            throw new DomainException("voices.pointUnknown");
        }
        if (words.length() > LONGEST) {
            throw new DomainException("shared.textTooLong", LONGEST, words.length());
        }
    }

    @Nullable
    Integer point(Statement statement) {
        return points.get(statement);
    }

    @Override
    public String toString() {
        return "SurveyAnswers[sealed]";
    }
}
