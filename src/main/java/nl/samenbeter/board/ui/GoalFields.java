package nl.samenbeter.board.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.samenbeter.board.GoalId;
import nl.samenbeter.board.GoalRow;
import nl.samenbeter.board.GoalTerm;
import nl.samenbeter.board.ProposeGoal;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Everything a goal is made of; says on which days it may end. */
final class GoalFields extends Div {

    private final GoalId id;
    private final TextField title = new TextField(Texts.text("board.goalForm.title"));
    private final TextArea effect = new TextArea(Texts.text("board.goalForm.effect"));
    private final TextArea measure = new TextArea(Texts.text("board.goalForm.measure"));
    private final BigDecimalField baseline = new BigDecimalField(Texts.text("board.goalForm.baseline"));
    private final BigDecimalField target = new BigDecimalField(Texts.text("board.goalForm.target"));
    private final TextField unit = new TextField(Texts.text("board.goalForm.unit"));
    private final DatePicker starts = Pickers.day(Texts.text("board.goalForm.starts"));
    private final DatePicker ends = Pickers.day(Texts.text("board.goalForm.ends"));
    private final Owners owner;
    private final Function<LocalDate, GoalTerm> terms;

    /** @param goal what is changed; absent for a new one */
    GoalFields(
            @Nullable GoalRow goal, LocalDate today, List<TeamBoard.Who> people, Function<LocalDate, GoalTerm> terms) {
        this.terms = terms;
        id = goal == null ? GoalId.next() : goal.id();
        owner = new Owners(Texts.text("board.goalForm.owner"), people, goal == null ? null : goal.owner());
        title.setMaxLength(ProposeGoal.LONGEST_TITLE);
        title.setHelperText(Texts.text("board.goalForm.title.help"));
        title.setRequiredIndicatorVisible(true);
        effect.setMaxLength(ProposeGoal.LONGEST_LINE);
        effect.setHelperText(Texts.text("board.goalForm.effect.help"));
        measure.setMaxLength(ProposeGoal.LONGEST_LINE);
        measure.setHelperText(Texts.text("board.goalForm.measure.help"));
        unit.setMaxLength(ProposeGoal.LONGEST_UNIT);
        unit.setHelperText(Texts.text("board.goalForm.unit.help"));
        baseline.setLocale(Texts.locale());
        target.setLocale(Texts.locale());
        starts.addValueChangeListener(change -> startChosen());
        fill(goal, today);
        addClassNames("goal-fields");
        add(
                with(new Div(), "wide", title),
                with(new Div(), "wide", effect),
                with(new Div(), "wide", measure),
                with(new Div(), "numbers", baseline, target, unit),
                starts,
                ends,
                with(new Div(), "wide", owner.field()));
    }

    private void fill(@Nullable GoalRow goal, LocalDate today) {
        if (goal == null) {
            starts.setValue(today);
            return;
        }
        title.setValue(goal.title());
        effect.setValue(goal.effect());
        measure.setValue(goal.measure());
        unit.setValue(goal.unit());
        baseline.setValue(goal.baseline());
        target.setValue(goal.target());
        starts.setValue(goal.starts());
        ends.setValue(goal.ends());
    }

    private void startChosen() {
        if (starts.getValue() == null) {
            return;
        }
        GoalTerm term = terms.apply(starts.getValue());
        ends.setValue(term.usual());
        ends.setHelperText(Texts.text("board.goalForm.ends.help", Dates.day(term.first()), Dates.day(term.last())));
    }

    ProposeGoal value(LocalDate today) {
        return new ProposeGoal(
                id,
                title.getValue(),
                effect.getValue(),
                measure.getValue(),
                baseline.getValue(),
                target.getValue(),
                unit.getValue(),
                starts.getValue() == null ? today : starts.getValue(),
                ends.getValue(),
                owner.person());
    }
}
