package nl.samenbeter.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.shared.PersonId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steps of processes that do not go on by themselves, and getting them to. No rights: the caller carries the
 * scope. Not for views.
 */
@Component
public class StuckProcesses {

    private static final int ALL = Integer.MAX_VALUE;

    private final StuckRows rows;
    private final ModelElements elements;
    private final ObjectProvider<PassedSteps> plans;
    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final EngineUser engineUser;

    StuckProcesses(
            StuckRows rows,
            ModelElements elements,
            ObjectProvider<PassedSteps> plans,
            RuntimeService runtimeService,
            ManagementService managementService,
            EngineUser engineUser) {
        this.rows = rows;
        this.elements = elements;
        this.plans = plans;
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.engineUser = engineUser;
    }

    /** What became of a step that somebody wanted to get going. */
    public enum Outcome {
        DONE,
        /** It goes on, or went on, without. */
        SOLVED_MEANWHILE,
        /** Neither the step nor what it belongs to stands in a plan. */
        NOT_PLANNED
    }

    private record Planned(String instance, String definition, String standsAt, String element, PassedSteps plan) {}

    /** The longest waiting first, of processes with these business keys. */
    @Transactional(readOnly = true)
    public List<StuckStep> of(Collection<String> businessKeys, int most) {
        return steps(rows.of(businessKeys, most));
    }

    /** As the other, of everything that runs. */
    @Transactional(readOnly = true)
    public List<StuckStep> ofAll(int most) {
        return steps(rows.ofAll(most));
    }

    /** The business key of the outermost process around it; empty when it is gone. */
    @Transactional(readOnly = true)
    public Optional<String> businessKey(StuckStepId id) {
        return rows.key(id).stream().findFirst();
    }

    /** The engine tries a step that failed once more, as soon as it gets to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome retry(String businessKey, StuckStepId id, PersonId by) {
        rows.lock(id);
        return find(businessKey, id)
                .filter(row -> row.kind() == StuckStep.Kind.FAILED)
                .map(row -> {
                    engineUser.acting(by, () -> managementService.setJobRetries(id.text(), 1));
                    return Outcome.DONE;
                })
                .orElse(Outcome.SOLVED_MEANWHILE);
    }

    /** The plan hears that it is skipped, then the process goes on behind it; what was open of it ends as when it lapses. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome pass(String businessKey, StuckStepId id, PersonId by) {
        rows.lock(id);
        Optional<StuckRows.Row> row = find(businessKey, id);
        if (row.isEmpty()) {
            return Outcome.SOLVED_MEANWHILE;
        }
        Optional<Planned> planned = planned(rows.around(List.of(row.get())).get(id.text()));
        planned.ifPresent(step -> {
            step.plan().passed(businessKey, step.instance(), step.element(), by);
            engineUser.acting(by, () -> goOnBehind(step));
        });
        return planned.isPresent() ? Outcome.DONE : Outcome.NOT_PLANNED;
    }

    private void goOnBehind(Planned step) {
        String host = elements.host(step.definition(), step.standsAt());
        runtimeService
                .createProcessInstanceModification(step.instance())
                .cancelAllForActivity(elements.whole(step.definition(), host))
                .startAfterActivity(elements.whole(step.definition(), step.element()))
                .execute();
    }

    private Optional<StuckRows.Row> find(String businessKey, StuckStepId id) {
        return rows.of(List.of(businessKey), ALL).stream()
                .filter(row -> row.place().id().equals(id.text()))
                .findFirst();
    }

    private List<StuckStep> steps(List<StuckRows.Row> found) {
        Map<String, List<StuckRows.Place>> around = rows.around(found);
        return found.stream()
                .map(row -> step(row, around.getOrDefault(row.place().id(), List.of())))
                .toList();
    }

    private StuckStep step(StuckRows.Row row, List<StuckRows.Place> around) {
        String definition = row.place().definition();
        String process = elements.process(definition);
        return new StuckStep(
                StuckStepId.of(row.place().id()),
                row.kind(),
                row.key(),
                process,
                elements.name(definition, row.place().step())
                        .or(() -> elements.name(definition, row.place().standsAt()))
                        .orElse(process),
                row.since(),
                row.reason(),
                planned(around).isPresent());
    }

    /** The step, else what called its process, and so on outwards. */
    private Optional<Planned> planned(List<StuckRows.Place> around) {
        return around.stream().flatMap(place -> planned(place).stream()).findFirst();
    }

    private Optional<Planned> planned(StuckRows.Place place) {
        return plans.stream()
                .flatMap(plan -> plan
                        .planned(place.definition(), place.step())
                        .or(() -> plan.planned(place.definition(), place.standsAt()))
                        .stream()
                        .map(element ->
                                new Planned(place.instance(), place.definition(), place.standsAt(), element, plan)))
                .findFirst();
    }
}
