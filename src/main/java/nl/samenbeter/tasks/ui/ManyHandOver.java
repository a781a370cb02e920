package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.tasks.TaskBatchService;
import nl.samenbeter.tasks.TaskReceiver;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.tasks.TaskStep;
import nl.samenbeter.ui.Texts;

/** Many tasks to one colleague. */
final class ManyHandOver extends ManyDialog {

    private final Select<TaskReceiver> colleague = new Select<>();
    private final TextArea note = new TextArea(Texts.text("tasks.passing.note"));

    ManyHandOver(TaskBatchService service, List<TaskRow> rows) {
        super(service, rows, "handOver");
        List<TaskReceiver> receivers =
                service.receivers(rows.stream().map(TaskRow::id).toList());
        if (receivers.isEmpty()) {
            fields().add(new Paragraph(Texts.text("tasks.many.handOver.nobody")));
            return;
        }
        colleague.setLabel(Texts.text("tasks.passing.to"));
        colleague.setItems(receivers);
        colleague.setItemLabelGenerator(receiver -> receiver.tasks() == rows.size()
                ? receiver.name()
                : Texts.text("tasks.many.handOver.some", receiver.name(), receiver.tasks(), rows.size()));
        colleague.setManualValidation(true);
        colleague.addValueChangeListener(change -> {
            colleague.setInvalid(false);
            look();
        });
        note.setHelperText(Texts.text("tasks.passing.noteHelp"));
        fields().add(colleague, note);
    }

    @Override
    Optional<TaskStep> step() {
        return Optional.ofNullable(colleague.getValue())
                .map(receiver -> new TaskStep.HandOver(receiver.person(), note.getValue()));
    }

    @Override
    void missing() {
        colleague.setErrorMessage(Texts.text("tasks.passing.missing"));
        colleague.setInvalid(true);
        colleague.focus();
    }
}
