package nl.samenbeter.tasks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The forms that stand in the models; a definition never changes, so each is read once. */
@Component
class ModelForms {

    private final RepositoryService engine;
    private final Map<Place, ModelForm> forms = new ConcurrentHashMap<>();

    ModelForms(RepositoryService engine) {
        this.engine = engine;
    }

    private record Place(String definition, String element) {}

    ModelForm of(String definition, String element) {
        return forms.computeIfAbsent(new Place(definition, element), this::read);
    }

    private ModelForm read(Place place) {
        UserTask task = engine.getBpmnModelInstance(place.definition()).getModelElementById(place.element());
        return FormReader.read(task);
    }
}
