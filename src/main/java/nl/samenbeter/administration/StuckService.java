package nl.samenbeter.administration;

import nl.samenbeter.programme.ProgrammePlaces;
import nl.samenbeter.security.Audit;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.workflow.StuckProcesses;
import nl.samenbeter.workflow.StuckProcesses.Outcome;
import nl.samenbeter.workflow.StuckStepId;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator's door to what does not go on by itself. Each way out is written down with its reason. */
@Service
@Transactional
public class StuckService {

    private static final String ROOM = "administration";

    private final StuckProcesses processes;
    private final ProgrammePlaces places;
    private final Audit audit;
    private final CurrentUser currentUser;

    StuckService(StuckProcesses processes, ProgrammePlaces places, Audit audit, CurrentUser currentUser) {
        this.processes = processes;
        this.places = places;
        this.audit = audit;
        this.currentUser = currentUser;
    }

    /**
     * Lets a step that failed be tried once more.
     *
     * @throws DomainException {@code administration.solvedMeanwhile} when it does not wait for that any more
     */
    @PreAuthorize("@stuckAccess.may(#programme, #step)")
    public void retry(ProgrammeId programme, StuckStepId step, RetryReason reason) {
        mustBeDone(processes.retry(programme.text(), step, currentUser.requirePerson()));
        write("stepRetried", programme, step, reason.name());
    }

    /**
     * Skips a step in the plan, and the process goes on behind it.
     *
     * @throws DomainException {@code administration.solvedMeanwhile} as {@link #retry}; {@code administration.notInPlan} for
     *     what is no step of the plan
     */
    @PreAuthorize("@stuckAccess.may(#programme, #step)")
    public void pass(ProgrammeId programme, StuckStepId step, PassReason reason) {
        try {
            mustBeDone(processes.pass(programme.text(), step, currentUser.requirePerson()));
        } catch (ConcurrencyFailureException faster) {
            throw new DomainException("administration.solvedMeanwhile");
        }
        write("stepPassed", programme, step, reason.name());
    }

    private static void mustBeDone(Outcome outcome) {
        switch (outcome) {
            case DONE -> {}
            case SOLVED_MEANWHILE -> throw new DomainException("administration.solvedMeanwhile");
            case NOT_PLANNED -> throw new DomainException("administration.notInPlan");
        }
    }

    private void write(String what, ProgrammeId programme, StuckStepId step, String why) {
        places.of(programme).ifPresent(place -> audit.write(ROOM, what, step, place.school(), why));
    }
}
