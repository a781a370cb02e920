package nl.samenbeter.preparations;

import org.jspecify.annotations.Nullable;

/**
 * What the question owner brings.
 *
 * @param goal whom or what it serves
 * @param situation how it is now, with a {@code figure} and where that comes from
 * @param topic the open question of the team that it was; absent for one that nobody had noted
 * @param guest a teacher who joins the group for this meeting
 */
public record BringCase(
        String question,
        @Nullable String goal,
        @Nullable String situation,
        @Nullable String figure,
        @Nullable String source,
        @Nullable PreparationTopicId topic,
        @Nullable Teacher guest) {

    public BringCase(
            String question,
            @Nullable String goal,
            @Nullable String situation,
            @Nullable String figure,
            @Nullable String source,
            @Nullable PreparationTopicId topic) {
        this(question, goal, situation, figure, source, topic, null);
    }
}
