package nl.samenbeter.organisation;

import java.util.List;
import java.util.UUID;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.PersonId;
import org.springframework.data.repository.CrudRepository;

interface Memberships extends CrudRepository<Membership, MembershipId> {

    List<Membership> findByPersonId(PersonId person);

    List<Membership> findByScopeKindAndScopeIdAndRole(ScopeKind kind, UUID scope, Role role);
}
