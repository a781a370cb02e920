package nl.samenbeter.sessions;

import nl.samenbeter.board.ActionId;
import nl.samenbeter.board.ActionStatus;
import nl.samenbeter.board.AddAction;
import nl.samenbeter.board.AddPoint;
import nl.samenbeter.board.AddSuccess;
import nl.samenbeter.board.AttentionPointId;
import nl.samenbeter.board.BoardLedger;
import nl.samenbeter.board.SuccessId;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.stereotype.Component;

/** What a session does to the lists of the board. The id of the command becomes that of the thing. */
@Component
class SessionLists {

    private final BoardLedger board;

    SessionLists(BoardLedger board) {
        this.board = board;
    }

    void handle(TeamId team, SessionCommand command) {
        switch (command.kind()) {
            case ADD_SUCCESSES -> board.add(team, new AddSuccess(new SuccessId(command.id()), words(command), ""));
            case ADD_POINTS ->
                board.add(team, new AddPoint(new AttentionPointId(command.id()), words(command), null, null));
            case ADD_ACTIONS -> board.add(team, action(command));
            case MOVE -> {
                if (command.about() == null) {
                    throw new DomainException("sessions.unknownCommand");
                }
                board.move(team, new ActionId(command.about()), column(command));
            }
            default -> throw new IllegalArgumentException("not for the board: " + command.kind());
        }
    }

    private static AddAction action(SessionCommand command) {
        PersonId owner = command.about() == null ? null : new PersonId(command.about());
        return new AddAction(new ActionId(command.id()), words(command), owner, null, null, null);
    }

    private static String words(SessionCommand command) {
        return SessionRecord.line(command.value());
    }

    private static ActionStatus column(SessionCommand command) {
        ActionStatus to = command.one(ActionStatus.class);
        if (to == ActionStatus.LAPSED) {
            throw new DomainException("sessions.unknownCommand");
        }
        return to;
    }
}
