package nl.samenbeter.organisation;

import java.util.List;
import nl.samenbeter.shared.PersonId;
import org.springframework.data.repository.CrudRepository;

interface Memberships extends CrudRepository<Membership, MembershipId> {

    List<Membership> findByPersonId(PersonId person);
}
