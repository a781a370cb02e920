package nl.samenbeter.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.ProgrammeWeek;
import nl.samenbeter.shared.PlanItemId;
import org.jspecify.annotations.Nullable;

/**
 * What was planned in one week of a team, and what came of it, in counts of the team.
 *
 * @param last sequence number of the last week
 * @param items by day and time
 */
public record TeamWeek(ProgrammeWeek week, int last, LocalDate today, List<Item> items) {

    /**
     * @param late open past the day on which it was due
     * @param reason why it was skipped, a code with the text {@code programme.skipped.<code>}
     * @param movedFrom the day it would have had, when that is another
     * @param done of the people it was given to
     */
    public record Item(
            PlanItemId id,
            String element,
            String name,
            PlanKind kind,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable LocalTime begins,
            LocalDateTime due,
            LocalDateTime lapses,
            PlanItemStatus status,
            boolean late,
            @Nullable String reason,
            @Nullable LocalDate movedFrom,
            int done,
            int given,
            List<Session> sessions) {

        public long sessionsHeld() {
            return sessions.stream()
                    .filter(session -> Boolean.TRUE.equals(session.held()))
                    .count();
        }
    }

    /** @param held absent until it has an answer */
    public record Session(
            LocalDate day, LocalTime begins, @Nullable Boolean held) {}

    public Optional<Item> item(PlanItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
