package nl.samenbeter.barometer;

import java.time.LocalDateTime;
import java.util.List;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * The barometer of one team.
 *
 * @param tooSmall the team has too few people for a barometer of its own (rulings 25)
 * @param open a round that people are answering
 * @param rounds that are closed, the newest first
 * @param round the one that is looked at; absent when there is none
 */
public record TeamResults(
        TeamId team,
        String name,
        boolean tooSmall,
        @Nullable Open open,
        List<RoundRow> rounds,
        @Nullable RoundResults round) {

    /**
     * @param answered how many have; absent for who is neither in the team nor its coach
     * @param people how many there are today
     */
    public record Open(
            QuestionSet set,
            LocalDateTime closesAt,
            @Nullable Integer answered,
            int people) {}
}
