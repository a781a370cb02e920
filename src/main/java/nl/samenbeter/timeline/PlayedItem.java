package nl.samenbeter.timeline;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanState.Session;
import nl.samenbeter.programme.ProgrammeWeek;
import nl.samenbeter.timeline.RehearsalResult.What;
import org.jspecify.annotations.Nullable;

/** What becomes of one item in a {@link Rehearsal}. */
final class PlayedItem {

    final Item item;
    final ProgrammeWeek week;
    List<PlayedItem> firsts = List.of();
    PlanItemStatus status;
    boolean waited;
    boolean paused;

    @Nullable
    LocalDateTime opened;

    @Nullable
    LocalDateTime closed;

    @Nullable
    What end;

    PlayedItem(Item item, ProgrammeWeek week) {
        this.item = item;
        this.week = week;
        this.status = item.status();
    }

    Stream<Session> unanswered() {
        return item.moments().sessions().stream().filter(session -> session.held() == null);
    }
}
