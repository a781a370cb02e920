package nl.samenbeter.timeline.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;

/** A Monday: of a start, or on which a programme goes on after a pause. */
class MondayFields extends ChangeFields {

    private final DatePicker monday;
    private final Function<LocalDate, TimelineChange> change;

    MondayFields(String label, LocalDate proposed, Function<LocalDate, TimelineChange> change) {
        this(Pickers.day(Texts.text(label)), change);
        monday.setValue(proposed);
    }

    private MondayFields(DatePicker monday, Function<LocalDate, TimelineChange> change) {
        super(monday);
        this.monday = monday;
        this.change = change;
    }

    @Override
    Optional<TimelineChange> change() {
        return Optional.ofNullable(monday.getValue()).map(change);
    }
}
