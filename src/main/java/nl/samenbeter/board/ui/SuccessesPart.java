package nl.samenbeter.board.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import nl.samenbeter.board.AddSuccess;
import nl.samenbeter.board.BoardService;
import nl.samenbeter.board.SuccessId;
import nl.samenbeter.board.SuccessRow;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;

/** What went well in the last weeks. */
final class SuccessesPart {

    private final TeamBoard board;
    private final BoardService service;
    private final Runnable lookAgain;

    SuccessesPart(TeamBoard board, BoardService service, Runnable lookAgain) {
        this.board = board;
        this.service = service;
        this.lookAgain = lookAgain;
    }

    Section section() {
        var card = board.mayChange() ? card(Texts.text("board.successes"), add()) : card(Texts.text("board.successes"));
        var list = with(new UnorderedList(), "rows");
        board.successes().stream().map(this::row).forEach(list::add);
        card.add(board.successes().isEmpty() ? with(new Paragraph(Texts.text("board.successes.none")), "t2") : list);
        return card;
    }

    private Button add() {
        var add = new Button(Texts.text("board.successes.new"), Icon.PLUS.create(), click -> write());
        add.setId("board-new-success");
        return add;
    }

    private ListItem row(SuccessRow success) {
        var text = with(new Div(), "grow", span(success.what(), "board-title"));
        if (!success.effect().isEmpty()) {
            text.add(new Paragraph(success.effect()));
        }
        text.add(with(new Div(), "meta", span(Dates.sentence(Dates.relativeDay(board.today(), success.day())))));
        var item = new ListItem(Icon.STAR.square(), text);
        if (board.mayChange()) {
            item.add(remove(success));
        }
        return item;
    }

    private Button remove(SuccessRow success) {
        String label = Texts.text("board.success.remove", success.what());
        var button = new Button(Icon.CLOSE.create(), click -> {
            Failures.trying(() -> service.removeSuccess(board.team(), success.id()));
            lookAgain.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setId(success.id() + "-remove");
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private void write() {
        var id = SuccessId.next();
        var what = new TextField(Texts.text("board.successForm.what"));
        what.setMaxLength(AddSuccess.LONGEST);
        what.setRequiredIndicatorVisible(true);
        var effect = new TextField(Texts.text("board.successForm.effect"));
        effect.setMaxLength(AddSuccess.LONGEST);
        new BoardDialog(
                        Texts.text("board.successes.new"),
                        Texts.text("board.successForm.add"),
                        () -> {
                            service.addSuccess(board.team(), new AddSuccess(id, what.getValue(), effect.getValue()));
                            lookAgain.run();
                        },
                        what,
                        effect)
                .open();
    }
}
