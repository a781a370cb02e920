package nl.samenbeter.schoolyear;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** The plan of one school for one school year. Its dates live in the items. */
@Table("year_plan")
class YearPlan {

    @Id
    private final YearPlanId id;

    @Version
    private final @Nullable Integer version;

    private final SchoolId schoolId;
    private final String schoolYear;
    private final String zone;
    private YearForm form;
    private YearPlanStatus status;
    private @Nullable String releaseId;
    private @Nullable PersonId plannedBy;
    private @Nullable Instant plannedAt;
    private @Nullable LocalDate checkedOn;
    private @Nullable Boolean independent;

    @PersistenceCreator
    YearPlan(
            YearPlanId id,
            @Nullable Integer version,
            SchoolId schoolId,
            String schoolYear,
            String zone,
            YearForm form,
            YearPlanStatus status,
            @Nullable String releaseId,
            @Nullable PersonId plannedBy,
            @Nullable Instant plannedAt,
            @Nullable LocalDate checkedOn,
            @Nullable Boolean independent) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.schoolYear = schoolYear;
        this.zone = zone;
        this.form = form;
        this.status = status;
        this.releaseId = releaseId;
        this.plannedBy = plannedBy;
        this.plannedAt = plannedAt;
        this.checkedOn = checkedOn;
        this.independent = independent;
    }

    static YearPlan propose(SchoolId school, String schoolYear, ZoneId zone, YearForm form) {
        return new YearPlan(
                YearPlanId.next(),
                null,
                school,
                schoolYear,
                zone.getId(),
                form,
                YearPlanStatus.PROPOSED,
                null,
                null,
                null,
                null,
                null);
    }

    /** @throws DomainException {@code schoolyear.alreadyPlanned} */
    void begin(YearForm chosen, String release, PersonId by, Instant at) {
        if (status != YearPlanStatus.PROPOSED) {
            throw new DomainException("schoolyear.alreadyPlanned", schoolYear);
        }
        form = chosen;
        status = YearPlanStatus.RUNNING;
        releaseId = release;
        plannedBy = by;
        plannedAt = at;
    }

    /** What leadership declared; the last word counts. */
    void checked(LocalDate on, boolean ready) {
        checkedOn = on;
        independent = ready;
    }

    /** @return whether it was not over yet */
    boolean complete() {
        if (status == YearPlanStatus.COMPLETED) {
            return false;
        }
        status = YearPlanStatus.COMPLETED;
        return true;
    }

    boolean isIndependent() {
        return Boolean.TRUE.equals(independent);
    }

    YearPlanId id() {
        return id;
    }

    SchoolId school() {
        return schoolId;
    }

    String schoolYear() {
        return schoolYear;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    YearForm form() {
        return form;
    }

    YearPlanStatus status() {
        return status;
    }

    @Nullable
    String release() {
        return releaseId;
    }

    @Nullable
    Boolean independent() {
        return independent;
    }
}
