package nl.samenbeter.board.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import nl.samenbeter.board.ActionRow;
import nl.samenbeter.board.ActionStatus;
import nl.samenbeter.board.BoardService;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;

/** The actions in three columns, on a phone under each other. Only the owner reads that one is late. */
final class ActionsPart {

    private final TeamBoard board;
    private final BoardService service;
    private final PersonId reader;
    private final Runnable lookAgain;

    ActionsPart(TeamBoard board, BoardService service, PersonId reader, Runnable lookAgain) {
        this.board = board;
        this.service = service;
        this.reader = reader;
        this.lookAgain = lookAgain;
    }

    Section section() {
        var card = board.mayChange() ? card(Texts.text("board.actions"), add()) : card(Texts.text("board.actions"));
        if (board.lateActions() > 0) {
            card.add(with(new Paragraph(Texts.text("board.actions.late", board.lateActions())), "s t2 board-late"));
        }
        var columns = with(new Div(), "board-columns");
        List.of(ActionStatus.TODO, ActionStatus.DOING, ActionStatus.DONE)
                .forEach(status -> columns.add(column(status)));
        card.add(columns);
        return card;
    }

    private Component column(ActionStatus status) {
        List<ActionRow> actions = board.actions(status).toList();
        var list = with(new UnorderedList(), "board-cards");
        actions.stream().map(this::row).forEach(list::add);
        var title = new H3(Texts.text("board.columnOf", Texts.text("board.action." + status), actions.size()));
        return with(
                new Div(),
                "board-column",
                title,
                actions.isEmpty() ? with(new Paragraph(Texts.text("board.actions.none")), "s t2") : list);
    }

    private Button add() {
        var add = new Button(
                Texts.text("board.actions.new"),
                Icon.PLUS.create(),
                click -> new AddActionDialog(board, service, lookAgain).open());
        add.setId("board-new-action");
        return add;
    }

    private ListItem row(ActionRow action) {
        var item = with(new ListItem(), "board-card", span(action.title(), "board-title"));
        var meta = with(new Div(), "meta");
        if (action.owner() == null) {
            meta.add(new StatusBadge(Status.ATTENTION, Texts.text("board.action.nobody")));
        } else {
            meta.add(span(action.ownerName()));
        }
        if (action.status().isOpen()) {
            boolean late = action.mine() && action.readyBy().isBefore(board.today());
            meta.add(
                    late
                            ? new StatusBadge(Status.LATE, Dates.sentence(Dates.late(board.today(), action.readyBy())))
                            : span(Dates.relativeDay(board.today(), action.readyBy())));
        }
        if (action.carriedOver() > 0) {
            meta.add(span(Texts.text("board.action.carried", action.carriedOver())));
        }
        item.add(meta);
        serves(action, item);
        if (board.mayChange()) {
            item.add(buttons(action));
        }
        return item;
    }

    private void serves(ActionRow action, ListItem item) {
        board.goals().stream()
                .filter(goal -> goal.id().equals(action.goal()))
                .findFirst()
                .ifPresent(goal -> item.add(span(Texts.text("board.action.forGoal", goal.title()), "s", "t2")));
        board.points().stream()
                .filter(point -> point.id().equals(action.point()))
                .findFirst()
                .ifPresent(point -> item.add(span(Texts.text("board.action.forPoint", point.title()), "s", "t2")));
    }

    private Component buttons(ActionRow action) {
        var buttons = with(new Div(), "board-buttons");
        if (action.owner() == null && canTake()) {
            buttons.add(button(
                    action,
                    "board.action.take",
                    "take",
                    () -> service.handOver(board.team(), action.id(), action.version(), reader)));
        }
        switch (action.status()) {
            case TODO -> buttons.add(move(action, ActionStatus.DOING), move(action, ActionStatus.DONE));
            case DOING -> buttons.add(move(action, ActionStatus.TODO), move(action, ActionStatus.DONE));
            case DONE, LAPSED -> buttons.add(move(action, ActionStatus.DOING));
        }
        if (action.status().isOpen()) {
            buttons.add(BoardWords.button(
                    "board.action.change",
                    action.id(),
                    "change",
                    action.title(),
                    () -> new ChangeActionDialog(board, action, service, lookAgain).open()));
            buttons.add(BoardWords.toPreparation(
                    action.id(), action.title(), () -> service.prepareAction(board.team(), action.id()), lookAgain));
        }
        return buttons;
    }

    private boolean canTake() {
        return board.people().stream().anyMatch(who -> Objects.equals(who.id(), reader));
    }

    private Button move(ActionRow action, ActionStatus to) {
        return button(
                action,
                "board.action.to." + to,
                to.name(),
                () -> service.moveAction(board.team(), action.id(), action.version(), to));
    }

    private Button button(ActionRow action, String key, String verb, Runnable call) {
        return BoardWords.button(key, action.id(), verb, action.title(), () -> {
            Failures.trying(call);
            lookAgain.run();
        });
    }
}
