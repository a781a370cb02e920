package nl.samenbeter.board;

import java.time.Instant;
import java.time.LocalDate;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Something that hinders lessons, and what the team decided about it. */
@Table("attention_point")
class AttentionPoint {

    private static final int LEAST = 1;
    private static final int MOST = 3;

    @Id
    private final AttentionPointId id;

    @Version
    private @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private final String title;
    private @Nullable Integer effect;
    private @Nullable Integer feasibility;
    private PointStatus status;
    private String decision;
    private final LocalDate day;
    private Instant decidedAt;
    private final @Nullable PointReporter reporter;
    private @Nullable PersonId reporterId;
    private @Nullable LocalDate confirmedOn;

    @PersistenceCreator
    AttentionPoint(
            AttentionPointId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            String title,
            @Nullable Integer effect,
            @Nullable Integer feasibility,
            PointStatus status,
            String decision,
            LocalDate day,
            Instant decidedAt,
            @Nullable PointReporter reporter,
            @Nullable PersonId reporterId,
            @Nullable LocalDate confirmedOn) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.title = title;
        this.effect = effect;
        this.feasibility = feasibility;
        this.status = status;
        this.decision = decision;
        this.day = day;
        this.decidedAt = decidedAt;
        this.reporter = reporter;
        this.reporterId = reporterId;
        this.confirmedOn = confirmedOn;
    }

    /** @param writer who reports it, when that is who writes it down; absent for others */
    static AttentionPoint add(
            SchoolId school, TeamId team, AddPoint point, @Nullable PersonId writer, LocalDate today, Instant now) {
        return new AttentionPoint(
                point.id(),
                null,
                school,
                team,
                Typed.line(point.title(), AddPoint.LONGEST, "board.titleMissing"),
                weighed(point.effect(), null),
                weighed(point.feasibility(), null),
                PointStatus.NEW,
                "",
                today,
                now,
                point.reporter(),
                writer,
                null);
    }

    private static @Nullable Integer weighed(@Nullable Integer given, @Nullable Integer before) {
        if (given == null) {
            return before;
        }
        if (given < LEAST || given > MOST) {
            throw new DomainException("board.weight");
        }
        return given;
    }

    void decide(DecidePoint decided, int seen, Instant now) {
        Typed.seen(version(), seen);
        PointStatus next = decided.status();
        if (next != status && !status.canBecome(next)) {
            throw new DomainException("board.pointCannot");
        }
        String words = Typed.optional(decided.decision(), DecidePoint.LONGEST);
        if (next != status) {
            if (next.asksDecision() && words.isEmpty()) {
                throw new DomainException("board.decisionMissing");
            }
            decidedAt = now;
            confirmedOn = null;
        }
        effect = weighed(decided.effect(), effect);
        feasibility = weighed(decided.feasibility(), feasibility);
        decision = words;
        status = next;
    }

    /**
     * Who reported it says whether it is solved; if not, the team has it in hand again.
     *
     * @throws DomainException {@code board.notYourPoint}, {@code board.pointNotClosed}
     */
    void confirm(PersonId by, boolean solved, int seen, LocalDate today, Instant now) {
        if (!by.equals(reporterId)) {
            throw new DomainException("board.notYourPoint");
        }
        if (solved && confirmedOn != null) {
            return;
        }
        Typed.seen(version(), seen);
        if (status != PointStatus.CLOSED) {
            throw new DomainException("board.pointNotClosed");
        }
        confirmedOn = solved ? today : null;
        if (!solved) {
            status = PointStatus.IN_HAND;
            decidedAt = now;
        }
    }

    void loseReporter() {
        reporterId = null;
    }

    /** An action was made for it. */
    void takeUp(Instant now) {
        if (status == PointStatus.NEW) {
            status = PointStatus.IN_HAND;
            decidedAt = now;
        }
    }

    boolean isOf(TeamId team) {
        return teamId.equals(team);
    }

    AttentionPointId id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    String title() {
        return title;
    }

    @Nullable
    Integer effect() {
        return effect;
    }

    @Nullable
    Integer feasibility() {
        return feasibility;
    }

    PointStatus status() {
        return status;
    }

    String decision() {
        return decision;
    }

    LocalDate day() {
        return day;
    }

    SchoolId school() {
        return schoolId;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    PointReporter reporter() {
        return reporter;
    }

    @Nullable
    PersonId reporterId() {
        return reporterId;
    }

    @Nullable
    LocalDate confirmedOn() {
        return confirmedOn;
    }
}
