package nl.samenbeter.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.Changes;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.programme.ProgrammeRow;
import nl.samenbeter.security.Audit;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coach says how it goes, beside what is computed. */
@Service
@Transactional
public class CoachStatusService {

    public static final int LONGEST_REASON = 300;

    private static final String ROOM = "monitoring";

    private final CoachStatuses statuses;
    private final ProgrammeQueries programmes;
    private final Directory directory;
    private final Changes changes;
    private final Audit audit;
    private final CurrentUser currentUser;
    private final Clock programmeClock;

    CoachStatusService(
            CoachStatuses statuses,
            ProgrammeQueries programmes,
            Directory directory,
            Changes changes,
            Audit audit,
            CurrentUser currentUser,
            Clock programmeClock) {
        this.statuses = statuses;
        this.programmes = programmes;
        this.directory = directory;
        this.changes = changes;
        this.audit = audit;
        this.currentUser = currentUser;
        this.programmeClock = programmeClock;
    }

    /**
     * A new one replaces the one before, which stays to be read.
     *
     * @throws DomainException {@code monitoring.toldMeanwhile} when another coach was faster, {@code monitoring.reasonMissing},
     *     {@code shared.textTooLong}
     */
    @PreAuthorize("@programmeAccess.may(#status.programme, 'PROGRESS_TELL')")
    public CoachStatusId tell(TellStatus status) {
        ProgrammeRow programme = programmes.stair(status.programme()).programme();
        Optional<CoachStatus> newest = statuses.findFirstByProgrammeIdOrderBySequenceDesc(status.programme());
        if (!newest.map(CoachStatus::id).equals(Optional.ofNullable(status.seen()))) {
            throw new DomainException("monitoring.toldMeanwhile");
        }
        CoachStatus told = statuses.save(CoachStatus.tell(
                programme.school(),
                programme.team(),
                status,
                newest.orElse(null),
                currentUser.require().person(),
                programmeClock.instant()));
        written("coachStatusTold", told);
        return told.id();
    }

    /**
     * Takes back what the reader said today; what was said before counts again.
     *
     * @throws DomainException {@code monitoring.tooLateToWithdraw} on a later day, or when something was said since
     */
    @PreAuthorize("@coachStatusAccess.mine(#status)")
    public void withdraw(CoachStatusId status) {
        CoachStatus told = statuses.findById(status).orElseThrow();
        ZoneId zone = directory.school(told.school()).zone();
        LocalDate today = LocalDate.now(programmeClock.withZone(zone));
        boolean newest = statuses.findFirstByProgrammeIdOrderBySequenceDesc(told.programme())
                .filter(one -> one.id().equals(status))
                .isPresent();
        if (!newest || !LocalDate.ofInstant(told.toldAt(), zone).equals(today)) {
            throw new DomainException("monitoring.tooLateToWithdraw");
        }
        statuses.delete(told);
        written("coachStatusWithdrawn", told);
    }

    private void written(String what, CoachStatus told) {
        audit.write(ROOM, what, told.id(), told.school(), told.says().name());
        changes.changed(ChangeKind.PROGRESS, List.of(ChangeScope.of(told.team()), ChangeScope.of(told.school())));
    }
}
