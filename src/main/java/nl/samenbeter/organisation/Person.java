package nl.samenbeter.organisation;

import java.time.DayOfWeek;
import java.util.Set;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/** Somebody who takes part. The home school's admin keeps their data; without one only the operator does. */
class Person {

    @Id
    private final PersonId id;

    @Version
    private @Nullable Integer version;

    private final @Nullable SchoolId schoolId;
    private String name;
    private int workingDays;

    @PersistenceCreator
    Person(PersonId id, @Nullable SchoolId schoolId, String name, int workingDays) {
        this.id = id;
        this.schoolId = schoolId;
        this.name = name;
        this.workingDays = workingDays;
    }

    static Person of(@Nullable SchoolId school, String name, Set<DayOfWeek> workingDays) {
        return new Person(PersonId.next(), school, Names.checked(name), WorkingDays.bits(workingDays));
    }

    PersonId id() {
        return id;
    }

    @Nullable
    SchoolId school() {
        return schoolId;
    }

    Set<DayOfWeek> workingDays() {
        return WorkingDays.days(workingDays);
    }

    void change(String otherName, Set<DayOfWeek> days) {
        name = Names.checked(otherName);
        workingDays = WorkingDays.bits(days);
    }
}
