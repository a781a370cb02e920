package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskHelpService;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;

/** Whom to ask for help, and what. */
final class AskHelpPart extends Div {

    private final TaskRow row;
    private final TaskHelpService service;
    private final Runnable asked;
    private final Select<PersonId> colleague = new Select<>();
    private final TextArea question = new TextArea(Texts.text("tasks.help.words"));
    private final Map<PersonId, String> helpers;

    AskHelpPart(TaskRow row, TaskHelpService service, Runnable asked) {
        this.row = row;
        this.service = service;
        this.asked = asked;
        addClassName("task-part");
        helpers = service.helpers(row.id());
        if (helpers.isEmpty()) {
            add(new Paragraph(Texts.text(row.shared() ? "tasks.help.nobody" : "error.tasks.helpPrivate")));
            return;
        }
        colleague.setLabel(Texts.text("tasks.help.whom"));
        colleague.setItems(helpers.keySet());
        colleague.setItemLabelGenerator(helpers::get);
        colleague.setManualValidation(true);
        question.setHelperText(Texts.text("tasks.help.wordsHelp"));
        add(colleague, question, TaskParts.button("tasks.help.do", this::ask));
    }

    private void ask() {
        PersonId helper = colleague.getValue();
        colleague.setInvalid(helper == null);
        if (helper == null) {
            colleague.setErrorMessage(Texts.text("tasks.help.missing"));
            colleague.focus();
            return;
        }
        if (Failures.trying(() -> service.ask(row.id(), helper, question.getValue()))) {
            Notices.success(Texts.text("tasks.help.done", helpers.get(helper)));
            asked.run();
        }
    }
}
