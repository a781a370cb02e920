package nl.samenbeter.organisation;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is not there when, for the team's coach; the own days for everybody. Other members see nothing of it. */
@Service
@Transactional(readOnly = true)
public class AbsenceQueries {

    private final Absences absences;
    private final Directory directory;
    private final CurrentUser currentUser;
    private final Today today;

    AbsenceQueries(Absences absences, Directory directory, CurrentUser currentUser, Today today) {
        this.absences = absences;
        this.directory = directory;
        this.currentUser = currentUser;
        this.today = today;
    }

    /** What is not over yet, by first day. */
    @PreAuthorize("@access.team(#team, 'ABSENCE_MANAGE')")
    public List<AbsenceRow> ofTeam(TeamId team) {
        return rows(team, absence -> true);
    }

    /** What is not over yet of the reader. */
    @PreAuthorize("@access.team(#team, 'TEAM_SEE')")
    public List<AbsenceRow> own(TeamId team) {
        PersonId me = currentUser.require().person();
        return rows(team, absence -> absence.person().equals(me));
    }

    private List<AbsenceRow> rows(TeamId team, Predicate<Absence> which) {
        var found = absences.findByTeamIdOrderByFirstDay(team).stream()
                .filter(absence -> !absence.lastDay().isBefore(today.date()))
                .filter(which)
                .toList();
        var names = directory.names(found.stream()
                .flatMap(absence -> Stream.of(absence.person(), absence.standIn()))
                .filter(Objects::nonNull)
                .toList());
        return found.stream()
                .map(absence -> new AbsenceRow(
                        absence.id(),
                        absence.person(),
                        names.getOrDefault(absence.person(), ""),
                        absence.firstDay(),
                        absence.lastDay(),
                        absence.standIn() == null ? null : names.get(absence.standIn())))
                .toList();
    }
}
