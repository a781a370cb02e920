package nl.samenbeter.visits;

import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import org.springframework.stereotype.Component;

/** Asked by {@code @PreAuthorize("@visitAccess.sees(#visit)")}: a visit is its two people's and its pairer's. */
@Component("visitAccess")
public class VisitAccess {

    private final Visits visits;
    private final Access access;
    private final CurrentUser currentUser;

    VisitAccess(Visits visits, Access access, CurrentUser currentUser) {
        this.visits = visits;
        this.access = access;
        this.currentUser = currentUser;
    }

    public boolean sees(VisitId visit) {
        return visits.findById(visit)
                .filter(found -> isOneOfTheTwo(found) || access.team(found.team(), Permission.VISITS_PAIR))
                .isPresent();
    }

    public boolean mayPair(VisitId visit) {
        return visits.findById(visit)
                .filter(found -> access.team(found.team(), Permission.VISITS_PAIR))
                .isPresent();
    }

    /** To read the form: never who pairs, leads or looks after anything. */
    public boolean isOneOfTheTwo(VisitId visit) {
        return visits.findById(visit).filter(this::isOneOfTheTwo).isPresent();
    }

    public boolean isVisitor(VisitId visit) {
        return visits.findById(visit)
                .filter(this::isOneOfTheTwo)
                .filter(found -> currentUser.requirePerson().equals(found.visitor()))
                .isPresent();
    }

    public boolean isHost(VisitId visit) {
        return visits.findById(visit)
                .filter(this::isOneOfTheTwo)
                .filter(found -> currentUser.requirePerson().equals(found.host()))
                .isPresent();
    }

    private boolean isOneOfTheTwo(Visit visit) {
        return access.team(visit.team(), Permission.VISITS_SEE)
                && currentUser.person().filter(visit::isOf).isPresent();
    }
}
