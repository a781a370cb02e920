package nl.samenbeter.board.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import nl.samenbeter.board.GoalDraft;
import nl.samenbeter.board.GoalId;
import nl.samenbeter.board.GoalTerm;
import nl.samenbeter.board.ProposeGoal;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.ui.FieldsForm;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Everything a goal needs before it runs, as the form of a task. */
final class NewGoalForm extends FieldsForm {

    private static final String NUMBER = "-?\\d{1,9}([.,]\\d{1,2})?";

    private final Function<LocalDate, GoalTerm> terms;
    private final TextField title = line(GoalDraft.TITLE, ProposeGoal.LONGEST_TITLE);
    private final TextArea effect = text(GoalDraft.EFFECT, ProposeGoal.LONGEST_LINE);
    private final TextArea measure = text(GoalDraft.MEASURE, ProposeGoal.LONGEST_LINE);
    private final TextField baseline = decimal(GoalDraft.BASELINE);
    private final TextField target = decimal(GoalDraft.TARGET);
    private final TextField unit = line(GoalDraft.UNIT, ProposeGoal.LONGEST_UNIT);
    private final DatePicker starts = day(GoalDraft.STARTS);
    private final DatePicker ends = day(GoalDraft.ENDS);
    private final ComboBox<String> owner;

    NewGoalForm(TeamBoard board, Function<LocalDate, GoalTerm> terms) {
        super("board.goalForm");
        this.terms = terms;
        effect.setMinRows(2);
        measure.setMinRows(2);
        optional(unit);
        var people = new LinkedHashMap<String, String>();
        board.people().forEach(who -> people.put(who.id().text(), who.name()));
        owner = pick(GoalDraft.OWNER, people.keySet().stream().toList(), people::get);
        starts.addValueChangeListener(change -> startChosen(change.isFromClient()));
        starts.setValue(board.today());
        ends.setValue(terms.apply(board.today()).usual());
    }

    private TextField decimal(String name) {
        TextField field = number(name);
        field.getElement().setAttribute("inputmode", "decimal");
        return field;
    }

    private void startChosen(boolean byHand) {
        if (starts.getValue() == null) {
            return;
        }
        GoalTerm term = terms.apply(starts.getValue());
        ends.setHelperText(Texts.text(
                "board.goalForm." + GoalDraft.ENDS + ".help", Dates.day(term.first()), Dates.day(term.last())));
        if (byHand) {
            ends.setValue(term.usual());
        }
    }

    /** The days that would do are known once a start is. */
    @Override
    protected Optional<String> help(String name) {
        return name.equals(GoalDraft.ENDS) ? Optional.empty() : super.help(name);
    }

    @Override
    protected @Nullable String wrong(String name, String written) {
        return switch (name) {
            case GoalDraft.BASELINE -> written.strip().matches(NUMBER) ? null : Texts.text("board.goalForm.noNumber");
            case GoalDraft.TARGET -> target(written);
            case GoalDraft.ENDS -> end(LocalDate.parse(written));
            default -> null;
        };
    }

    private @Nullable String target(String written) {
        if (!written.strip().matches(NUMBER)) {
            return Texts.text("board.goalForm.noNumber");
        }
        return baseline.getValue().strip().matches(NUMBER) && value(baseline).compareTo(value(target)) == 0
                ? Texts.text("error.board.goalTargetSame")
                : null;
    }

    private @Nullable String end(LocalDate day) {
        if (starts.getValue() == null) {
            return null;
        }
        GoalTerm term = terms.apply(starts.getValue());
        return day.isBefore(term.first()) || day.isAfter(term.last())
                ? Texts.text("error.board.goalTerm", Dates.day(term.first()), Dates.day(term.last()))
                : null;
    }

    @Override
    public String finishKey() {
        return "board.task.finish";
    }

    /** Whoever holds it finishes. */
    @Override
    public void finish() {
        throw new UnsupportedOperationException();
    }

    /** After {@link #validate}. */
    ProposeGoal goal(GoalId id) {
        return new ProposeGoal(
                id,
                typed(title),
                typed(effect),
                typed(measure),
                value(baseline),
                value(target),
                typed(unit),
                starts.getValue(),
                ends.getValue(),
                PersonId.of(owner.getValue()));
    }

    private static BigDecimal value(TextField field) {
        return new BigDecimal(field.getValue().strip().replace(',', '.'));
    }
}
