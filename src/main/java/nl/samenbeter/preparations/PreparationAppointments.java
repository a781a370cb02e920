package nl.samenbeter.preparations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenbeter.programme.PersonalAppointment;
import nl.samenbeter.programme.PersonalAppointments;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When somebody meets with the own group. */
@Component
@Transactional(readOnly = true)
class PreparationAppointments implements PersonalAppointments {

    private final JointPreparations preparations;

    PreparationAppointments(JointPreparations preparations) {
        this.preparations = preparations;
    }

    @Override
    public Map<PersonId, List<PersonalAppointment>> of(Collection<PersonId> people, LocalDate from, LocalDate to) {
        var days = new DateRange(from, to);
        Map<PersonId, List<PersonalAppointment>> found = new HashMap<>();
        for (JointPreparation preparation : preparations.findByParticipantsBetween(people, from, to)) {
            people.stream()
                    .filter(person -> preparation.isIn(person)
                            && days.contains(preparation
                                    .group(preparation.groupOf(person))
                                    .day()))
                    .forEach(person -> found.computeIfAbsent(person, one -> new ArrayList<>())
                            .add(appointment(preparation, person)));
        }
        return found;
    }

    private static PersonalAppointment appointment(JointPreparation preparation, PersonId person) {
        var group = preparation.group(preparation.groupOf(person));
        return new PersonalAppointment(
                preparation.planItem(),
                preparation.team(),
                PlanKind.PREPARATION,
                "preparations.appointment",
                preparation.people(group.number()).stream()
                        .filter(other -> !other.equals(person))
                        .toList(),
                group.day(),
                group.begins(),
                group.minutes(),
                group.place(),
                !group.isOpen(),
                "werkvoorbereidingen/" + preparation.id());
    }
}
