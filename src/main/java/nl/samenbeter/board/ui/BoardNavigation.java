package nl.samenbeter.board.ui;

import nl.samenbeter.shared.TeamId;

/** The way to a board. */
public final class BoardNavigation {

    static final String ROUTE = "bord";

    private BoardNavigation() {}

    public static String to(TeamId team) {
        return ROUTE + "/" + team;
    }
}
