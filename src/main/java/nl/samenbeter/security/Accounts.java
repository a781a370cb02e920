package nl.samenbeter.security;

import java.util.Optional;
import nl.samenbeter.shared.PersonId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

interface Accounts extends CrudRepository<Account, PersonId> {

    /** By login name or e-mail address, upper and lower case alike. A login name has no @, so the two cannot meet. */
    @Query("select * from account where lower(login_name) = lower(:name) or lower(email) = lower(:name)")
    Optional<Account> findByName(String name);
}
