package nl.samenbeter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Asks for another day and time, and where it makes sense a place; a refusal is said in it and keeps it open. */
public class MomentDialog extends Dialog {

    private final DatePicker day = Pickers.day(Texts.text("ui.moment.day"));
    private final TimePicker time = Pickers.time(Texts.text("ui.moment.time"));
    private final TextField place = new TextField(Texts.text("ui.moment.place"));
    private final Div failure = new Div();
    private final Move move;

    /** Moves it; a refusal is thrown. */
    public interface Move {

        /** @param place absent when it was left empty, or is not asked */
        void to(LocalDate day, LocalTime begins, @Nullable String place);
    }

    public MomentDialog(
            String title,
            LocalDate first,
            LocalDate last,
            @Nullable LocalDate current,
            @Nullable LocalTime begins,
            Move move) {
        this.move = move;
        setHeaderTitle(title);
        day.setMin(first);
        day.setMax(last);
        day.setValue(current);
        time.setValue(begins);
        day.setManualValidation(true);
        time.setManualValidation(true);
        day.setRequiredIndicatorVisible(true);
        time.setRequiredIndicatorVisible(true);
        place.setVisible(false);
        place.setManualValidation(true);
        var fields = Html.with(new Div(), "fields", day, time, place, failure);
        add(fields);
        var save = new Button(Texts.text("ui.moment.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("ui.cancel"), click -> close()), save);
    }

    /** Asks for a place too. */
    public MomentDialog withPlace(@Nullable String current, int longest) {
        place.setVisible(true);
        place.setMaxLength(longest);
        place.setHelperText(Texts.text("ui.moment.placeHelp"));
        place.setValue(current == null ? "" : current);
        return this;
    }

    private void save() {
        failure.removeAll();
        missing(day.isEmpty(), day);
        missing(time.isEmpty(), time);
        if (day.isEmpty() || time.isEmpty()) {
            return;
        }
        String where = place.getValue().replace("\0", "").strip();
        try {
            move.to(day.getValue(), time.getValue(), where.isEmpty() ? null : where);
            close();
        } catch (RuntimeException refused) {
            failure.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
        }
    }

    private static void missing(boolean empty, HasValidationProperties field) {
        field.setErrorMessage(Texts.text("ui.moment.missing"));
        field.setInvalid(empty);
    }
}
