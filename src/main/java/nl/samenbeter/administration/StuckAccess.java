package nl.samenbeter.administration;

import java.util.Objects;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.workflow.PlacedProcesses;
import nl.samenbeter.workflow.StuckProcesses;
import nl.samenbeter.workflow.StuckStepId;
import org.springframework.stereotype.Component;

/** Asked by {@code @PreAuthorize("@stuckAccess.may(#step)")}: a step that is there is one of a process of that school. */
@Component("stuckAccess")
public class StuckAccess {

    private final PlacedProcesses places;
    private final StuckProcesses processes;
    private final Access access;

    StuckAccess(PlacedProcesses places, StuckProcesses processes, Access access) {
        this.places = places;
        this.processes = processes;
        this.access = access;
    }

    /** What no single school has is for who keeps the installation. */
    public boolean may(StuckStepId step) {
        return access.everywhere(Permission.PROCESSES_REPAIR)
                || access.somewhere(Permission.PROCESSES_REPAIR)
                        && processes
                                .businessKey(step)
                                .map(key -> places.of(key)
                                        .filter(place -> place.school() != null)
                                        .filter(place -> access.school(
                                                Objects.requireNonNull(place.school()), Permission.PROCESSES_REPAIR))
                                        .isPresent())
                                .orElse(true);
    }
}
