package nl.samenbeter.organisation;

import java.time.LocalDate;
import nl.samenbeter.security.Audit;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.SchoolId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engine's door: what a process does to roles. Safe to repeat. */
@Service
@Transactional
public class OrganisationSteps {

    private final Memberships memberships;
    private final Audit audit;

    OrganisationSteps(Memberships memberships, Audit audit) {
        this.memberships = memberships;
        this.audit = audit;
    }

    /**
     * Ends a role that people hold for a school; one that begins later, or ends before, stays as it is.
     *
     * @param why a code for the log
     */
    public void endRole(SchoolId school, Role role, LocalDate lastDay, String why) {
        memberships.findByScopeKindAndScopeIdAndRole(ScopeKind.SCHOOL, school.value(), role).stream()
                .filter(membership -> !membership.beginsOn().isAfter(lastDay))
                .filter(membership -> membership.reaches(lastDay.plusDays(1)))
                .forEach(membership -> {
                    membership.end(lastDay);
                    memberships.save(membership);
                    audit.write("organisation", "membershipEnded", membership.id(), school, why);
                });
    }
}
