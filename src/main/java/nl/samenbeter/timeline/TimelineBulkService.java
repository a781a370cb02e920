package nl.samenbeter.timeline;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.ProgrammeAccess;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.BulkRecords.Taken;
import nl.samenbeter.timeline.TimelineBulk.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People's door to the same change for many programmes. Each programme has a transaction and its rights of its own: one
 * that is refused stays as it was and holds up no other. What is still to be done stands in the database, so that it can
 * be stopped, and goes on after a stop, a reload or a node that is gone.
 */
@Service
public class TimelineBulkService {

    public static final int MOST = 500;

    private static final Logger LOG = LoggerFactory.getLogger(TimelineBulkService.class);

    private final ChangeDoor door;
    private final BulkRecords bulks;
    private final BulkClashes clashes;
    private final ChangeRecords changes;
    private final ProgrammeAccess access;
    private final CurrentUser currentUser;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final Clock programmeClock;

    TimelineBulkService(
            ChangeDoor door,
            BulkRecords bulks,
            BulkClashes clashes,
            ChangeRecords changes,
            ProgrammeAccess access,
            CurrentUser currentUser,
            PlatformTransactionManager transactions,
            Clock programmeClock) {
        this.door = door;
        this.bulks = bulks;
        this.clashes = clashes;
        this.changes = changes;
        this.access = access;
        this.currentUser = currentUser;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
        this.programmeClock = programmeClock;
    }

    /**
     * What a change would do to each programme, without writing; a long list is asked in parts, and {@link #together}
     * then compares them.
     *
     * @param all programmes that the change is for, of which these are a part
     * @return in the order of the list, each once
     * @throws DomainException {@code timeline.bulkOneOnly} for a change that belongs to one programme
     */
    @PreAuthorize("@access.somewhere('PROGRAMME_PLAN')")
    @Transactional(propagation = Propagation.NEVER)
    public List<BulkPreview> preview(List<ProgrammeId> part, List<ProgrammeId> all, TimelineChange change) {
        mustBeForMany(change);
        return new LinkedHashSet<>(part)
                .stream().map(programme -> preview(programme, all, change)).toList();
    }

    private BulkPreview preview(ProgrammeId programme, List<ProgrammeId> all, TimelineChange change) {
        try {
            return Objects.requireNonNull(reading.execute(status -> {
                mustMayPlan(programme);
                return BulkPreview.of(door.preview(programme, change, all));
            }));
        } catch (RuntimeException failed) {
            return BulkPreview.refused(programme, why(programme, failed), asItIs(programme));
        }
    }

    private @Nullable PlanState asItIs(ProgrammeId programme) {
        return access.may(programme, Permission.PROGRAMME_PLAN)
                ? reading.execute(status -> door.plan(programme))
                : null;
    }

    /** Adds who would be asked for in two of these teams at once, with all of them as they would be afterwards. */
    @PreAuthorize("@access.somewhere('PROGRAMME_PLAN')")
    @Transactional(readOnly = true)
    public List<BulkPreview> together(List<BulkPreview> previews) {
        return clashes.together(previews);
    }

    /**
     * Writes down what is to be done; {@link #run} does it. Asked again with the same id it begins nothing.
     *
     * @throws DomainException {@code timeline.reasonMissing}, {@code timeline.bulkOneOnly}, {@code timeline.bulkNobody},
     *     {@code timeline.bulkTooMany}
     */
    @PreAuthorize("@access.somewhere('PROGRAMME_PLAN')")
    @Transactional
    public void begin(BeginBulk command) {
        String reason = Reasons.of(command.reason());
        mustBeForMany(command.change());
        if (command.programmes().isEmpty()) {
            throw new DomainException("timeline.bulkNobody");
        }
        if (command.programmes().size() > MOST) {
            throw new DomainException("timeline.bulkTooMany", MOST);
        }
        boolean fresh = bulks.add(
                command.id(), command.change(), reason, currentUser.requirePerson(), programmeClock.instant());
        if (!fresh) {
            return;
        }
        int position = 0;
        for (BeginBulk.Seen programme : command.programmes()) {
            boolean mine = access.may(programme.programme(), Permission.PROGRAMME_PLAN);
            bulks.add(
                    command.id(),
                    position++,
                    programme,
                    mine ? State.WAITING : State.REFUSED,
                    mine ? null : BulkRefusal.of("timeline.bulkNotYours"));
        }
    }

    /**
     * Does the next ones, or takes them back, those that nobody else has in hand. Several may run the same change at once:
     * each programme is done once.
     *
     * @param most so many at most
     */
    @PreAuthorize("@timelineAccess.began(#bulk)")
    @Transactional(propagation = Propagation.NEVER)
    public TimelineBulk run(TimelineBulkId bulk, int most) {
        boolean more = true;
        for (int n = 0; n < most && more; n++) {
            more = next(bulk);
        }
        return found(bulk);
    }

    /** @return whether there was one to do */
    private boolean next(TimelineBulkId bulk) {
        var taken = new AtomicReference<Taken>();
        try {
            writing.executeWithoutResult(status -> bulks.take(bulk).ifPresent(next -> {
                taken.set(next);
                mustMayPlan(next.programme());
                if (next.state() == State.DONE) {
                    undo(next);
                } else {
                    apply(next);
                }
            }));
        } catch (RuntimeException failed) {
            Taken untouched = taken.get();
            if (untouched == null) {
                throw failed;
            }
            State state = untouched.state() == State.DONE ? State.NOT_UNDONE : State.REFUSED;
            BulkRefusal why = why(untouched.programme(), failed);
            writing.executeWithoutResult(status -> bulks.put(untouched, state, why));
        }
        return taken.get() != null;
    }

    private void apply(Taken next) {
        door.apply(new ApplyChange(next.programme(), next.change(), next.seen(), next.reason()), next.bulk());
        bulks.put(next, State.DONE, null);
    }

    /** As far as it can; one that somebody took back already is as was asked. */
    private void undo(Taken next) {
        TimelineChangeId change = changes.of(next.bulk().value(), next.programme())
                .orElseThrow(() -> new DomainException("timeline.noSuchChange"));
        if (changes.find(change).filter(ChangeRecord::isUndone).isPresent()) {
            bulks.put(next, State.UNDONE, null);
            return;
        }
        door.hold(change);
        var undo = door.lookBack(change);
        door.undo(undo, next.bulk());
        if (undo.result().complete()) {
            bulks.put(next, State.UNDONE, null);
        } else {
            bulks.put(next, State.UNDONE_IN_PART, BulkRefusal.of("timeline.bulkUndoneInPart"));
        }
    }

    private static BulkRefusal why(ProgrammeId programme, RuntimeException failed) {
        if (failed instanceof DomainException refused) {
            return BulkRefusal.of(refused);
        }
        if (failed instanceof ConcurrencyFailureException) {
            return BulkRefusal.of("timeline.changedMeanwhile");
        }
        LOG.error("A change for many programmes failed for programme {}", programme, failed);
        return BulkRefusal.of("timeline.bulkFailed");
    }

    /** Nothing more is done until {@link #goOn}; when this returns nothing is in hand any more. */
    @PreAuthorize("@timelineAccess.began(#bulk)")
    @Transactional
    public void stop(TimelineBulkId bulk) {
        bulks.stopped(bulk, true);
    }

    /** What was stopped may be run again. */
    @PreAuthorize("@timelineAccess.began(#bulk)")
    @Transactional
    public void goOn(TimelineBulkId bulk) {
        bulks.stopped(bulk, false);
    }

    /** What still waits stays as it is, and the change is over. */
    @PreAuthorize("@timelineAccess.began(#bulk)")
    @Transactional
    public void leaveTheRest(TimelineBulkId bulk) {
        bulks.undoing(bulk, false);
        bulks.leave(bulk);
    }

    /** From now on {@link #run} takes it back; what was not done yet is left. */
    @PreAuthorize("@timelineAccess.began(#bulk)")
    @Transactional
    public void undo(TimelineBulkId bulk) {
        bulks.undoing(bulk, true);
        bulks.leave(bulk);
    }

    @PreAuthorize("@timelineAccess.began(#bulk)")
    @Transactional(readOnly = true)
    public TimelineBulk report(TimelineBulkId bulk) {
        return found(bulk);
    }

    /** The reader's own that are not over, newest first. */
    @PreAuthorize("@access.somewhere('PROGRAMME_PLAN')")
    @Transactional(readOnly = true)
    public List<TimelineBulk> unfinished() {
        return bulks.unfinished(currentUser.requirePerson());
    }

    /** The reader's own, newest first. */
    @PreAuthorize("@access.somewhere('PROGRAMME_PLAN')")
    @Transactional(readOnly = true)
    public List<TimelineBulk> latest(int most) {
        return bulks.of(currentUser.requirePerson(), most);
    }

    private TimelineBulk found(TimelineBulkId bulk) {
        return bulks.find(bulk).orElseThrow();
    }

    private static void mustBeForMany(TimelineChange change) {
        if (!change.isForMany()) {
            throw new DomainException("timeline.bulkOneOnly");
        }
    }

    private void mustMayPlan(ProgrammeId programme) {
        if (!access.may(programme, Permission.PROGRAMME_PLAN)) {
            throw new DomainException("timeline.bulkNotYours");
        }
    }
}
