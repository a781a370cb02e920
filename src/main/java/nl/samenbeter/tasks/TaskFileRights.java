package nl.samenbeter.tasks;

import nl.samenbeter.files.FileRights;
import org.springframework.stereotype.Component;

/** Whoever may see a task may read its files. */
@Component
class TaskFileRights implements FileRights {

    static final String KIND = "task";

    private final TaskAccess access;

    TaskFileRights(TaskAccess access) {
        this.access = access;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(String owner) {
        return access.mine(new TaskId(owner));
    }
}
