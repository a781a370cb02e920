package nl.samenbeter.board;

import java.time.LocalDate;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * @param version what a change of it says it has seen
 * @param owner absent when nobody has it
 * @param ownerName empty when nobody has it
 * @param mine whether the reader has it; that an action is late is shown to its owner only (rulings 28)
 */
public record ActionRow(
        ActionId id,
        int version,
        String title,
        @Nullable PersonId owner,
        String ownerName,
        LocalDate readyBy,
        ActionStatus status,
        int carriedOver,
        @Nullable GoalId goal,
        @Nullable AttentionPointId point,
        boolean mine) {}
