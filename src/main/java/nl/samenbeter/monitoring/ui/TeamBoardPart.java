package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.button;
import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import nl.samenbeter.board.BoardFigures;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.ui.Texts;

/** Goals and attention points of a team in counts, and the way to its board. */
final class TeamBoardPart {

    private TeamBoardPart() {}

    /** The counts of a team's board, with whose they are. */
    record Shown(TeamId team, BoardFigures.Row board) {}

    static Section of(Shown shown) {
        BoardFigures.Row board = shown.board();
        Section card = card(
                Texts.text("monitoring.teamBoard.title"),
                button("bord/" + shown.team(), Texts.text("monitoring.alert.toBoard")));
        card.add(with(
                new Div(),
                "figs",
                figure(board.active(), Texts.text("monitoring.teamBoard.active", board.active(), board.overdue())),
                figure(board.reached(), Texts.text("monitoring.teamBoard.reached", board.reached())),
                figure(
                        board.openPoints() + board.referredPoints(),
                        Texts.text("monitoring.teamBoard.points", board.referredPoints())),
                figure(board.closedPoints(), Texts.text("monitoring.teamBoard.closed")),
                figure(
                        board.actions().open(),
                        Texts.text(
                                "monitoring.teamBoard.actions",
                                board.actions().open(),
                                board.actions().old(),
                                BoardFigures.OLD_DAYS / 7)),
                new Div(
                        span(Integer.toString(board.actions().onTime()), "fig"),
                        new Span(Texts.text(
                                "monitoring.teamBoard.actionsOnTime",
                                board.actions().due())))));
        if (board.notReached() + board.stopped() > 0) {
            card.add(new Paragraph(Texts.text("monitoring.teamBoard.other", board.notReached(), board.stopped())));
        }
        return card;
    }

    private static Div figure(int number, String words) {
        return new Div(span(Integer.toString(number), "fig"), new Span(words));
    }
}
