package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import nl.samenbeter.tasks.HelpQuestion;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** The questions for help about a task that are not answered yet: the reader's own, and those asked of the reader. */
final class OpenQuestions extends Div {

    private final TaskDetails details;
    private final TaskTools tools;
    private final Runnable changed;

    /** @param changed after an answer or a withdrawal */
    OpenQuestions(TaskDetails details, TaskTools tools, Runnable changed) {
        this.details = details;
        this.tools = tools;
        this.changed = changed;
        addClassName("task-questions");
        show();
    }

    /** The reader may be typing one. */
    boolean awaitsAnswer() {
        return getChildren().anyMatch(child -> child.getElement().getClassList().contains("task-part"));
    }

    void show() {
        removeAll();
        for (HelpQuestion question : tools.help().questions(details.row().id())) {
            add(question.mine() ? waiting(question) : asked(question));
        }
        setVisible(getComponentCount() > 0);
    }

    private Component waiting(HelpQuestion question) {
        return Notices.card(
                Tone.INFO,
                Texts.text("tasks.help.waiting", TaskParts.name(question.helperName()), Dates.moment(question.at())),
                Texts.text("tasks.help.withdraw"),
                () -> {
                    if (Failures.trying(() -> tools.help().withdraw(question.task(), question.helper()))) {
                        Notices.success(Texts.text("tasks.help.withdrawn"));
                        show();
                        changed.run();
                    }
                });
    }

    private Component asked(HelpQuestion question) {
        String asker = TaskParts.name(question.askerName());
        var part = new Div(Notices.card(Tone.INFO, Dates.sentence(Texts.text("tasks.help.question", asker))));
        part.addClassName("task-part");
        if (!question.words().isEmpty()) {
            var words = new Paragraph(question.words());
            words.addClassNames("task-words", "question");
            part.add(words);
        }
        var answer = new TextArea(Texts.text("tasks.help.answer"));
        answer.setHelperText(TaskWords.whose(details.row(), "readers"));
        part.add(answer, TaskParts.button("tasks.help.answerDo", () -> {
            if (Failures.trying(() -> tools.talk().comment(question.task(), answer.getValue()))) {
                Notices.success(Dates.sentence(Texts.text("tasks.help.answered", asker)));
                show();
                changed.run();
            }
        }));
        return part;
    }
}
