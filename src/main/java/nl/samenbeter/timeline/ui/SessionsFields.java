package nl.samenbeter.timeline.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import java.util.Optional;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.programme.SessionRhythm.Frequency;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.ChangeSessions;
import nl.samenbeter.ui.FieldErrors;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** How often, when, how long and where a team meets at its board. */
class SessionsFields extends ChangeFields {

    private static final int LONGEST_PLACE = 100;

    private final RadioButtonGroup<Frequency> frequency;
    private final TimePicker time;
    private final IntegerField dayMinutes;
    private final IntegerField weekMinutes;
    private final TextField place;
    private @Nullable TimelineChange asItIs;

    SessionsFields(SessionRhythm rhythm, @Nullable String where) {
        this(
                new RadioButtonGroup<>(Texts.text("programme.settings.frequency")),
                Pickers.time(Texts.text("programme.settings.time")),
                minutes("programme.settings.dayMinutes", rhythm.dayMinutes()),
                minutes("programme.settings.weekMinutes", rhythm.weekMinutes()),
                new TextField(Texts.text("programme.settings.place")));
        frequency.setValue(rhythm.frequency());
        time.setValue(rhythm.time());
        place.setValue(Objects.requireNonNullElse(where, ""));
        asItIs = new ChangeSessions(rhythm, where);
    }

    /** For many teams, each of which keeps the place of its board. */
    static SessionsFields forMany(SessionRhythm rhythm) {
        var fields = new SessionsFields(rhythm, null);
        fields.place.setVisible(false);
        fields.asItIs = null;
        return fields;
    }

    private SessionsFields(
            RadioButtonGroup<Frequency> frequency,
            TimePicker time,
            IntegerField dayMinutes,
            IntegerField weekMinutes,
            TextField place) {
        super(frequency, time, dayMinutes, weekMinutes, place);
        this.frequency = frequency;
        this.time = time;
        this.dayMinutes = dayMinutes;
        this.weekMinutes = weekMinutes;
        this.place = place;
        frequency.setItems(Frequency.values());
        frequency.setItemLabelGenerator(item -> Texts.text("programme.settings.frequency." + item.name()));
        frequency.addValueChangeListener(change -> dayMinutes.setVisible(change.getValue() == Frequency.DAILY));
        time.setMin(SessionRhythm.EARLIEST);
        time.setMax(SessionRhythm.LATEST);
        time.getI18n()
                .setMinErrorMessage(Texts.text("error.programme.sessionTime"))
                .setMaxErrorMessage(Texts.text("error.programme.sessionTime"));
        place.setRequiredIndicatorVisible(true);
        FieldErrors.atMost(place, LONGEST_PLACE);
        place.setValueChangeMode(ValueChangeMode.ON_BLUR);
    }

    private static IntegerField minutes(String key, int value) {
        var field = new IntegerField(Texts.text(key));
        FieldErrors.within(
                field,
                SessionRhythm.SHORTEST,
                SessionRhythm.LONGEST,
                Texts.text("error.programme.sessionMinutes", SessionRhythm.SHORTEST, SessionRhythm.LONGEST));
        field.setStepButtonsVisible(true);
        field.setValue(value);
        return field;
    }

    @Override
    Optional<TimelineChange> change() {
        if (time.getValue() == null
                || dayMinutes.getValue() == null
                || weekMinutes.getValue() == null
                || place.isVisible() && place.getValue().isBlank()) {
            return Optional.empty();
        }
        TimelineChange asked = new ChangeSessions(
                new SessionRhythm(frequency.getValue(), time.getValue(), dayMinutes.getValue(), weekMinutes.getValue()),
                place.isVisible() ? place.getValue().strip() : null);
        return Optional.of(asked).filter(other -> !other.equals(asItIs));
    }
}
