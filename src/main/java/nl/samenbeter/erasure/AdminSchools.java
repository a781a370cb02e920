package nl.samenbeter.erasure;

import java.util.UUID;
import nl.samenbeter.organisation.OrganisationAccess;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.security.ScopeKind;
import org.springframework.stereotype.Component;

/** In whose texts an administrator may look: those of the own schools; the operator in all. */
@Component
class AdminSchools {

    private final OrganisationAccess organisationAccess;
    private final CurrentUser currentUser;

    AdminSchools(OrganisationAccess organisationAccess, CurrentUser currentUser) {
        this.organisationAccess = organisationAccess;
        this.currentUser = currentUser;
    }

    boolean all() {
        return organisationAccess.operator();
    }

    UUID[] ids() {
        return currentUser.require().grants().stream()
                .filter(grant -> Permission.ORGANISATION_MANAGE.isHeldBy(grant.role()))
                .filter(grant -> grant.scope().kind() == ScopeKind.SCHOOL)
                .map(grant -> grant.scope().id())
                .toArray(UUID[]::new);
    }
}
