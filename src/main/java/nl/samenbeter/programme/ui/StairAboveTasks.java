package nl.samenbeter.programme.ui;

import java.util.Optional;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.tasks.ui.AboveTasks;
import org.springframework.stereotype.Component;

/** The stair above the task list, for those who take part in one programme. */
@Component
class StairAboveTasks implements AboveTasks {

    private final ProgrammeQueries queries;

    StairAboveTasks(ProgrammeQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> component() {
        var mine = queries.mine();
        return mine.size() == 1
                ? Optional.of(Ribbons.of(queries.stair(mine.getFirst().id())))
                : Optional.empty();
    }
}
