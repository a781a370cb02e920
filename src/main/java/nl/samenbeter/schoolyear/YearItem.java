package nl.samenbeter.schoolyear;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One thing of a school's year with its moments; local times of the school. */
@Table("year_item")
class YearItem {

    @Id
    private final YearItemId id;

    @Version
    private final @Nullable Integer version;

    private final YearPlanId planId;
    private final SchoolId schoolId;
    private final int position;
    private final String elementId;
    private final String name;
    private final YearItemKind kind;
    private final YearItemOwner owner;
    private final int firstWeek;
    private final int lastWeek;
    private final int minutes;
    private final @Nullable Integer tranche;
    private final String zone;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private @Nullable LocalTime begins;
    private LocalDateTime opensAt;
    private LocalDateTime dueAt;
    private LocalDateTime lapsesAt;
    private LocalDateTime overAt;
    private YearItemStatus status;
    private @Nullable Instant closedAt;

    @PersistenceCreator
    YearItem(
            YearItemId id,
            @Nullable Integer version,
            YearPlanId planId,
            SchoolId schoolId,
            int position,
            String elementId,
            String name,
            YearItemKind kind,
            YearItemOwner owner,
            int firstWeek,
            int lastWeek,
            int minutes,
            @Nullable Integer tranche,
            String zone,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable LocalTime begins,
            LocalDateTime opensAt,
            LocalDateTime dueAt,
            LocalDateTime lapsesAt,
            LocalDateTime overAt,
            YearItemStatus status,
            @Nullable Instant closedAt) {
        this.id = id;
        this.version = version;
        this.planId = planId;
        this.schoolId = schoolId;
        this.position = position;
        this.elementId = elementId;
        this.name = name;
        this.kind = kind;
        this.owner = owner;
        this.firstWeek = firstWeek;
        this.lastWeek = lastWeek;
        this.minutes = minutes;
        this.tranche = tranche;
        this.zone = zone;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.begins = begins;
        this.opensAt = opensAt;
        this.dueAt = dueAt;
        this.lapsesAt = lapsesAt;
        this.overAt = overAt;
        this.status = status;
        this.closedAt = closedAt;
    }

    static YearItem plan(YearPlan plan, int position, PlannedYearItem planned) {
        YearElement element = planned.element();
        return new YearItem(
                YearItemId.next(),
                null,
                plan.id(),
                plan.school(),
                position,
                element.element(),
                element.name(),
                element.kind(),
                element.owner(),
                element.firstWeek(),
                element.lastWeek(),
                element.minutes(),
                element.tranche(),
                plan.zone().getId(),
                planned.firstDay(),
                planned.lastDay(),
                planned.begins(),
                planned.opensAt(),
                planned.dueAt(),
                planned.lapsesAt(),
                planned.overAt(),
                YearItemStatus.PLANNED,
                null);
    }

    /** The calendar changed. @return whether anything of an item that is not over moved */
    boolean move(PlannedYearItem planned) {
        if (status.isOver()
                || firstDay.equals(planned.firstDay())
                        && lastDay.equals(planned.lastDay())
                        && lapsesAt.equals(planned.lapsesAt())
                        && overAt.equals(planned.overAt())) {
            return false;
        }
        firstDay = planned.firstDay();
        lastDay = planned.lastDay();
        begins = planned.begins();
        opensAt = planned.opensAt();
        dueAt = planned.dueAt();
        lapsesAt = planned.lapsesAt();
        overAt = planned.overAt();
        return true;
    }

    /** @return whether it was not open yet; so for the verbs below */
    boolean open() {
        if (status != YearItemStatus.PLANNED) {
            return false;
        }
        status = YearItemStatus.OPEN;
        return true;
    }

    boolean done(Instant at) {
        return close(YearItemStatus.DONE, at);
    }

    boolean lapse(Instant at) {
        return close(YearItemStatus.LAPSED, at);
    }

    /** Leadership decided, or an administrator, that it does not take place. */
    boolean skip(Instant at) {
        return close(YearItemStatus.SKIPPED, at);
    }

    private boolean close(YearItemStatus end, Instant at) {
        if (status.isOver()) {
            return false;
        }
        status = end;
        closedAt = at;
        return true;
    }

    String element() {
        return elementId;
    }

    String name() {
        return name;
    }

    YearItemKind kind() {
        return kind;
    }

    YearItemOwner owner() {
        return owner;
    }

    SchoolId school() {
        return schoolId;
    }

    int firstWeek() {
        return firstWeek;
    }

    int lastWeek() {
        return lastWeek;
    }

    int minutes() {
        return minutes;
    }

    @Nullable
    Integer tranche() {
        return tranche;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    @Nullable
    LocalTime begins() {
        return begins;
    }

    YearItemStatus status() {
        return status;
    }

    Instant opens() {
        return instant(opensAt);
    }

    Instant due() {
        return instant(dueAt);
    }

    Instant lapses() {
        return instant(lapsesAt);
    }

    Instant over() {
        return instant(overAt);
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone()).toInstant();
    }
}
