package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;

/** On which day the task comes back into sight. */
final class PutOffPart extends Div {

    private final TaskRow row;
    private final TaskListService service;
    private final TaskActions.Listener listener;
    private final DatePicker day = Pickers.day(Texts.text("tasks.putOff.day"));

    PutOffPart(TaskRow row, TaskListService service, TaskActions.Listener listener) {
        this.row = row;
        this.service = service;
        this.listener = listener;
        addClassName("task-part");
        LocalDate latest = service.latestPutOff(row.id());
        day.setMax(latest);
        day.setHelperText(Texts.text("tasks.putOff.latest", Dates.longDay(latest)));
        day.setManualValidation(true);
        add(new Paragraph(Texts.text("tasks.putOff.what")), day, TaskParts.button("tasks.putOff.do", this::putOff));
    }

    private void putOff() {
        LocalDate chosen = day.getValue();
        day.setInvalid(chosen == null);
        if (chosen == null) {
            day.setErrorMessage(Texts.text("tasks.putOff.missing"));
            day.focus();
            return;
        }
        if (Failures.trying(() -> service.putOff(row.id(), chosen))) {
            Notices.undo(Texts.text("tasks.putOff.done", TaskWords.title(row), Dates.longDay(chosen)), this::undo);
            listener.gone();
        }
    }

    private void undo() {
        Failures.trying(() -> service.showAgain(row.id()));
        listener.outdated();
    }
}
