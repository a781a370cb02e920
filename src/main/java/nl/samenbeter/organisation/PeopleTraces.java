package nl.samenbeter.organisation;

import static nl.samenbeter.security.PersonColumn.rowGoes;
import static nl.samenbeter.security.PersonColumn.unnamed;

import java.util.List;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.shared.PersonId;
import org.springframework.stereotype.Component;

/** When somebody was away, and for whom they stood in. */
@Component
class PeopleTraces implements PersonTraces {

    private final Memberships memberships;
    private final Today today;

    PeopleTraces(Memberships memberships, Today today) {
        this.memberships = memberships;
        this.today = today;
    }

    @Override
    public List<PersonColumn> people() {
        return List.of(rowGoes("absence", "person_id"), unnamed("absence", "stand_in_id"));
    }

    @Override
    public List<Unsettled> unsettled(PersonId person) {
        long held = memberships.findByPersonId(person).stream()
                .filter(membership -> membership.reaches(today.date()))
                .count();
        return held == 0 ? List.of() : List.of(new Unsettled("organisation.erasing.roles", (int) held));
    }
}
