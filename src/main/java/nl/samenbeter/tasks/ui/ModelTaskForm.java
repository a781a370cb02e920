package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.tasks.FormAnswer;
import nl.samenbeter.tasks.FormField;
import nl.samenbeter.tasks.ModelForm;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskFormService;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The form of every task that has no screen of its own: drawn from the fields in its model. A room that puts more around
 * such fields opens it inside its own form and finishes with {@link TaskFormService#answerWith}.
 */
@org.springframework.stereotype.Component
public class ModelTaskForm implements TaskForm {

    private final TaskFormService service;

    ModelTaskForm(TaskFormService service) {
        this.service = service;
    }

    @Override
    public String formKey() {
        return ModelForm.KEY;
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        return new ModelFormContent(task.row(), service);
    }

    /** Empty when the model has no fields for the task. */
    public Optional<TaskFormContent> openFields(TaskDetails task) {
        return service.form(task.row().id()).fields().isEmpty() ? Optional.empty() : Optional.of(open(task));
    }

    @Override
    public Optional<Component> answered(TaskDetails task) {
        List<FormAnswer> answers = service.answers(task.row().id());
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        var list = new DescriptionList();
        list.addClassName("answers");
        for (FormAnswer answer : answers) {
            FormField field = FieldWords.of(task.row().element(), answer.field());
            list.add(
                    new DescriptionList.Term(field.label()),
                    new DescriptionList.Description(words(field, answer.value())));
        }
        return Optional.of(list);
    }

    private static String words(FormField field, @Nullable String value) {
        if (value == null) {
            return Texts.text("tasks.model.empty");
        }
        return switch (field.type()) {
            case STRING, TEXT, LONG, PERSON -> value;
            case BOOLEAN -> FieldWords.yesOrNo(value);
            case DATE -> Dates.longDayYear(java.time.LocalDate.parse(value));
            case TIME -> Dates.time(java.time.LocalTime.parse(value));
            case ENUM -> FieldWords.option(field, value);
        };
    }
}
