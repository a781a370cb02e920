package nl.samenbeter.preparations;

import java.time.Clock;
import java.util.UUID;
import nl.samenbeter.programme.FollowUp;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.programme.FollowUpRoom;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions that come from elsewhere wait here until a group takes one; the same question waits once. */
@Component
class PreparationTopicRoom implements FollowUpRoom {

    private final PreparationTopics topics;
    private final Clock programmeClock;

    PreparationTopicRoom(PreparationTopics topics, Clock programmeClock) {
        this.topics = topics;
        this.programmeClock = programmeClock;
    }

    @Override
    public FollowUpKind kind() {
        return FollowUpKind.PREPARATION_TOPIC;
    }

    @Override
    @Transactional
    public UUID open(FollowUp followUp) {
        return topics.findByTeamIdAndTakenByDesignIdIsNullOrderByOpenedAt(followUp.team()).stream()
                .filter(open -> open.title().equals(followUp.title()))
                .findFirst()
                .orElseGet(() -> topics.save(PreparationTopic.of(followUp, programmeClock.instant())))
                .id()
                .value();
    }
}
