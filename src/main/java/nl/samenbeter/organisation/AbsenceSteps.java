package nl.samenbeter.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
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
        return notThere(team, Set.of(day)).get(day);
    }

    /** As {@link #notThere(TeamId, LocalDate)}, for many days at once. */
    @Transactional(readOnly = true)
    public Map<LocalDate, Set<PersonId>> notThere(TeamId team, Collection<LocalDate> days) {
        List<Absence> all = absences.findByTeamIdOrderByFirstDay(team);
        return days.stream()
                .distinct()
                .collect(Collectors.toMap(
                        day -> day,
                        day -> all.stream()
                                .filter(absence -> absence.overlaps(day, day))
                                .map(Absence::person)
                                .collect(Collectors.toSet())));
    }

    /** Who does the work of that person on that day; empty when the person is there, or keeps the work. */
    @Transactional(readOnly = true)
    public Optional<StandIn> standIn(TeamId team, PersonId person, LocalDate day) {
        return absence(team, person, day)
                .map(absence -> new StandIn(absence.id(), absence.lastDay(), there(absence, team, day)));
    }

    /** Whoever stands in may be away too, and has a stand-in of their own. */
    private @Nullable PersonId there(Absence absence, TeamId team, LocalDate day) {
        Set<PersonId> asked = new HashSet<>(Set.of(absence.person()));
        PersonId next = absence.standIn();
        while (next != null && asked.add(next)) {
            Optional<Absence> away = absence(team, next, day);
            if (away.isEmpty()) {
                return next;
            }
            next = away.get().standIn();
        }
        return null;
    }

    private Optional<Absence> absence(TeamId team, PersonId person, LocalDate day) {
        return absences.findByTeamIdAndPersonId(team, person).stream()
                .filter(absence -> !absence.keepsTasks() && absence.overlaps(day, day))
                .findFirst();
    }

    /** Nobody needs to know it any more. */
    public void forget(AbsenceId absence) {
        absences.deleteById(absence);
    }
}
