package nl.samenbeter.talks;

import nl.samenbeter.programme.ItemPostponed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Talks that would have been in a pause are after it. */
@Component
class PostponedTalks {

    private final CoachTalkRounds rounds;

    PostponedTalks(CoachTalkRounds rounds) {
        this.rounds = rounds;
    }

    @EventListener
    void postponed(ItemPostponed event) {
        rounds.findByPlanItemId(event.item()).ifPresent(talks -> {
            talks.postpone(event.shift());
            rounds.save(talks);
        });
    }
}
