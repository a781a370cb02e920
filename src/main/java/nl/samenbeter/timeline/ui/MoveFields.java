package nl.samenbeter.timeline.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import nl.samenbeter.ui.FieldErrors;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Another day, time or place for one item. */
class MoveFields extends ChangeFields {

    private static final int LONGEST_PLACE = 100;

    private final Item item;
    private final DatePicker day;
    private final TimePicker time;
    private final TextField place;

    /** @param target the day on which it was dropped; absent when nothing was dropped */
    MoveFields(Item item, @Nullable LocalDate target) {
        this(
                item,
                Pickers.day(
                        Texts.text(item.moments().begins() == null ? "timeline.field.firstDay" : "timeline.field.day")),
                Pickers.time(Texts.text("timeline.field.time")),
                new TextField(Texts.text("timeline.field.place")));
        day.setValue(target == null ? item.moments().firstDay() : target);
    }

    private MoveFields(Item item, DatePicker day, TimePicker time, TextField place) {
        super(day, time, place);
        this.item = item;
        this.day = day;
        this.time = time;
        this.place = place;
        time.addClassName("narrow");
        time.setVisible(item.moments().begins() != null);
        time.setValue(item.moments().begins());
        FieldErrors.atMost(place, LONGEST_PLACE);
        place.setValue(Objects.requireNonNullElse(item.moments().place(), ""));
        place.setValueChangeMode(ValueChangeMode.ON_BLUR);
    }

    @Override
    Optional<TimelineChange> change() {
        if (day.getValue() == null || time.isVisible() && time.getValue() == null) {
            return Optional.empty();
        }
        String where = place.getValue().strip();
        boolean samePlace =
                where.equals(Objects.requireNonNullElse(item.moments().place(), ""));
        boolean sameDay = day.getValue().equals(item.moments().firstDay())
                && Objects.equals(time.getValue(), item.moments().begins());
        return samePlace && sameDay
                ? Optional.empty()
                : Optional.of(new MoveItem(item.id(), day.getValue(), time.getValue(), samePlace ? null : where));
    }

    @Override
    void take(TimelineChange other) {
        if (other instanceof MoveItem move) {
            day.setValue(move.day());
            time.setValue(move.begins());
        }
    }
}
