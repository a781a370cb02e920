package nl.samenbeter.programme.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.util.Objects;
import nl.samenbeter.programme.BoardColumn;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.programme.SetUpBoard;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.FieldsForm;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Texts;
import org.springframework.stereotype.Component;

@Component
class SetUpBoardForm implements TaskForm {

    private final ProgrammeService service;
    private final ProgrammeQueries queries;

    SetUpBoardForm(ProgrammeService service, ProgrammeQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @Override
    public String formKey() {
        return "programme/set-up-board";
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        return new Content(task);
    }

    private final class Content extends FieldsForm {

        private final TaskDetails task;
        private final TimePicker time = time("sessionTime", SessionRhythm.EARLIEST, SessionRhythm.LATEST);
        private final TextField place = line("sessionPlace", 100);
        private final CheckboxGroup<BoardColumn> columns =
                choices("columns", BoardColumn.class, column -> Texts.text("programme.column." + column.name()));

        private Content(TaskDetails task) {
            super("programme.form.board");
            this.task = task;
            time.setValue(queries.rhythm(Objects.requireNonNull(task.row().programme()))
                    .time());
        }

        @Override
        public String finishKey() {
            return "programme.form.board.finish";
        }

        @Override
        public void finish() {
            service.setUpBoard(
                    task.row().id(),
                    new SetUpBoard(
                            time.getValue(),
                            typed(place),
                            columns.getValue().stream().sorted().toList()));
        }
    }
}
