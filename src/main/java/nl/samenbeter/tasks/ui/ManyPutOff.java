package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.tasks.TaskBatchService;
import nl.samenbeter.tasks.TaskOutcome;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.tasks.TaskStep;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Many tasks out of sight until a day. */
final class ManyPutOff extends ManyDialog {

    private final DatePicker day = Pickers.day(Texts.text("tasks.putOff.day"));

    ManyPutOff(TaskBatchService service, List<TaskRow> rows) {
        super(service, rows, "putOff");
        day.setManualValidation(true);
        day.addValueChangeListener(change -> {
            day.setInvalid(false);
            look();
        });
        fields().add(new Paragraph(Texts.text("tasks.many.putOff.what")), day);
    }

    @Override
    Optional<TaskStep> step() {
        return Optional.ofNullable(day.getValue()).map(TaskStep.PutOff::new);
    }

    @Override
    void missing() {
        day.setErrorMessage(Texts.text("tasks.putOff.missing"));
        day.setInvalid(true);
        day.focus();
    }

    @Override
    @Nullable
    ManyDialog back(List<TaskOutcome> all) {
        List<TaskRow> done = doneWith(all);
        return done.isEmpty() ? null : new ManyBack(service(), done, "showAgain", new TaskStep.ShowAgain());
    }
}
