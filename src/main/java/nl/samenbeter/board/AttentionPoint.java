package nl.samenbeter.board;

import java.time.Instant;
import java.time.LocalDate;
import nl.samenbeter.shared.DomainException;
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
            Instant decidedAt) {
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
    }

    static AttentionPoint add(SchoolId school, TeamId team, AddPoint point, LocalDate today, Instant now) {
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
                now);
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
        }
        effect = weighed(decided.effect(), effect);
        feasibility = weighed(decided.feasibility(), feasibility);
        decision = words;
        status = next;
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
}
