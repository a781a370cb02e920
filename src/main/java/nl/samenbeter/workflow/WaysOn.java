package nl.samenbeter.workflow;

import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.PersonId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds how a process gets past a step, and goes that way by the engine's own modification. */
@Component
class WaysOn {

    private final ModelElements elements;
    private final ObjectProvider<PassedSteps> plans;
    private final RuntimeService runtimeService;
    private final ListableBeanFactory beans;

    WaysOn(
            ModelElements elements,
            ObjectProvider<PassedSteps> plans,
            RuntimeService runtimeService,
            ListableBeanFactory beans) {
        this.elements = elements;
        this.plans = plans;
        this.runtimeService = runtimeService;
        this.beans = beans;
    }

    /**
     * @param place whose process goes on
     * @param behind the element behind which it does
     * @param plan that hears of it
     */
    record Found(
            WayOn way,
            StuckRows.Place place,
            String behind,
            @Nullable PassedSteps plan) {}

    /** @param around the step, what called its process, and so on outwards */
    Found of(List<StuckRows.Place> around) {
        return around.stream()
                .flatMap(place -> planned(place).stream())
                .findFirst()
                .orElseGet(() -> own(around.getFirst()));
    }

    void go(Found found, String businessKey, PersonId by) {
        StuckRows.Place place = found.place();
        if (found.plan() != null) {
            found.plan().passed(businessKey, place.instance(), found.way().element(), by);
        }
        String host = elements.host(place.definition(), place.standsAt());
        runtimeService
                .createProcessInstanceModification(place.instance())
                .cancelAllForActivity(elements.whole(place.definition(), host))
                .startAfterActivity(elements.whole(place.definition(), found.behind()))
                .execute();
    }

    /** Whether a step that waits for nothing can wait anew; of what several have for themselves some may be done. */
    boolean canBeginAgain(StuckRows.Place place) {
        return elements.node(place.definition(), place.standsAt())
                .filter(node -> node instanceof IntermediateCatchEvent
                        || node instanceof UserTask task && task.getLoopCharacteristics() == null)
                .isPresent();
    }

    void beginAgain(StuckRows.Place place) {
        runtimeService
                .createProcessInstanceModification(place.instance())
                .cancelAllForActivity(place.standsAt())
                .startBeforeActivity(place.standsAt())
                .execute();
    }

    private Optional<Found> planned(StuckRows.Place place) {
        return plans.stream()
                .flatMap(plan -> plan
                        .planned(place.definition(), place.step())
                        .or(() -> plan.planned(place.definition(), place.standsAt()))
                        .stream()
                        .map(element -> found(place, WayOn.Kind.PLANNED, element, element, plan)))
                .findFirst();
    }

    private Found own(StuckRows.Place place) {
        String element = elements.node(place.definition(), place.step()).isPresent() ? place.step() : place.standsAt();
        FlowNode node = elements.node(place.definition(), element).orElse(null);
        if (node != null && !element.equals(place.standsAt()) && !isReachedAtOnce(place, node)) {
            return found(place, WayOn.Kind.NEEDED, element, element, null);
        }
        return switch (node) {
            case IntermediateCatchEvent wait -> found(place, WayOn.Kind.WAIT_ENDS, element, element, null);
            case BoundaryEvent boundary
            when boundary.cancelActivity() ->
                found(place, WayOn.Kind.CLOSES, boundary.getAttachedTo().getId(), element, null);
            case UserTask task ->
                ModelElements.lapse(task)
                        .map(lapse -> found(place, WayOn.Kind.CLOSES, element, lapse.getId(), null))
                        .orElseGet(() -> found(place, WayOn.Kind.DECISION, element, element, null));
            case ServiceTask task ->
                found(place, mayBeLeftOut(task) ? WayOn.Kind.LEFT_OUT : WayOn.Kind.NEEDED, element, element, null);
            case Activity called -> found(place, WayOn.Kind.NEEDED, element, element, null);
            case null, default -> found(place, WayOn.Kind.TOGETHER, element, element, null);
        };
    }

    /** What failed undid all that was done since the wait before it; that must not be missed along with it. */
    private boolean isReachedAtOnce(StuckRows.Place place, FlowNode node) {
        return elements.node(place.definition(), place.standsAt())
                .filter(from -> ModelElements.leadsStraightTo(from, node))
                .isPresent();
    }

    private boolean mayBeLeftOut(ServiceTask task) {
        String delegate = task.getCamundaDelegateExpression();
        String bean = delegate == null ? "" : delegate.replaceAll("[#${}]", "");
        return beans.containsBean(bean) && beans.findAnnotationOnBean(bean, MayBeLeftOut.class) != null;
    }

    private Found found(
            StuckRows.Place place, WayOn.Kind kind, String element, String behind, @Nullable PassedSteps plan) {
        String definition = place.definition();
        return new Found(
                new WayOn(
                        kind,
                        element,
                        elements.name(definition, element).orElseGet(() -> elements.process(definition)),
                        elements.node(definition, behind)
                                .map(ModelElements::next)
                                .orElse(List.of())),
                place,
                behind,
                plan);
    }
}
