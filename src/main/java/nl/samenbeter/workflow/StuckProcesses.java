package nl.samenbeter.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.shared.PersonId;
import org.camunda.bpm.engine.ManagementService;
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
    private final WaysOn ways;
    private final ManagementService managementService;
    private final EngineUser engineUser;

    StuckProcesses(
            StuckRows rows,
            ModelElements elements,
            WaysOn ways,
            ManagementService managementService,
            EngineUser engineUser) {
        this.rows = rows;
        this.elements = elements;
        this.ways = ways;
        this.managementService = managementService;
        this.engineUser = engineUser;
    }

    /** What became of a step that somebody wanted to get going. */
    public enum Outcome {
        DONE,
        /** It goes on, or went on, without. */
        SOLVED_MEANWHILE,
        /** Not that way, see {@link StuckStep}. */
        NOT_POSSIBLE
    }

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

    /** The engine tries a step that failed once more, as soon as it gets to it; one that stands still begins anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome retry(String businessKey, StuckStepId id, PersonId by) {
        rows.lock(id);
        Optional<StuckRows.Row> row = find(businessKey, id);
        if (row.isEmpty()) {
            return Outcome.SOLVED_MEANWHILE;
        }
        if (row.get().kind() == StuckStep.Kind.FAILED) {
            engineUser.acting(by, () -> managementService.setJobRetries(id.text(), 1));
            return Outcome.DONE;
        }
        StuckRows.Place place = row.get().place();
        if (!ways.canBeginAgain(place)) {
            return Outcome.NOT_POSSIBLE;
        }
        engineUser.acting(by, () -> ways.beginAgain(place));
        return Outcome.DONE;
    }

    /** The process goes on behind the step; a plan hears before that it is skipped. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome pass(String businessKey, StuckStepId id, PersonId by) {
        rows.lock(id);
        Optional<StuckRows.Row> row = find(businessKey, id);
        if (row.isEmpty()) {
            return Outcome.SOLVED_MEANWHILE;
        }
        WaysOn.Found found = ways.of(rows.around(List.of(row.get()))
                .getOrDefault(id.text(), List.of(row.get().place())));
        if (!found.way().kind().isOpen()) {
            return Outcome.NOT_POSSIBLE;
        }
        engineUser.acting(by, () -> ways.go(found, businessKey, by));
        return Outcome.DONE;
    }

    private Optional<StuckRows.Row> find(String businessKey, StuckStepId id) {
        return rows.of(List.of(businessKey), ALL).stream()
                .filter(row -> row.place().id().equals(id.text()))
                .findFirst();
    }

    private List<StuckStep> steps(List<StuckRows.Row> found) {
        Map<String, List<StuckRows.Place>> around = rows.around(found);
        return found.stream()
                .map(row -> step(row, around.getOrDefault(row.place().id(), List.of(row.place()))))
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
                row.kind() == StuckStep.Kind.FAILED || ways.canBeginAgain(row.place()),
                ways.of(around).way());
    }
}
