package nl.samenbeter.organisation;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's door to absences. Asks nobody's rights, so views may not use it. Safe to repeat. */
@Component
@Transactional
public class AbsenceSteps {

    private final Absences absences;

    AbsenceSteps(Absences absences) {
        this.absences = absences;
    }

    /** Who of the team is not there on that day, and has no tasks meanwhile. */
    @Transactional(readOnly = true)
    public Set<PersonId> away(TeamId team, LocalDate day) {
        return absences.findByTeamIdOrderByFirstDay(team).stream()
                .filter(absence -> !absence.keepsTasks() && absence.overlaps(day, day))
                .map(Absence::person)
                .collect(Collectors.toSet());
    }

    /** Who of the team has no appointments on that day: also who works on another day instead. */
    @Transactional(readOnly = true)
    public Set<PersonId> notThere(TeamId team, LocalDate day) {
        return absences.findByTeamIdOrderByFirstDay(team).stream()
                .filter(absence -> absence.overlaps(day, day))
                .map(Absence::person)
                .collect(Collectors.toSet());
    }

    /** Nobody needs to know it any more. */
    public void forget(AbsenceId absence) {
        absences.deleteById(absence);
    }
}
