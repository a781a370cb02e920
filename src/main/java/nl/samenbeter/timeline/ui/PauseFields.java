package nl.samenbeter.timeline.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Optional;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.Pause;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;

/** From when nothing happens by itself any more, and what kind of reason that has. */
class PauseFields extends ChangeFields {

    private final DatePicker from;
    private final Select<String> kind;

    PauseFields(LocalDate today) {
        this(Pickers.day(Texts.text("timeline.field.pauseFrom")), new Select<>());
        from.setMin(today);
        from.setValue(today);
    }

    private PauseFields(DatePicker from, Select<String> kind) {
        super(from, kind);
        this.from = from;
        this.kind = kind;
        kind.setLabel(Texts.text("timeline.field.pauseKind"));
        kind.setItems(Pause.REASONS);
        kind.setItemLabelGenerator(code -> Texts.text("programme.pauseReason." + code));
        kind.setValue(Pause.REASONS.getFirst());
    }

    @Override
    Optional<TimelineChange> change() {
        return Optional.ofNullable(from.getValue()).map(day -> new Pause(day, kind.getValue()));
    }
}
