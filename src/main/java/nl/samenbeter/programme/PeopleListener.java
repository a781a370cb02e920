package nl.samenbeter.programme;

import java.time.LocalDate;
import nl.samenbeter.organisation.AbsenceChanged;
import nl.samenbeter.organisation.AbsenceEnded;
import nl.samenbeter.organisation.AbsenceEntered;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.MembershipBegan;
import nl.samenbeter.organisation.MembershipEnded;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.organisation.Successors;
import nl.samenbeter.organisation.WorkingDaysChanged;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what the organisation tells of people, in the same transaction. */
@Component
class PeopleListener {

    private final PeopleSteps steps;
    private final Directory directory;
    private final CurrentUser currentUser;

    PeopleListener(PeopleSteps steps, Directory directory, CurrentUser currentUser) {
        this.steps = steps;
        this.directory = directory;
        this.currentUser = currentUser;
    }

    @EventListener
    void began(MembershipBegan event) {
        if (event.role() == Role.MEMBER) {
            enter(PeopleChangeKind.JOINED, event.team(), event.person(), event.firstDay(), Successors.NONE);
        }
    }

    @EventListener
    void ended(MembershipEnded event) {
        LocalDate day = event.lastDay().plusDays(1);
        if (event.role() == Role.MEMBER) {
            enter(PeopleChangeKind.LEFT, event.team(), event.person(), day, event.successors());
        } else if (event.role() == Role.COACH) {
            enter(PeopleChangeKind.COACH_LEFT, event.team(), event.person(), day, event.successors());
        }
    }

    @EventListener
    void away(AbsenceEntered event) {
        steps.entered(PeopleChange.away(event, school(event.team()).zone().getId()));
    }

    @EventListener
    void back(AbsenceEnded event) {
        steps.back(event.absence(), event.lastDay(), event.by());
    }

    @EventListener
    void changed(AbsenceChanged event) {
        steps.changed(event.absence(), event.oldLastDay(), event.lastDay());
    }

    @EventListener
    void workingDaysChanged(WorkingDaysChanged event) {
        steps.workingDaysChanged(event.person(), event.workingDays(), by());
    }

    private void enter(PeopleChangeKind kind, TeamId team, PersonId person, LocalDate day, Successors successors) {
        SchoolDetails school = school(team);
        steps.entered(PeopleChange.of(
                kind, school.id(), team, person, day, by(), school.zone().getId(), successors));
    }

    private @Nullable PersonId by() {
        return currentUser.actor().map(actor -> actor.person()).orElse(null);
    }

    private SchoolDetails school(TeamId team) {
        return directory.school(directory.team(team).school());
    }
}
