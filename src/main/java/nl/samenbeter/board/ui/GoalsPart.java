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
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.samenbeter.board.BoardQueries;
import nl.samenbeter.board.GoalReading;
import nl.samenbeter.board.GoalRow;
import nl.samenbeter.board.GoalService;
import nl.samenbeter.board.GoalStatus;
import nl.samenbeter.board.ProposeGoal;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;

/** The goals with their number; those that run first, then proposed ones, then what was closed. */
final class GoalsPart {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final TeamBoard board;
    private final BoardQueries queries;
    private final GoalService service;
    private final Runnable lookAgain;

    GoalsPart(TeamBoard board, BoardQueries queries, GoalService service, Runnable lookAgain) {
        this.board = board;
        this.queries = queries;
        this.service = service;
        this.lookAgain = lookAgain;
    }

    Section section() {
        var card = board.mayChange() ? card(Texts.text("board.goals"), add()) : card(Texts.text("board.goals"));
        var list = with(new UnorderedList(), "rows board-goals");
        board.goals(GoalStatus.ACTIVE).map(this::row).forEach(list::add);
        board.goals(GoalStatus.PROPOSED).map(this::row).forEach(list::add);
        board.goals().stream()
                .filter(goal -> goal.status().isOver())
                .map(this::row)
                .forEach(list::add);
        card.add(board.goals().isEmpty() ? with(new Paragraph(Texts.text("board.goals.none")), "t2") : list);
        return card;
    }

    /** Those that run, without a card around them. */
    UnorderedList running() {
        var list = with(new UnorderedList(), "rows board-goals");
        board.goals(GoalStatus.ACTIVE).map(this::row).forEach(list::add);
        return list;
    }

    private Button add() {
        var add = new Button(Texts.text("board.goals.new"), Icon.PLUS.create(), click -> propose());
        add.setId("board-new-goal");
        return add;
    }

    private ListItem row(GoalRow goal) {
        var text = with(new Div(), "grow board-goal", new H3(goal.title()));
        text.add(with(new Div(), "meta", BoardWords.badge(goal), span(until(goal)), span(owner(goal))));
        if (!goal.effect().isEmpty()) {
            text.add(new Paragraph(goal.effect()));
        }
        if (goal.status() != GoalStatus.PROPOSED) {
            text.add(number(goal));
        }
        if (goal.adjusted() != null) {
            text.add(BoardWords.adjusted(goal, goal.adjusted()));
        }
        if (!goal.outcome().isEmpty()) {
            text.add(new Paragraph(Texts.text("board.goal.outcome", goal.outcome())));
        }
        if (board.mayChange()) {
            text.add(buttons(goal));
        }
        return new ListItem(text);
    }

    private static String until(GoalRow goal) {
        return Texts.text("board.goal.until", Dates.day(goal.ends()));
    }

    private static String owner(GoalRow goal) {
        return goal.owner() == null ? Texts.text("board.nobodyYet") : goal.ownerName();
    }

    private Component number(GoalRow goal) {
        GoalReading last = goal.lastReading();
        BigDecimal now = last == null ? goal.baseline() : last.value();
        var line = with(
                new Div(),
                "board-number",
                span(BoardWords.number(now, goal.unit()), "num"),
                span(
                        last == null
                                ? Texts.text("board.goal.noNumber")
                                : Texts.text("board.goal.week", Dates.day(last.week())),
                        "s",
                        "t2"));
        var bar = with(new Div(), "bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        var done = span("");
        done.getStyle().set("width", share(goal, now) + "%");
        bar.add(done);
        return with(
                new Div(),
                "board-progress",
                line,
                bar,
                span(
                        Texts.text(
                                goal.atTarget() ? "board.goal.fromToReached" : "board.goal.fromTo",
                                BoardWords.number(goal.baseline(), goal.unit()),
                                BoardWords.number(goal.target(), goal.unit())),
                        "s",
                        "t2"));
    }

    /** How far from the baseline to the target, 0 to 100. */
    private static int share(GoalRow goal, BigDecimal now) {
        if (goal.baseline() == null || goal.target() == null || goal.baseline().compareTo(goal.target()) == 0) {
            return 0;
        }
        return now.subtract(goal.baseline())
                .multiply(HUNDRED)
                .divide(goal.target().subtract(goal.baseline()), 0, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(HUNDRED)
                .intValue();
    }

    private Component buttons(GoalRow goal) {
        var buttons = with(new Div(), "board-buttons");
        if (goal.status() == GoalStatus.ACTIVE) {
            buttons.add(BoardWords.button("board.goal.read", goal.id(), "read", goal.title(), () -> read(goal)));
            if (goal.adjusted() == null) {
                buttons.add(
                        BoardWords.button("board.goal.adjust", goal.id(), "adjust", goal.title(), () -> adjust(goal)));
            }
            buttons.add(BoardWords.button("board.goal.close", goal.id(), "close", goal.title(), () -> close(goal)));
        } else if (goal.status() == GoalStatus.PROPOSED) {
            buttons.add(
                    BoardWords.button("board.goal.start", goal.id(), "start", goal.title(), () -> start(goal)),
                    BoardWords.button("board.goal.change", goal.id(), "change", goal.title(), () -> change(goal)),
                    BoardWords.button("board.goal.drop", goal.id(), "drop", goal.title(), () -> drop(goal)));
        }
        return buttons;
    }

    private void start(GoalRow goal) {
        if (Failures.trying(() -> service.activate(board.team(), goal.id(), goal.version()))) {
            lookAgain.run();
        }
    }

    private void propose() {
        new ProposeGoalDialog(board, queries, service, goal -> lookAgain.run()).open();
    }

    private void change(GoalRow goal) {
        var fields = new GoalFields(goal, board.today(), board.people(), day -> queries.goalTerm(board.team(), day));
        new BoardDialog(
                        Texts.text("board.goal.change"),
                        Texts.text("board.keep"),
                        () -> {
                            service.changeGoal(board.team(), goal.version(), fields.value(board.today()));
                            lookAgain.run();
                        },
                        fields)
                .open();
    }

    private void read(GoalRow goal) {
        var number = new BigDecimalField(Texts.text("board.goal.number"));
        number.setLocale(Texts.locale());
        number.setHelperText(goal.measure());
        number.setRequiredIndicatorVisible(true);
        new BoardDialog(
                        Texts.text("board.goal.read"),
                        Texts.text("board.keep"),
                        () -> {
                            service.read(board.team(), goal.id(), number.getValue());
                            lookAgain.run();
                        },
                        new Paragraph(goal.title()),
                        number)
                .open();
    }

    private void adjust(GoalRow goal) {
        new AdjustGoalDialog(goal, change -> {
                    service.adjust(board.team(), goal.id(), goal.version(), change);
                    lookAgain.run();
                })
                .open();
    }

    private void close(GoalRow goal) {
        var how = new RadioButtonGroup<GoalStatus>(Texts.text("board.goal.how"));
        how.setItems(GoalStatus.REACHED, GoalStatus.NOT_REACHED, GoalStatus.STOPPED);
        how.setItemLabelGenerator(status -> Texts.text("board.goal." + status));
        how.setValue(goal.atTarget() ? GoalStatus.REACHED : GoalStatus.NOT_REACHED);
        ask(goal, how);
    }

    private void ask(GoalRow goal, RadioButtonGroup<GoalStatus> how) {
        var words = words("board.goal.words");
        new BoardDialog(
                        Texts.text("board.goal.close"),
                        Texts.text("board.goal.close"),
                        () -> {
                            service.close(board.team(), goal.id(), goal.version(), how.getValue(), words.getValue());
                            lookAgain.run();
                        },
                        new Paragraph(goal.title()),
                        how,
                        words)
                .open();
    }

    private void drop(GoalRow goal) {
        var words = words("board.goal.why");
        new BoardDialog(
                        Texts.text("board.goal.drop"),
                        Texts.text("board.goal.drop"),
                        () -> {
                            service.close(
                                    board.team(), goal.id(), goal.version(), GoalStatus.STOPPED, words.getValue());
                            lookAgain.run();
                        },
                        new Paragraph(goal.title()),
                        words)
                .open();
    }

    private static TextArea words(String key) {
        var words = new TextArea(Texts.text(key));
        words.setMaxLength(ProposeGoal.LONGEST_LINE);
        return words;
    }
}
