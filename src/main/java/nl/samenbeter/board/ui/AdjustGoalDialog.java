package nl.samenbeter.board.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import nl.samenbeter.board.AdjustGoal;
import nl.samenbeter.board.GoalRow;
import nl.samenbeter.board.ProposeGoal;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;

/** Another target or end for a goal that runs, with the reason. */
final class AdjustGoalDialog extends BoardDialog {

    AdjustGoalDialog(GoalRow goal, Consumer<AdjustGoal> adjusted) {
        this(
                goal,
                adjusted,
                new BigDecimalField(Texts.text("board.goalForm.target")),
                Pickers.day(Texts.text("board.goalForm.ends")),
                new TextArea(Texts.text("board.goal.adjustWhy")));
    }

    private AdjustGoalDialog(
            GoalRow goal, Consumer<AdjustGoal> adjusted, BigDecimalField target, DatePicker ends, TextArea why) {
        super(
                Texts.text("board.goal.adjust"),
                Texts.text("board.goal.adjust"),
                () -> adjusted.accept(change(target, ends, why)),
                new Paragraph(goal.title()),
                new Paragraph(Texts.text("board.goal.adjustOnce")),
                target,
                ends,
                why);
        target.setLocale(Texts.locale());
        target.setValue(goal.target());
        ends.setValue(goal.ends());
        why.setMaxLength(ProposeGoal.LONGEST_LINE);
        why.setRequiredIndicatorVisible(true);
    }

    private static AdjustGoal change(BigDecimalField target, DatePicker ends, TextArea why) {
        if (target.isEmpty() || ends.isEmpty()) {
            throw new DomainException("board.adjustEmpty");
        }
        return new AdjustGoal(target.getValue(), ends.getValue(), why.getValue());
    }
}
