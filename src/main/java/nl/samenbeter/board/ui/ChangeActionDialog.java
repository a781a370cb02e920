package nl.samenbeter.board.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import nl.samenbeter.board.ActionRow;
import nl.samenbeter.board.ActionStatus;
import nl.samenbeter.board.BoardService;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;

/** Another owner, another day, or no action any more. */
final class ChangeActionDialog extends BoardDialog {

    ChangeActionDialog(TeamBoard board, ActionRow action, BoardService service, Runnable lookAgain) {
        this(
                board,
                action,
                service,
                lookAgain,
                new Owners(Texts.text("board.actionForm.owner"), board.people(), action.owner()),
                Pickers.day(Texts.text("board.actionForm.readyBy")));
    }

    private ChangeActionDialog(
            TeamBoard board,
            ActionRow action,
            BoardService service,
            Runnable lookAgain,
            Owners owner,
            DatePicker readyBy) {
        super(
                Texts.text("board.action.change"),
                Texts.text("board.keep"),
                () -> {
                    service.changeAction(
                            board.team(),
                            action.id(),
                            action.version(),
                            owner.person(),
                            readyBy.getValue() == null ? action.readyBy() : readyBy.getValue());
                    lookAgain.run();
                },
                new Paragraph(action.title()),
                owner.field(),
                readyBy);
        readyBy.setValue(action.readyBy());
        or(Texts.text("board.action.to." + ActionStatus.LAPSED), () -> {
            service.moveAction(board.team(), action.id(), action.version(), ActionStatus.LAPSED);
            lookAgain.run();
        });
    }
}
