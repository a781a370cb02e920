package nl.samenbeter.security;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenbeter.shared.PersonId;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is there, with the roles that hold today. Only on a request's or view's thread: a job has no user. */
@Component
public class CurrentUser {

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    private final Grants grants;
    private final Clock programmeClock;

    CurrentUser(Grants grants, Clock programmeClock) {
        this.grants = grants;
        this.programmeClock = programmeClock;
    }

    public Optional<PersonId> person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.person())
                : Optional.empty();
    }

    /**
     * Who is signed in, without a look at the roles.
     *
     * @throws AuthenticationCredentialsNotFoundException when nobody is
     */
    public PersonId requirePerson() {
        return person().orElseThrow(CurrentUser::nobody);
    }

    public Optional<Actor> actor() {
        return person().map(person -> new Actor(person, grants.heldBy(person, today())));
    }

    /** The roles somebody holds today, wherever. */
    Set<Role> rolesOf(PersonId person) {
        return grants.heldBy(person, today()).stream().map(Grant::role).collect(Collectors.toSet());
    }

    /** Whether somebody holds a role today or will, wherever. */
    boolean rolesNowOrLater(PersonId person) {
        return grants.reachBeyond(person, today());
    }

    /** The day on which a role must hold to count. */
    public LocalDate today() {
        return LocalDate.now(programmeClock.withZone(HOME));
    }

    /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in */
    public Actor require() {
        return actor().orElseThrow(CurrentUser::nobody);
    }

    private static AuthenticationCredentialsNotFoundException nobody() {
        return new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }
}
