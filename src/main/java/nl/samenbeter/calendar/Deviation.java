package nl.samenbeter.calendar;

import java.time.LocalDate;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A stretch of days on which a school departs from the official set. */
@Table("calendar_deviation")
class Deviation {

    @Id
    private final DeviationId id;

    @Version
    private @Nullable Integer version;

    private final SchoolId schoolId;
    private final DeviationKind kind;
    private final @Nullable HolidayKind replaces;
    private final String name;
    private final LocalDate firstDay;
    private final LocalDate lastDay;

    @PersistenceCreator
    Deviation(
            DeviationId id,
            SchoolId schoolId,
            DeviationKind kind,
            @Nullable HolidayKind replaces,
            String name,
            LocalDate firstDay,
            LocalDate lastDay) {
        this.id = id;
        this.schoolId = schoolId;
        this.kind = kind;
        this.replaces = replaces;
        this.name = name;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    static Deviation of(SchoolId school, OwnDays days) {
        return new Deviation(
                DeviationId.next(),
                school,
                days.kind(),
                days.replaces(),
                days.name(),
                days.range().first(),
                days.range().last());
    }

    DeviationId id() {
        return id;
    }

    OwnDays days() {
        return new OwnDays(kind, replaces, name, new DateRange(firstDay, lastDay));
    }
}
