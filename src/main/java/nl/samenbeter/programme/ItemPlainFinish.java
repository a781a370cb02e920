package nl.samenbeter.programme;

import nl.samenbeter.tasks.PlainFinish;
import nl.samenbeter.tasks.TaskId;
import org.springframework.stereotype.Component;

/** An item that was added to the plan by hand: nothing to fill in, only to say that it was done. */
@Component
class ItemPlainFinish implements PlainFinish {

    private final ProgrammeService service;

    ItemPlainFinish(ProgrammeService service) {
        this.service = service;
    }

    @Override
    public boolean asksNothing(Open task) {
        return task.formKey().equals("programme/confirm-item");
    }

    @Override
    public void finish(TaskId task) {
        service.confirmItem(task);
    }
}
