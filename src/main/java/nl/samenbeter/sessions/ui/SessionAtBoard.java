package nl.samenbeter.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.board.ui.AtBoard;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Texts;

/** The way from a board to its session of today and to those that were held. */
@org.springframework.stereotype.Component
class SessionAtBoard implements AtBoard {

    private final Access access;

    SessionAtBoard(Access access) {
        this.access = access;
    }

    @Override
    public Optional<Component> inHead(TeamBoard board) {
        boolean holds = access.team(board.team(), Permission.SESSIONS_HOLD);
        return Optional.of(Html.with(
                new Div(),
                "session-links",
                Html.button(
                        "bord/" + board.team() + "/sessie",
                        Texts.text(holds ? "sessions.atBoard.hold" : "sessions.atBoard.look"),
                        "pri"),
                SessionsView.link(board.team())));
    }
}
