package nl.samenbeter.timeline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.samenbeter.programme.PlanAudience;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;

/**
 * When a programme asks for people, as it would be after a change for many.
 *
 * @param moved it stands elsewhere than before
 */
record BulkMeeting(Item item, LocalDateTime begins, LocalDateTime ends, boolean moved) {

    /** As the plan is: for a programme that does not change. */
    static List<BulkMeeting> of(PlanState plan) {
        return of(plan, plan);
    }

    static List<BulkMeeting> of(PlanState before, PlanState after) {
        var moved = PlanClashes.moved(before, after).stream().map(Item::id).toList();
        return after.items().stream()
                .filter(PlanClashes::goesAhead)
                .filter(item -> PeopleClashes.meetsAsPlanned(item) || item.isSessionBlock())
                .flatMap(item -> of(item, moved.contains(item.id())))
                .toList();
    }

    private static Stream<BulkMeeting> of(Item item, boolean moved) {
        if (item.isMeeting()) {
            LocalDateTime begins = item.moments()
                    .firstDay()
                    .atTime(Objects.requireNonNull(item.moments().begins()));
            return Stream.of(new BulkMeeting(item, begins, begins.plusMinutes(item.meetingMinutes()), moved));
        }
        return item.moments().sessions().stream()
                .filter(session -> session.held() == null)
                .map(session -> {
                    LocalDateTime begins = session.day().atTime(session.begins());
                    return new BulkMeeting(item, begins, begins.plusMinutes(session.minutes()), false);
                });
    }

    LocalDate day() {
        return begins.toLocalDate();
    }

    boolean asks(boolean coach) {
        return coach || item.audience() != PlanAudience.COACH;
    }

    boolean keepsBusy() {
        return Duration.between(begins, ends).toMinutes() >= DiaryReader.SHORTEST_MEETING;
    }

    boolean isDuring(BulkMeeting other) {
        return begins.isBefore(other.ends) && other.begins.isBefore(ends);
    }
}
