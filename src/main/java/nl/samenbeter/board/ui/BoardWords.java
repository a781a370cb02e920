package nl.samenbeter.board.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.text.NumberFormat;
import nl.samenbeter.board.Adjusted;
import nl.samenbeter.board.GoalRow;
import nl.samenbeter.board.GoalStatus;
import nl.samenbeter.board.PointRow;
import nl.samenbeter.shared.Id;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Numbers and statuses of the board as people say them. */
final class BoardWords {

    private BoardWords() {}

    /** "62 %", "2,5 per week"; a dash for none. */
    static String number(@Nullable BigDecimal number, String unit) {
        if (number == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(Texts.locale());
        format.setMaximumFractionDigits(2);
        return unit.isEmpty() ? format.format(number) : format.format(number) + " " + unit;
    }

    /** Its title, how it stands and from where to where, for pages about other things. */
    static Div briefly(GoalRow goal, Component... more) {
        var meta = with(
                new Div(),
                "meta",
                badge(goal),
                span(Texts.text(
                        "board.goal.fromTo",
                        number(goal.baseline(), goal.unit()),
                        number(goal.target(), goal.unit()))));
        meta.add(more);
        return with(new Div(), "grow", span(goal.title(), "board-title"), meta);
    }

    static StatusBadge badge(GoalRow goal) {
        return new StatusBadge(shape(goal.status()), Texts.text("board.goal." + goal.status()));
    }

    /** What it was, since when it is something else, and why. */
    static Paragraph adjusted(GoalRow goal, Adjusted before) {
        return with(
                new Paragraph(Texts.text(
                        "board.goal.adjusted",
                        Dates.day(before.day()),
                        number(before.target(), goal.unit()),
                        Dates.day(before.ends()),
                        before.why())),
                "s t2");
    }

    private static Status shape(GoalStatus status) {
        return switch (status) {
            case PROPOSED -> Status.UPCOMING;
            case ACTIVE -> Status.RUNNING;
            case REACHED -> Status.DONE;
            case NOT_REACHED -> Status.NOT_HELD;
            case STOPPED -> Status.CANCELLED;
        };
    }

    static StatusBadge badge(PointRow point) {
        Status shape = switch (point.status()) {
            case NEW -> Status.NEW;
            case IN_HAND -> Status.RUNNING;
            case REFERRED -> Status.DUE;
            case CLOSED -> Status.DONE;
        };
        return new StatusBadge(shape, Texts.text("board.point." + point.status()));
    }

    /** Takes an item to the next joint preparation. */
    static Button toPreparation(Id item, String title, Runnable prepare, Runnable lookAgain) {
        return button("board.prepare", item, "prepare", title, () -> {
            if (Failures.trying(prepare)) {
                Notices.success(Texts.text("board.prepared", title));
            }
            lookAgain.run();
        });
    }

    /** A button under an item; its id lets the focus come back to it after a look again. */
    static Button button(String key, Id item, String verb, String title, Runnable click) {
        var button = new Button(Texts.text(key), event -> click.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setId(item.text() + "-" + verb);
        button.setAriaLabel(Texts.text("board.buttonOf", Texts.text(key), title));
        return button;
    }
}
