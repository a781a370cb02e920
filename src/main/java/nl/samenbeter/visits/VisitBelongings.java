package nl.samenbeter.visits;

import java.util.Optional;
import nl.samenbeter.security.Belongings;
import org.springframework.stereotype.Component;

/** Whose a visit is that was refused. */
@Component
class VisitBelongings implements Belongings {

    private final Visits visits;

    VisitBelongings(Visits visits) {
        this.visits = visits;
    }

    @Override
    public Optional<Belonging> of(Object id) {
        return id instanceof VisitId visit
                ? visits.findById(visit)
                        .map(found -> new Belonging("visits", "foreignVisitRefused", visit, found.school()))
                : Optional.empty();
    }
}
