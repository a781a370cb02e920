package nl.samenbeter.sessions.ui;

import nl.samenbeter.sessions.SessionCommand;
import nl.samenbeter.sessions.SessionHats;
import nl.samenbeter.sessions.SessionRecordId;
import nl.samenbeter.sessions.SessionState;

/** How a screen reaches its team's session: as a person or as a paired screen. */
interface SessionDoor {

    SessionState state();

    void start(SessionHats hats);

    void startUnplanned(SessionHats hats, int minutes);

    void takeOver(SessionRecordId session);

    void handle(SessionCommand command);
}
