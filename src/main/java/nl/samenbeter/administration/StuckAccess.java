package nl.samenbeter.administration;

import nl.samenbeter.programme.ProgrammePlaces;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.workflow.StuckProcesses;
import nl.samenbeter.workflow.StuckStepId;
import org.springframework.stereotype.Component;

/** Asked by {@code @PreAuthorize("@stuckAccess.may(#programme, #step)")}: a step that is there is one of that programme. */
@Component("stuckAccess")
public class StuckAccess {

    private final ProgrammePlaces places;
    private final StuckProcesses processes;
    private final Access access;

    StuckAccess(ProgrammePlaces places, StuckProcesses processes, Access access) {
        this.places = places;
        this.processes = processes;
        this.access = access;
    }

    public boolean may(ProgrammeId programme, StuckStepId step) {
        return places.of(programme)
                .filter(place -> access.school(place.school(), Permission.PROCESSES_REPAIR))
                .filter(place -> processes
                        .businessKey(step)
                        .map(programme.text()::equals)
                        .orElse(true))
                .isPresent();
    }
}
