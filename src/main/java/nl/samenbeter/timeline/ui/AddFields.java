package nl.samenbeter.timeline.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.AddItem;
import nl.samenbeter.ui.FieldErrors;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;

/** A meeting beside the programme: what, when, how long, with whom and where. */
class AddFields extends ChangeFields {

    private static final int LONGEST = 100;
    private static final LocalTime USUAL = LocalTime.of(15, 0);
    private static final int HALF_AN_HOUR = 30;

    private final TextField name;
    private final DatePicker day;
    private final TimePicker time;
    private final IntegerField minutes;
    private final RadioButtonGroup<Boolean> forAll;
    private final Checkbox insideNorm;
    private final TextField place;

    AddFields(LocalDate proposed) {
        this(
                new TextField(Texts.text("timeline.field.name")),
                Pickers.day(Texts.text("timeline.field.day")),
                Pickers.time(Texts.text("timeline.field.time")),
                new IntegerField(Texts.text("timeline.field.minutes")),
                new RadioButtonGroup<>(Texts.text("timeline.field.who")),
                new Checkbox(Texts.text("timeline.field.insideNorm")),
                new TextField(Texts.text("timeline.field.place")));
        day.setValue(proposed);
    }

    private AddFields(
            TextField name,
            DatePicker day,
            TimePicker time,
            IntegerField minutes,
            RadioButtonGroup<Boolean> forAll,
            Checkbox insideNorm,
            TextField place) {
        super(name, day, time, minutes, place, forAll, insideNorm);
        this.name = name;
        this.day = day;
        this.time = time;
        this.minutes = minutes;
        this.forAll = forAll;
        this.insideNorm = insideNorm;
        this.place = place;
        name.setRequiredIndicatorVisible(true);
        FieldErrors.atMost(name, LONGEST);
        name.setValueChangeMode(ValueChangeMode.ON_BLUR);
        FieldErrors.atMost(place, LONGEST);
        place.setValueChangeMode(ValueChangeMode.ON_BLUR);
        time.setValue(USUAL);
        time.addClassName("narrow");
        minutes.setValue(HALF_AN_HOUR);
        FieldErrors.within(
                minutes,
                AddItem.SHORTEST,
                AddItem.LONGEST,
                Texts.text("error.timeline.minutes", AddItem.SHORTEST, AddItem.LONGEST));
        minutes.setStepButtonsVisible(true);
        minutes.addClassName("narrow");
        forAll.setItems(true, false);
        forAll.setItemLabelGenerator(all -> Texts.text(all ? "timeline.field.all" : "timeline.field.coachOnly"));
        forAll.setValue(true);
        insideNorm.setValue(true);
    }

    @Override
    Optional<TimelineChange> change() {
        if (name.getValue().isBlank()
                || day.getValue() == null
                || time.getValue() == null
                || minutes.getValue() == null) {
            return Optional.empty();
        }
        String where = place.getValue().strip();
        return Optional.of(new AddItem(
                name.getValue().strip(),
                day.getValue(),
                time.getValue(),
                minutes.getValue(),
                forAll.getValue(),
                insideNorm.getValue(),
                where.isEmpty() ? null : where));
    }

    @Override
    void take(TimelineChange other) {
        if (other instanceof AddItem add) {
            day.setValue(add.day());
            time.setValue(add.begins());
        }
    }
}
