package nl.samenbeter.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.samenbeter.shared.PersonId;

/**
 * What the form of a registration shows. Diet notes that are known stay out of it.
 *
 * @param candidates who may come, coaches first
 * @param coming who is registered already
 * @param success what was filled in before, else empty
 * @param placesLeft for this team or school, those of its own registration included
 * @param least how many come at least, coaches not counted
 */
public record RegistrationSheet(
        EventRow event,
        List<Candidate> candidates,
        Set<PersonId> coming,
        String success,
        String question,
        int placesLeft,
        int least,
        int most,
        LocalDate dietGoesOn) {

    /** @param coach always comes */
    public record Candidate(PersonId person, String name, boolean coach) {}
}
