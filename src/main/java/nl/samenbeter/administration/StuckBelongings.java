package nl.samenbeter.administration;

import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.programme.ProgrammePlaces;
import nl.samenbeter.security.Belongings;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.workflow.StuckProcesses;
import nl.samenbeter.workflow.StuckStepId;
import org.springframework.stereotype.Component;

/** Whose a step is that was refused. */
@Component
class StuckBelongings implements Belongings {

    private final StuckProcesses processes;
    private final ProgrammePlaces places;

    StuckBelongings(StuckProcesses processes, ProgrammePlaces places) {
        this.processes = processes;
        this.places = places;
    }

    @Override
    public Optional<Belonging> of(Object id) {
        return id instanceof StuckStepId step
                ? processes
                        .businessKey(step)
                        .flatMap(StuckBelongings::programme)
                        .flatMap(places::of)
                        .map(place -> new Belonging("administration", "foreignStepRefused", step, place.school()))
                : Optional.empty();
    }

    private static Optional<ProgrammeId> programme(String key) {
        try {
            return Optional.of(new ProgrammeId(UUID.fromString(key)));
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }
}
