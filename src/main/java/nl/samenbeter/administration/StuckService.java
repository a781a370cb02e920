package nl.samenbeter.administration;

import java.util.function.Function;
import java.util.function.Supplier;
import nl.samenbeter.security.Audit;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.workflow.PlacedProcesses;
import nl.samenbeter.workflow.ProcessPlaces.Place;
import nl.samenbeter.workflow.StuckProcesses;
import nl.samenbeter.workflow.StuckProcesses.Outcome;
import nl.samenbeter.workflow.StuckStepId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator's door to what does not go on by itself. Each way out is written down with its reason. */
@Service
@Transactional
public class StuckService {

    private static final String ROOM = "administration";
    private static final Logger LOG = LoggerFactory.getLogger(StuckService.class);

    private final StuckProcesses processes;
    private final PlacedProcesses places;
    private final Audit audit;
    private final CurrentUser currentUser;

    StuckService(StuckProcesses processes, PlacedProcesses places, Audit audit, CurrentUser currentUser) {
        this.processes = processes;
        this.places = places;
        this.audit = audit;
        this.currentUser = currentUser;
    }

    /**
     * Lets a step that failed be tried once more; one that stands still begins anew.
     *
     * @throws DomainException {@code administration.solvedMeanwhile} when it does not wait for that any more; {@code
     *     administration.notPossible} when it cannot begin anew; {@code administration.nextStepFails}
     */
    @PreAuthorize("@stuckAccess.may(#step)")
    public void retry(StuckStepId step, RetryReason reason) {
        goOn(step, key -> processes.retry(key, step, currentUser.requirePerson()), "stepRetried", reason.name());
    }

    /**
     * The process goes on behind a step, see {@link StuckRow#on}.
     *
     * @throws DomainException as {@link #retry}
     */
    @PreAuthorize("@stuckAccess.may(#step)")
    public void pass(StuckStepId step, PassReason reason) {
        goOn(step, key -> processes.pass(key, step, currentUser.requirePerson()), "stepPassed", reason.name());
    }

    private void goOn(StuckStepId step, Function<String, Outcome> way, String what, String why) {
        String key =
                processes.businessKey(step).orElseThrow(() -> new DomainException("administration.solvedMeanwhile"));
        SchoolId school = places.of(key).map(Place::school).orElse(null);
        switch (tried(step, () -> way.apply(key))) {
            case DONE -> audit.write(ROOM, what, step, school, why);
            case SOLVED_MEANWHILE -> throw new DomainException("administration.solvedMeanwhile");
            case NOT_POSSIBLE -> throw new DomainException("administration.notPossible");
        }
    }

    /** What comes at once behind the step happens here too, and may fail in any way; then nothing has happened. */
    private static Outcome tried(StuckStepId step, Supplier<Outcome> way) {
        try {
            return way.get();
        } catch (ConcurrencyFailureException faster) {
            throw new DomainException("administration.solvedMeanwhile");
        } catch (RuntimeException failed) {
            LOG.warn("no way on behind step {}: {}", step, failed.getClass().getName());
            throw new DomainException("administration.nextStepFails");
        }
    }
}
