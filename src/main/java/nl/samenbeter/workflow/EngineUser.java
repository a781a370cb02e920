package nl.samenbeter.workflow;

import java.util.function.Supplier;
import nl.samenbeter.shared.PersonId;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Tells the engine who is acting, for the length of one call, so that its operation log knows. */
@Component
public class EngineUser {

    private final IdentityService identityService;

    EngineUser(IdentityService identityService) {
        this.identityService = identityService;
    }

    public <T> T acting(PersonId person, Supplier<T> call) {
        identityService.setAuthenticatedUserId(person.text());
        try {
            return call.get();
        } finally {
            identityService.clearAuthentication();
        }
    }

    public void acting(PersonId person, Runnable call) {
        acting(person, () -> {
            call.run();
            return true;
        });
    }
}
