package nl.samenbeter.preparations.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenbeter.preparations.DecideTryOut;
import nl.samenbeter.preparations.TryOutService;
import nl.samenbeter.preparations.TryOutState;
import nl.samenbeter.preparations.WorkDesignQueries;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.ui.DeviceField;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What was seen at the try-out, and what becomes of the design. */
class DecideTryOutContent extends ChangingForm {

    private static final int SEEN_LENGTH = 300;
    private static final int TITLE_LENGTH = 200;
    private static final TryOutState[] OUTCOMES = {TryOutState.INTRODUCED, TryOutState.ADJUSTED, TryOutState.STOPPED};

    private final TaskId task;
    private final TryOutService service;
    private final WorkDesignQueries.Decision decision;
    private final TextField seen = new TextField(Texts.text("preparations.decide.seen"));
    private final RadioButtonGroup<TryOutState> outcome = new RadioButtonGroup<>();
    private final RadioButtonGroup<How> how = new RadioButtonGroup<>();
    private final DatePicker again = Pickers.day(Texts.text("preparations.decide.again"));
    private final TextField title = new TextField();

    /** How it is adjusted. */
    private enum How {
        AGAIN,
        LATER
    }

    DecideTryOutContent(TaskDetails task, TryOutService service, WorkDesignQueries.Decision decision) {
        this.task = task.row().id();
        this.service = service;
        this.decision = decision;
        seen.setMaxLength(SEEN_LENGTH);
        seen.setHelperText(Texts.text("preparations.decide.seenHelp"));
        outcome.setLabel(Texts.text("preparations.decide.outcome"));
        outcome.setItems(OUTCOMES);
        outcome.setItemLabelGenerator(one -> Texts.text("preparations.decide." + one));
        outcome.addClassName("outcome");
        how.setLabel(Texts.text("preparations.decide.how"));
        how.setItems(How.values());
        how.setItemLabelGenerator(one -> Texts.text("preparations.decide." + one));
        again.setMin(decision.from());
        again.setMax(decision.until());
        title.setMaxLength(TITLE_LENGTH);
        seen.setManualValidation(true);
        outcome.setManualValidation(true);
        how.setManualValidation(true);
        again.setManualValidation(true);
        title.setManualValidation(true);
        List.<HasValue<?, ?>>of(seen, outcome, how, again).forEach(field -> field.setRequiredIndicatorVisible(true));
        DeviceField.mark(seen, "seen");
        DeviceField.mark(title, "title");
        begin(List.of(about()), List.of(seen, outcome, how, again, title), task.isOpenForMe());
    }

    private Div about() {
        var about = with(new Div(), "stack");
        if (decision.question() != null) {
            about.add(with(new Paragraph(decision.question()), "decide-question"));
        }
        about.add(with(new UnorderedList(), "rows", TryOutCard.row(decision.tryOut())));
        about.add(Html.button(GroupAddress.of(decision.group()), Texts.text("preparations.decide.toDesign"), "ter"));
        return about;
    }

    @Override
    void showFields() {
        TryOutState chosen = outcome.getValue();
        boolean adjusts = chosen == TryOutState.ADJUSTED;
        boolean later = adjusts && how.getValue() == How.LATER;
        boolean action = chosen == TryOutState.INTRODUCED && decision.actions();
        how.setVisible(adjusts);
        again.setVisible(adjusts && how.getValue() == How.AGAIN);
        title.setVisible(later || action);
        title.setRequiredIndicatorVisible(later);
        title.setLabel(Texts.text(later ? "preparations.decide.topic" : "preparations.decide.action"));
        title.setHelperText(Texts.text(later ? "preparations.decide.topicHelp" : "preparations.decide.actionHelp"));
    }

    @Override
    public String finishKey() {
        return "preparations.decide.finish";
    }

    @Override
    void check() {
        boolean adjusts = outcome.getValue() == TryOutState.ADJUSTED;
        check(seen, seen.getValue().isBlank(), Texts.text("preparations.decide.seenMissing"));
        check(outcome, outcome.isEmpty(), Texts.text("preparations.decide.outcomeMissing"));
        check(how, how.isVisible() && how.isEmpty(), Texts.text("preparations.decide.howMissing"));
        check(again, again.isVisible() && again.isEmpty(), Texts.text("preparations.tryOut.dayMissing"));
        check(
                title,
                title.isVisible() && adjusts && title.getValue().isBlank(),
                Texts.text("preparations.decide.topicMissing"));
    }

    @Override
    public void finish() {
        service.decide(
                task,
                new DecideTryOut(
                        outcome.getValue(),
                        seen.getValue(),
                        again.isVisible() ? again.getValue() : null,
                        title.isVisible() ? title.getValue() : null,
                        Texts.text("preparations.tryOut.visitTitle")));
    }

    @Override
    public Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("seen", seen.getValue());
        typed.put("outcome", written(outcome.getValue()));
        typed.put("how", written(how.getValue()));
        typed.put("again", written(again.getValue()));
        typed.put("title", title.getValue());
        return typed;
    }

    @Override
    void put(Map<String, String> draft) {
        seen.setValue(draft.getOrDefault("seen", ""));
        outcome.setValue(constant(OUTCOMES, draft.get("outcome")));
        how.setValue(constant(How.values(), draft.get("how")));
        again.setValue(day(draft.get("again")));
        title.setValue(draft.getOrDefault("title", ""));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
