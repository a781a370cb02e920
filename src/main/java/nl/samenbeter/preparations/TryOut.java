package nl.samenbeter.preparations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody tries the design on a day, somebody else comes to watch, and then the question owner decides. */
@Table("preparation_try_out")
class TryOut {

    static final int SEEN_LENGTH = 300;

    @Id
    private final TryOutId id;

    @Version
    private final @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private final WorkDesignId designId;
    private LocalDate plannedOn;
    private final @Nullable PersonId triesId;
    private final @Nullable PersonId watcherId;
    private final @Nullable String watcherName;
    private @Nullable UUID visitId;
    private TryOutState state;
    private @Nullable String seen;
    private @Nullable LocalDate decidedOn;
    private final Instant agreedAt;

    @PersistenceCreator
    TryOut(
            TryOutId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            WorkDesignId designId,
            LocalDate plannedOn,
            @Nullable PersonId triesId,
            @Nullable PersonId watcherId,
            @Nullable String watcherName,
            @Nullable UUID visitId,
            TryOutState state,
            @Nullable String seen,
            @Nullable LocalDate decidedOn,
            Instant agreedAt) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.designId = designId;
        this.plannedOn = plannedOn;
        this.triesId = triesId;
        this.watcherId = watcherId;
        this.watcherName = watcherName;
        this.visitId = visitId;
        this.state = state;
        this.seen = seen;
        this.decidedOn = decidedOn;
        this.agreedAt = agreedAt;
    }

    /** @throws DomainException {@code preparations.watchesOneself}, {@code preparations.watcherMissing}, {@code shared.textTooLong} */
    static TryOut agree(WorkDesign design, AgreeTryOut agreed, Instant now) {
        if (agreed.tries().equals(agreed.watcher())) {
            throw new DomainException("preparations.watchesOneself");
        }
        String teacher = agreed.watcher() == null && agreed.teacher() != null ? agreed.teacher() : "";
        return new TryOut(
                TryOutId.next(),
                null,
                design.school(),
                design.team(),
                design.id(),
                agreed.day(),
                agreed.tries(),
                agreed.watcher(),
                agreed.watcher() != null
                        ? null
                        : GroupWords.line(teacher, Teacher.LONGEST_NAME, "preparations.watcherMissing"),
                null,
                TryOutState.AGREED,
                null,
                null,
                now);
    }

    void watchedBy(UUID visit) {
        visitId = visit;
    }

    /** @throws DomainException {@code preparations.tryOutOver} */
    void move(LocalDate day) {
        mustBeOpen();
        plannedOn = day;
    }

    /** @throws DomainException {@code preparations.tryOutOver} */
    void callOff() {
        mustBeOpen();
        state = TryOutState.CALLED_OFF;
    }

    /**
     * @throws DomainException {@code preparations.tryOutOver}, {@code preparations.tryOutNotYet} with its day,
     *     {@code preparations.seenMissing}, {@code shared.textTooLong}
     */
    void decide(TryOutState decision, String words, LocalDate today) {
        mustBeOpen();
        if (!decision.isDecision()) {
            throw new IllegalArgumentException("no decision: " + decision);
        }
        if (today.isBefore(plannedOn)) {
            throw new DomainException("preparations.tryOutNotYet", plannedOn);
        }
        seen = GroupWords.line(words, SEEN_LENGTH, "preparations.seenMissing");
        state = decision;
        decidedOn = today;
    }

    /** Nobody decided in time; the group can agree on another. */
    void lapse() {
        if (state == TryOutState.AGREED) {
            state = TryOutState.LAPSED;
        }
    }

    private void mustBeOpen() {
        if (state != TryOutState.AGREED) {
            throw new DomainException("preparations.tryOutOver");
        }
    }

    TryOutId id() {
        return id;
    }

    SchoolId school() {
        return schoolId;
    }

    TeamId team() {
        return teamId;
    }

    WorkDesignId design() {
        return designId;
    }

    LocalDate day() {
        return plannedOn;
    }

    @Nullable
    PersonId tries() {
        return triesId;
    }

    @Nullable
    PersonId watcher() {
        return watcherId;
    }

    /** A teacher without an account. */
    @Nullable
    String watcherName() {
        return watcherName;
    }

    /** Of the watcher. */
    @Nullable
    UUID visit() {
        return visitId;
    }

    boolean hasVisit() {
        return visitId != null;
    }

    TryOutState state() {
        return state;
    }

    @Nullable
    String seen() {
        return seen;
    }

    Instant agreedAt() {
        return agreedAt;
    }
}
