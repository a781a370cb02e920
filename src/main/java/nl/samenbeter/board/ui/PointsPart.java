package nl.samenbeter.board.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import nl.samenbeter.board.AddPoint;
import nl.samenbeter.board.AttentionPointId;
import nl.samenbeter.board.BoardService;
import nl.samenbeter.board.DecidePoint;
import nl.samenbeter.board.PointReporter;
import nl.samenbeter.board.PointRow;
import nl.samenbeter.board.PointStatus;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What hinders lessons, the most worthwhile first. */
final class PointsPart {

    private final TeamBoard board;
    private final BoardService service;
    private final Runnable lookAgain;

    PointsPart(TeamBoard board, BoardService service, Runnable lookAgain) {
        this.board = board;
        this.service = service;
        this.lookAgain = lookAgain;
    }

    Section section() {
        var card = board.mayChange() ? card(Texts.text("board.points"), add()) : card(Texts.text("board.points"));
        var list = with(new UnorderedList(), "rows");
        board.points().stream().map(this::row).forEach(list::add);
        card.add(board.points().isEmpty() ? with(new Paragraph(Texts.text("board.points.none")), "t2") : list);
        return card;
    }

    private Button add() {
        var add = new Button(Texts.text("board.points.new"), Icon.PLUS.create(), click -> write());
        add.setId("board-new-point");
        return add;
    }

    private ListItem row(PointRow point) {
        var meta = with(new Div(), "meta", BoardWords.badge(point));
        if (point.effect() != null) {
            meta.add(span(Texts.text("board.point.effectIs", point.effect())));
        }
        if (point.feasibility() != null) {
            meta.add(span(Texts.text("board.point.feasibilityIs", point.feasibility())));
        }
        if (point.mine()) {
            meta.add(span(Texts.text("board.reporter.you")));
        } else if (point.reporter() != null) {
            meta.add(span(Texts.text("board.reporter." + point.reporter())));
        }
        if (point.confirmed()) {
            meta.add(span(Texts.text("board.point.confirmed")));
        }
        var text = with(new Div(), "grow", new H3(point.title()), meta);
        if (!point.decision().isEmpty()) {
            text.add(new Paragraph(point.decision()));
        }
        if (board.mayChange()) {
            var buttons = with(
                    new Div(),
                    "board-buttons",
                    BoardWords.button("board.point.decide", point.id(), "decide", point.title(), () -> decide(point)));
            if (point.mine() && point.status() == PointStatus.CLOSED && !point.confirmed()) {
                buttons.add(
                        BoardWords.button(
                                "board.point.solved", point.id(), "solved", point.title(), () -> confirm(point, true)),
                        BoardWords.button(
                                "board.point.notSolved",
                                point.id(),
                                "not-solved",
                                point.title(),
                                () -> confirm(point, false)));
            }
            if (point.status() != PointStatus.CLOSED) {
                buttons.add(BoardWords.toPreparation(
                        point.id(), point.title(), () -> service.preparePoint(board.team(), point.id()), lookAgain));
            }
            text.add(buttons);
        }
        return new ListItem(text);
    }

    private void confirm(PointRow point, boolean solved) {
        if (Failures.trying(() -> service.confirmPoint(board.team(), point.id(), point.version(), solved))) {
            lookAgain.run();
        }
    }

    private void write() {
        var id = AttentionPointId.next();
        var title = new TextField(Texts.text("board.pointForm.title"));
        title.setMaxLength(AddPoint.LONGEST);
        title.setRequiredIndicatorVisible(true);
        title.setHelperText(Texts.text("board.pointForm.title.help"));
        var reporter = new Select<PointReporter>();
        reporter.setLabel(Texts.text("board.pointForm.reporter"));
        reporter.setItems(PointReporter.values());
        reporter.setEmptySelectionAllowed(true);
        reporter.setItemLabelGenerator(
                one -> Texts.text(one == null ? "board.reporter.none" : "board.pointForm.reporter." + one));
        reporter.setEmptySelectionCaption(Texts.text("board.reporter.none"));
        var mine = new Checkbox(Texts.text("board.pointForm.mine"));
        var effect = weight("board.point.effect", null);
        var feasibility = weight("board.point.feasibility", null);
        new BoardDialog(
                        Texts.text("board.points.new"),
                        Texts.text("board.pointForm.add"),
                        () -> {
                            service.addPoint(
                                    board.team(),
                                    new AddPoint(
                                            id,
                                            title.getValue(),
                                            effect.getValue(),
                                            feasibility.getValue(),
                                            reporter.getValue(),
                                            mine.getValue()));
                            lookAgain.run();
                        },
                        title,
                        reporter,
                        mine,
                        effect,
                        feasibility)
                .open();
    }

    private void decide(PointRow point) {
        var status = new RadioButtonGroup<PointStatus>(Texts.text("board.pointForm.status"));
        status.setItems(Arrays.stream(PointStatus.values())
                .filter(one -> one != PointStatus.NEW || point.status() == PointStatus.NEW)
                .toList());
        status.setItemLabelGenerator(one -> Texts.text("board.point." + one));
        status.setValue(point.status());
        var effect = weight("board.point.effect", point.effect());
        var feasibility = weight("board.point.feasibility", point.feasibility());
        var decision = new TextArea(Texts.text("board.pointForm.decision"), point.decision(), "");
        decision.setMaxLength(DecidePoint.LONGEST);
        decision.setHelperText(Texts.text("board.pointForm.decision.help"));
        new BoardDialog(
                        Texts.text("board.point.decide"),
                        Texts.text("board.keep"),
                        () -> {
                            service.decidePoint(
                                    board.team(),
                                    point.id(),
                                    point.version(),
                                    new DecidePoint(
                                            status.getValue(),
                                            effect.getValue(),
                                            feasibility.getValue(),
                                            decision.getValue()));
                            lookAgain.run();
                        },
                        new Paragraph(point.title()),
                        status,
                        effect,
                        feasibility,
                        decision)
                .open();
    }

    private static RadioButtonGroup<Integer> weight(String key, @Nullable Integer value) {
        var weight = new RadioButtonGroup<Integer>(Texts.text(key));
        weight.setItems(1, 2, 3);
        weight.setItemLabelGenerator(one -> Texts.text("board.weight." + one));
        weight.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        weight.setValue(value);
        return weight;
    }
}
