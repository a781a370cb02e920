package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskPassingService;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;

/** To whom the task goes, and what to say with it. */
final class HandOverPart extends Div {

    private final TaskRow row;
    private final TaskPassingService service;
    private final TaskActions.Listener listener;
    private final Map<PersonId, String> colleagues;
    private final Select<PersonId> colleague = new Select<>();
    private final TextArea note = new TextArea(Texts.text("tasks.passing.note"));

    HandOverPart(TaskRow row, TaskPassingService service, TaskActions.Listener listener) {
        this.row = row;
        this.service = service;
        this.listener = listener;
        addClassName("task-part");
        colleagues = service.colleagues(row.id());
        if (colleagues.isEmpty()) {
            add(new Paragraph(Texts.text("tasks.passing.nobody")));
            return;
        }
        colleague.setLabel(Texts.text("tasks.passing.to"));
        colleague.setItems(colleagues.keySet());
        colleague.setItemLabelGenerator(colleagues::get);
        colleague.setManualValidation(true);
        note.setHelperText(Texts.text("tasks.passing.noteHelp"));
        add(colleague, note, TaskParts.button("tasks.passing.do", this::handOver));
    }

    private void handOver() {
        PersonId to = colleague.getValue();
        colleague.setInvalid(to == null);
        if (to == null) {
            colleague.setErrorMessage(Texts.text("tasks.passing.missing"));
            colleague.focus();
            return;
        }
        if (Failures.trying(() -> service.handOver(row.id(), to, note.getValue()))) {
            Notices.success(Texts.text("tasks.passing.done", TaskWords.title(row), colleagues.get(to)));
            listener.gone();
        }
    }
}
