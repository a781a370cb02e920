package nl.samenbeter.demo;

import java.util.List;
import nl.samenbeter.security.SignedIn;
import nl.samenbeter.shared.PersonId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever does something while the demo is made: with their own rights, as if they had signed in. */
record Acting(PersonId person) implements SignedIn {

    static void as(PersonId person) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new Acting(person), null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
