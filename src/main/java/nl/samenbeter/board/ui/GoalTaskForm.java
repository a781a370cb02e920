package nl.samenbeter.board.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.board.BoardQueries;
import nl.samenbeter.board.GoalService;
import nl.samenbeter.board.GoalTaskService;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.ModelTaskForm;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Texts;

/** Choosing and changing goals: what is chosen here stands on the board and runs. */
@org.springframework.stereotype.Component
class GoalTaskForm implements TaskForm {

    private final GoalTaskService service;
    private final GoalService goals;
    private final BoardQueries queries;
    private final ModelTaskForm words;

    GoalTaskForm(GoalTaskService service, GoalService goals, BoardQueries queries, ModelTaskForm words) {
        this.service = service;
        this.goals = goals;
        this.queries = queries;
        this.words = words;
    }

    @Override
    public String formKey() {
        return GoalTaskService.FORM;
    }

    @Override
    public boolean asksFieldsOfTheModel() {
        return true;
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        return new GoalTaskContent(task, service, goals, queries, words.openFields(task));
    }

    @Override
    public Optional<Component> answered(TaskDetails task) {
        List<String> chosen = service.chosen(task.row().id());
        var all = with(new Div(), "stack");
        words.answered(task).ifPresent(all::add);
        if (!chosen.isEmpty()) {
            var list = with(new DescriptionList(), "answers");
            list.add(new DescriptionList.Term(Texts.text("board.task.chosen")));
            chosen.forEach(title -> list.add(new DescriptionList.Description(title)));
            all.add(list);
        }
        return all.getChildren().findAny().isPresent() ? Optional.of(all) : Optional.empty();
    }
}
