package nl.samenbeter.timeline.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.Optional;
import nl.samenbeter.timeline.Slack;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.ShiftDays;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.ui.Texts;

/** From which week on, how far, and what becomes of free weeks in between. */
class ShiftFields extends ChangeFields {

    private static final int MOST_WEEKS = 30;

    private enum Unit {
        WEEKS_LATER,
        WEEKS_EARLIER,
        DAYS_LATER,
        DAYS_EARLIER
    }

    private final Select<LocalDate> from;
    private final IntegerField count;
    private final Select<Unit> unit;
    private final RadioButtonGroup<Slack> slack;

    ShiftFields(WeekChoices weeks) {
        this(weeks.select("timeline.field.from"), count(), unit(), slack());
    }

    private ShiftFields(Select<LocalDate> from, IntegerField count, Select<Unit> unit, RadioButtonGroup<Slack> slack) {
        super(from, count, unit, slack);
        this.from = from;
        this.count = count;
        this.unit = unit;
        this.slack = slack;
        about(count, "timeline.tooFar", "timeline.tooManyDays", "timeline.runsInto", "timeline.pastSummer");
        unit.addValueChangeListener(change ->
                slack.setVisible(change.getValue() != Unit.DAYS_LATER && change.getValue() != Unit.DAYS_EARLIER));
    }

    private static IntegerField count() {
        var field = new IntegerField(Texts.text("timeline.field.count"));
        field.setMin(1);
        field.setMax(MOST_WEEKS);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setMinErrorMessage(Texts.text("timeline.field.countLow"))
                .setMaxErrorMessage(Texts.text("error.timeline.tooFar", MOST_WEEKS))
                .setBadInputErrorMessage(Texts.text("timeline.field.countLow")));
        field.setValue(1);
        field.setStepButtonsVisible(true);
        field.addClassName("narrow");
        return field;
    }

    private static Select<Unit> unit() {
        var field = new Select<Unit>();
        field.setLabel(Texts.text("timeline.field.unit"));
        field.setItems(Unit.values());
        field.setItemLabelGenerator(item -> Texts.text("timeline.unit." + item));
        field.setValue(Unit.WEEKS_LATER);
        return field;
    }

    static RadioButtonGroup<Slack> slack() {
        var field = new RadioButtonGroup<Slack>(Texts.text("timeline.field.slack"));
        field.setItems(Slack.values());
        field.setItemLabelGenerator(item -> Texts.text("timeline.slack." + item));
        field.setValue(Slack.KEEP);
        return field;
    }

    @Override
    Optional<TimelineChange> change() {
        LocalDate monday = from.getValue();
        Integer number = count.getValue();
        if (monday == null || number == null || number < 1) {
            return Optional.empty();
        }
        return Optional.of(
                switch (unit.getValue()) {
                    case WEEKS_LATER -> new ShiftWeeks(monday, number, slack.getValue());
                    case WEEKS_EARLIER -> new ShiftWeeks(monday, -number, slack.getValue());
                    case DAYS_LATER -> new ShiftDays(monday, number);
                    case DAYS_EARLIER -> new ShiftDays(monday, -number);
                });
    }
}
