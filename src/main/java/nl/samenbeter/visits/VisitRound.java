package nl.samenbeter.visits;

import java.time.Instant;
import java.time.ZoneId;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** The visits of one plan item. Its days live in the plan only. */
@Table("visit_round")
class VisitRound {

    @Id
    private final VisitRoundId id;

    @Version
    private final @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private final ProgrammeId programmeId;
    private final PlanItemId planItemId;
    private final VisitKind kind;
    private final String zone;
    private final Instant madeAt;
    private VisitRoundStatus status;
    private @Nullable Instant closedAt;

    @PersistenceCreator
    VisitRound(
            VisitRoundId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            ProgrammeId programmeId,
            PlanItemId planItemId,
            VisitKind kind,
            String zone,
            Instant madeAt,
            VisitRoundStatus status,
            @Nullable Instant closedAt) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.programmeId = programmeId;
        this.planItemId = planItemId;
        this.kind = kind;
        this.zone = zone;
        this.madeAt = madeAt;
        this.status = status;
        this.closedAt = closedAt;
    }

    static VisitRound of(PlanLedger.Item item, VisitKind kind, Instant at) {
        return new VisitRound(
                VisitRoundId.next(),
                null,
                item.school(),
                item.team(),
                item.programme(),
                item.id(),
                kind,
                item.zone().getId(),
                at,
                VisitRoundStatus.PAIRED,
                null);
    }

    /** @return whether this changed anything */
    boolean open() {
        if (status != VisitRoundStatus.PAIRED) {
            return false;
        }
        status = VisitRoundStatus.OPEN;
        return true;
    }

    /** @return whether this changed anything */
    boolean close(Instant at) {
        if (isClosed()) {
            return false;
        }
        status = VisitRoundStatus.CLOSED;
        closedAt = at;
        return true;
    }

    /** Agreed, but its plan item has not opened yet. */
    boolean isAhead() {
        return status == VisitRoundStatus.PAIRED;
    }

    boolean isOpen() {
        return status == VisitRoundStatus.OPEN;
    }

    boolean isClosed() {
        return status == VisitRoundStatus.CLOSED;
    }

    VisitRoundId id() {
        return id;
    }

    SchoolId school() {
        return schoolId;
    }

    TeamId team() {
        return teamId;
    }

    ProgrammeId programme() {
        return programmeId;
    }

    PlanItemId planItem() {
        return planItemId;
    }

    VisitKind kind() {
        return kind;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    Instant madeAt() {
        return madeAt;
    }
}
