package nl.samenbeter.board;

import java.util.UUID;
import nl.samenbeter.programme.FollowUp;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.programme.FollowUpRoom;
import org.springframework.stereotype.Component;

/** Actions that an intervention leads to. */
@Component
class ActionFollowUps implements FollowUpRoom {

    private final BoardEntries entries;

    ActionFollowUps(BoardEntries entries) {
        this.entries = entries;
    }

    @Override
    public FollowUpKind kind() {
        return FollowUpKind.ACTION;
    }

    @Override
    public UUID open(FollowUp followUp) {
        return entries.add(followUp.team(), new AddAction(followUp.title(), followUp.owner(), followUp.by()))
                .value();
    }
}
