package nl.samenbeter.organisation;

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

/** Days on which somebody of a team is not there, and who stands in. Never why (rulings 26). */
@Table("absence")
class Absence {

    /** Longer than a school year is no absence but a leaving. */
    static final int LONGEST_IN_DAYS = 366;

    @Id
    private final AbsenceId id;

    @Version
    private @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private final PersonId personId;
    private final LocalDate firstDay;
    private LocalDate lastDay;
    private final @Nullable PersonId standInId;
    private final boolean keepsTasks;

    @PersistenceCreator
    Absence(
            AbsenceId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            PersonId personId,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable PersonId standInId,
            boolean keepsTasks) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.personId = personId;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.standInId = standInId;
        this.keepsTasks = keepsTasks;
    }

    static Absence enter(SchoolId school, EnterAbsence command, LocalDate today) {
        if (command.lastDay().isBefore(command.firstDay())) {
            throw new DomainException("organisation.absenceEndBeforeBegin", command.firstDay());
        }
        if (command.lastDay().isBefore(today)) {
            throw new DomainException("organisation.absenceOver", today);
        }
        if (command.lastDay().isAfter(command.firstDay().plusDays(LONGEST_IN_DAYS))) {
            throw new DomainException("organisation.absenceTooLong");
        }
        if (command.person().equals(command.standIn())) {
            throw new DomainException("organisation.absenceOwnStandIn");
        }
        return new Absence(
                AbsenceId.next(),
                null,
                school,
                command.team(),
                command.person(),
                command.firstDay(),
                command.lastDay(),
                command.standIn(),
                command.kind().keepsTasks());
    }

    /** Back sooner: the last day is the day before. */
    void backFrom(LocalDate day) {
        if (!day.isAfter(firstDay) || day.isAfter(lastDay)) {
            throw new DomainException("organisation.absenceOver", day);
        }
        lastDay = day.minusDays(1);
    }

    /** Another last day, from today on. */
    void lastsUntil(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw new DomainException("organisation.absenceOver", today);
        }
        if (day.isBefore(firstDay)) {
            throw new DomainException("organisation.absenceEndBeforeBegin", firstDay);
        }
        if (day.isAfter(firstDay.plusDays(LONGEST_IN_DAYS))) {
            throw new DomainException("organisation.absenceTooLong");
        }
        lastDay = day;
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return !firstDay.isAfter(to) && !lastDay.isBefore(from);
    }

    AbsenceId id() {
        return id;
    }

    SchoolId school() {
        return schoolId;
    }

    TeamId team() {
        return teamId;
    }

    PersonId person() {
        return personId;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    @Nullable
    PersonId standIn() {
        return standInId;
    }

    boolean keepsTasks() {
        return keepsTasks;
    }
}
