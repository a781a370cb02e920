package nl.samenbeter.materials.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.materials.MaterialQueries;
import nl.samenbeter.materials.MaterialRow;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.tasks.ui.WithTask;

/** The materials that belong to a task. */
@org.springframework.stereotype.Component
class MaterialsAtTask implements WithTask {

    private final MaterialQueries queries;

    MaterialsAtTask(MaterialQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Component> component(TaskRow task) {
        // the year of a school has kinds of its own, some by the same name
        List<String> places = task.programme() == null
                ? List.of(task.element(), task.formKey())
                : List.of(task.element(), task.formKey(), task.kind());
        List<MaterialRow> found = queries.at(places);
        return found.isEmpty() ? Optional.empty() : Optional.of(new MaterialLinks(found));
    }
}
