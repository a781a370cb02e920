package nl.samenbeter.preparations;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.programme.PersonalAppointment;
import nl.samenbeter.programme.PersonalAppointments;
import nl.samenbeter.programme.PlanKind;
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
    public List<PersonalAppointment> of(PersonId person, LocalDate from, LocalDate to) {
        return preparations.findByParticipantBetween(person, from, to).stream()
                .map(preparation -> appointment(preparation, person))
                .toList();
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
