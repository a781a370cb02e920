package nl.samenbeter.board;

import java.util.UUID;
import nl.samenbeter.programme.FollowUp;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.programme.FollowUpRoom;
import org.springframework.stereotype.Component;

/** Attention points that an intervention leads to. */
@Component
class PointFollowUps implements FollowUpRoom {

    private final BoardEntries entries;

    PointFollowUps(BoardEntries entries) {
        this.entries = entries;
    }

    @Override
    public FollowUpKind kind() {
        return FollowUpKind.ATTENTION_POINT;
    }

    @Override
    public UUID open(FollowUp followUp) {
        return entries.add(followUp.team(), new AddPoint(followUp.title()), null)
                .value();
    }
}
