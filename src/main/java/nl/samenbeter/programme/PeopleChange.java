package nl.samenbeter.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenbeter.organisation.AbsenceEntered;
import nl.samenbeter.organisation.AbsenceId;
import nl.samenbeter.organisation.Successors;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody joins, leaves or is away, from a day on: entered once, acted upon on that day, and forgotten. */
@Table("people_change")
class PeopleChange {

    /** As long as somebody may ask what happened to a task (least data). */
    private static final int KEPT_WEEKS = 4;

    private static final String REST = "";

    @Id
    private final PeopleChangeId id;

    @Version
    private @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private final PersonId personId;
    private final PeopleChangeKind kind;
    private final LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    private final @Nullable PersonId standInId;
    private final boolean keepsTasks;
    private final @Nullable AbsenceId absenceId;
    private final @Nullable PersonId enteredBy;
    private final String zone;
    private @Nullable Instant appliedAt;

    @MappedCollection(idColumn = "change_id")
    private final Set<Successor> successors;

    /** @param kind of task; empty for the rest */
    @Table("people_successor")
    record Successor(String kind, @Column("person_id") PersonId person) {}

    @PersistenceCreator
    PeopleChange(
            PeopleChangeId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            PersonId personId,
            PeopleChangeKind kind,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable PersonId standInId,
            boolean keepsTasks,
            @Nullable AbsenceId absenceId,
            @Nullable PersonId enteredBy,
            String zone,
            @Nullable Instant appliedAt,
            Set<Successor> successors) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.personId = personId;
        this.kind = kind;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.standInId = standInId;
        this.keepsTasks = keepsTasks;
        this.absenceId = absenceId;
        this.enteredBy = enteredBy;
        this.zone = zone;
        this.appliedAt = appliedAt;
        this.successors = Set.copyOf(successors);
    }

    /** @param day the first one on which it is so */
    static PeopleChange of(
            PeopleChangeKind kind,
            SchoolId school,
            TeamId team,
            PersonId person,
            LocalDate day,
            @Nullable PersonId by,
            String zone,
            Successors successors) {
        var chosen = new HashSet<Successor>();
        successors.kinds().forEach((taskKind, successor) -> chosen.add(new Successor(taskKind, successor)));
        if (successors.rest() != null) {
            chosen.add(new Successor(REST, successors.rest()));
        }
        return new PeopleChange(
                PeopleChangeId.next(),
                null,
                school,
                team,
                person,
                kind,
                day,
                null,
                null,
                false,
                null,
                by,
                zone,
                null,
                chosen);
    }

    static PeopleChange away(AbsenceEntered absence, String zone) {
        return new PeopleChange(
                PeopleChangeId.next(),
                null,
                absence.school(),
                absence.team(),
                absence.person(),
                PeopleChangeKind.AWAY,
                absence.firstDay(),
                absence.lastDay(),
                absence.standIn(),
                absence.keepsTasks(),
                absence.absence(),
                absence.by(),
                zone,
                null,
                Set.of());
    }

    /** @return whether this is the first time */
    boolean apply(Instant at) {
        if (appliedAt != null) {
            return false;
        }
        appliedAt = at;
        return true;
    }

    void endsOn(LocalDate day) {
        lastDay = day;
    }

    boolean isDue(LocalDate today) {
        return !firstDay.isAfter(today);
    }

    /** The first day on which it is of no use to anybody any more. */
    LocalDate forgottenOn() {
        return absenceId == null ? firstDay : lastDay().plusWeeks(KEPT_WEEKS).plusDays(1);
    }

    boolean isAbsence() {
        return absenceId != null;
    }

    Successors successors() {
        Map<String, PersonId> kinds = successors.stream().collect(Collectors.toMap(Successor::kind, Successor::person));
        PersonId rest = kinds.remove(REST);
        return new Successors(rest, kinds);
    }

    PeopleChangeId id() {
        return id;
    }

    TeamId team() {
        return teamId;
    }

    PersonId person() {
        return personId;
    }

    PeopleChangeKind kind() {
        return kind;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay == null ? firstDay : lastDay;
    }

    @Nullable
    PersonId standIn() {
        return standInId;
    }

    boolean keepsTasks() {
        return keepsTasks;
    }

    @Nullable
    AbsenceId absence() {
        return absenceId;
    }

    @Nullable
    PersonId by() {
        return enteredBy;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }
}
