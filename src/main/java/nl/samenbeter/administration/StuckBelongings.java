package nl.samenbeter.administration;

import java.util.Optional;
import nl.samenbeter.security.Belongings;
import nl.samenbeter.workflow.PlacedProcesses;
import nl.samenbeter.workflow.StuckProcesses;
import nl.samenbeter.workflow.StuckStepId;
import org.springframework.stereotype.Component;

/** Whose a step is that was refused. */
@Component
class StuckBelongings implements Belongings {

    private final StuckProcesses processes;
    private final PlacedProcesses places;

    StuckBelongings(StuckProcesses processes, PlacedProcesses places) {
        this.processes = processes;
        this.places = places;
    }

    @Override
    public Optional<Belonging> of(Object id) {
        return id instanceof StuckStepId step
                ? processes
                        .businessKey(step)
                        .flatMap(places::of)
                        .map(place -> new Belonging("administration", "foreignStepRefused", step, place.school()))
                : Optional.empty();
    }
}
