package nl.samenbeter.talks;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.samenbeter.programme.ItemAppointment;
import nl.samenbeter.programme.ItemAppointments;
import nl.samenbeter.programme.PlanItemsMoved;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.shared.PlanItemId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Talks that have a moment move along with their round. */
@Component
class MovedTalks implements ItemAppointments {

    private final CoachTalkRounds rounds;

    MovedTalks(CoachTalkRounds rounds) {
        this.rounds = rounds;
    }

    @EventListener
    void moved(PlanItemsMoved event) {
        for (CoachTalks talks : rounds.findByPlanItemIdIn(event.days().keySet())) {
            talks.move(event.days().get(talks.planItem()));
            rounds.save(talks);
        }
    }

    @Override
    public List<ItemAppointment> of(Collection<PlanItemId> items) {
        return rounds.findByPlanItemIdIn(items).stream()
                .flatMap(talks -> talks.talks().stream()
                        .filter(talk -> !talk.isAnswered() && talk.day() != null)
                        .map(talk -> new ItemAppointment(
                                talks.planItem(),
                                PlanKind.COACH_TALK,
                                Stream.of(talk.person(), talks.coach())
                                        .filter(Objects::nonNull)
                                        .toList(),
                                Objects.requireNonNull(talk.day()),
                                talk.begins())))
                .toList();
    }
}
