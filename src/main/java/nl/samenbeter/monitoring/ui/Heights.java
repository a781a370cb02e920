package nl.samenbeter.monitoring.ui;

import nl.samenbeter.monitoring.SchoolAddress;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.ui.Texts;

/** The addresses of the heights, and the path from the highest that the reader has down to the page. */
final class Heights {

    static final String ROUTE = "voortgang";
    static final String BOARD = "bestuur";
    static final String SCHOOL = "school";

    private Heights() {}

    static String of(BoardId board) {
        return ROUTE + "/" + board;
    }

    static String of(SchoolAddress school) {
        return of(school.board()) + "/" + school.school();
    }

    /** From the top of what the reader sees down to the page. */
    static TeamCrumbs path() {
        return new TeamCrumbs(Texts.text("monitoring.path")).link(ROUTE, Texts.text("menu.voortgang"), true);
    }
}
