package nl.samenbeter.tasks.ui;

import java.util.List;
import nl.samenbeter.files.FileIntake;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.tasks.TaskBatchService;
import nl.samenbeter.tasks.TaskChoiceService;
import nl.samenbeter.tasks.TaskFileService;
import nl.samenbeter.tasks.TaskHelpService;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskLoanQueries;
import nl.samenbeter.tasks.TaskPassingService;
import nl.samenbeter.tasks.TaskPlaceQueries;
import nl.samenbeter.tasks.TaskTalkService;
import nl.samenbeter.tasks.TaskUndoService;
import org.springframework.stereotype.Component;

/** What can be done with any task, whatever its form. */
@Component
record TaskTools(
        TaskListService list,
        TaskPassingService passing,
        TaskTalkService talk,
        TaskHelpService help,
        TaskLoanQueries loans,
        TaskChoiceService choices,
        TaskUndoService undo,
        TaskBatchService many,
        TaskFileService files,
        FileIntake intake,
        TaskPlaceQueries places,
        CurrentUser me,
        List<WithTask> rooms) {}
