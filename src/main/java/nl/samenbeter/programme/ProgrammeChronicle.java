package nl.samenbeter.programme;

import java.time.LocalDate;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes into the history of a programme what other rooms did to it. Asks nobody's rights and tells nobody. */
@Component
public class ProgrammeChronicle {

    private final Programmes programmes;
    private final ProgrammeEvents events;

    ProgrammeChronicle(Programmes programmes, ProgrammeEvents events) {
        this.programmes = programmes;
        this.events = events;
    }

    /** @param code has the text {@code programme.event.<code>}, with {0} for the new day and {1} for the old one */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(
            ProgrammeId programme,
            String code,
            @Nullable PersonId by,
            @Nullable LocalDate oldDay,
            @Nullable LocalDate newDay) {
        events.written(programmes.findById(programme).orElseThrow(), code, by, oldDay, newDay);
    }
}
