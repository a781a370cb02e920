package nl.samenbeter.organisation;

import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.stereotype.Component;

/** Whose absence one may enter, see and end: a coach that of the team's people, a member the own. */
@Component("absenceAccess")
public class AbsenceAccess {

    private final Access access;
    private final Absences absences;
    private final CurrentUser currentUser;

    AbsenceAccess(Access access, Absences absences, CurrentUser currentUser) {
        this.access = access;
        this.absences = absences;
        this.currentUser = currentUser;
    }

    public boolean of(TeamId team, PersonId person) {
        return access.team(team, Permission.ABSENCE_MANAGE) || isOwn(team, person);
    }

    public boolean absence(AbsenceId absence) {
        return absences.findById(absence)
                .filter(found -> of(found.team(), found.person()))
                .isPresent();
    }

    private boolean isOwn(TeamId team, PersonId person) {
        return currentUser
                .actor()
                .filter(actor -> actor.person().equals(person) && actor.has(Role.MEMBER, Scope.of(team)))
                .isPresent();
    }
}
