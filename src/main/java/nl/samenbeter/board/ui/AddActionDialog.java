package nl.samenbeter.board.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Stream;
import nl.samenbeter.board.ActionId;
import nl.samenbeter.board.AddAction;
import nl.samenbeter.board.AttentionPointId;
import nl.samenbeter.board.BoardService;
import nl.samenbeter.board.GoalId;
import nl.samenbeter.board.GoalStatus;
import nl.samenbeter.board.PointStatus;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

/** A new action: what, who, by when, and what it is for. Says so when somebody has many already. */
final class AddActionDialog extends BoardDialog {

    private record Serves(
            String title, @Nullable GoalId goal, @Nullable AttentionPointId point) {}

    AddActionDialog(TeamBoard board, BoardService service, Runnable lookAgain) {
        this(
                board,
                service,
                lookAgain,
                ActionId.next(),
                new TextField(Texts.text("board.actionForm.title")),
                new Owners(Texts.text("board.actionForm.owner"), board.people(), null),
                Pickers.day(Texts.text("board.actionForm.readyBy")),
                new Select<>());
    }

    private AddActionDialog(
            TeamBoard board,
            BoardService service,
            Runnable lookAgain,
            ActionId id,
            TextField title,
            Owners owner,
            DatePicker readyBy,
            Select<Serves> serves) {
        super(
                Texts.text("board.actions.new"),
                Texts.text("board.actionForm.add"),
                () -> {
                    Serves for_ = serves.getValue();
                    service.addAction(
                            board.team(),
                            new AddAction(
                                    id,
                                    title.getValue(),
                                    owner.person(),
                                    readyBy.getValue(),
                                    for_ == null ? null : for_.goal(),
                                    for_ == null ? null : for_.point()));
                    lookAgain.run();
                },
                title,
                owner.field(),
                many(board, owner),
                readyBy,
                serves);
        title.setMaxLength(AddAction.LONGEST);
        title.setHelperText(Texts.text("board.actionForm.title.help"));
        title.setRequiredIndicatorVisible(true);
        readyBy.setHelperText(Texts.text("board.actionForm.readyBy.help"));
        serves.setLabel(Texts.text("board.actionForm.serves"));
        serves.setItems(choices(board).toList());
        serves.setItemLabelGenerator(one -> one == null ? Texts.text("board.actionForm.servesNothing") : one.title());
        serves.setEmptySelectionAllowed(true);
        serves.setEmptySelectionCaption(Texts.text("board.actionForm.servesNothing"));
    }

    private static Stream<Serves> choices(TeamBoard board) {
        return Stream.concat(
                board.goals(GoalStatus.ACTIVE)
                        .map(goal -> new Serves(Texts.text("board.action.forGoal", goal.title()), goal.id(), null)),
                board.points().stream()
                        .filter(point -> point.status() != PointStatus.CLOSED)
                        .map(point ->
                                new Serves(Texts.text("board.action.forPoint", point.title()), null, point.id())));
    }

    private static Div many(TeamBoard board, Owners owner) {
        var warning = new Div();
        warning.getElement().setAttribute("aria-live", "polite");
        owner.field().addValueChangeListener(change -> {
            warning.removeAll();
            TeamBoard.Who who = change.getValue();
            if (who == null) {
                return;
            }
            long open = board.actions().stream()
                    .filter(action -> action.status().isOpen() && who.id().equals(action.owner()))
                    .count();
            if (open >= TeamBoard.MANY_ACTIONS) {
                warning.add(Notices.card(Tone.WARN, Texts.text("board.actionForm.many", who.name(), open)));
            }
        });
        return warning;
    }
}
