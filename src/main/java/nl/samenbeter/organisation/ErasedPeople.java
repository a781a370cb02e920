package nl.samenbeter.organisation;

import java.util.Set;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two ends of erasing somebody: a nameless person takes the place, the person goes. Asks nobody's rights, so views may
 * not use it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ErasedPeople {

    static final String NAME = "Een oud-collega";

    private final People people;
    private final JdbcClient jdbc;

    ErasedPeople(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /**
     * Who stands from now on where this person stood. Locks the person: a role given meanwhile fails.
     *
     * @throws DomainException {@code organisation.personGone}
     */
    public PersonId nameless(PersonId person) {
        jdbc.sql("select 1 from person where id = ? for update")
                .param(person.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new DomainException("organisation.personGone"));
        var school = people.findById(person).orElseThrow().school();
        var nameless = people.save(Person.of(school, NAME, Set.of()));
        jdbc.sql("insert into erased_person (id) values (?)")
                .param(nameless.id().value())
                .update();
        return nameless.id();
    }

    /** Fails when something still points at the person. */
    public void remove(PersonId person) {
        people.deleteById(person);
    }
}
