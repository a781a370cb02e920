package nl.samenbeter.erasure;

import java.util.List;
import nl.samenbeter.organisation.ErasedPeople;
import nl.samenbeter.organisation.OrganisationQueries;
import nl.samenbeter.organisation.PersonDetails;
import nl.samenbeter.security.Audit;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases somebody: first what it would do, then in one transaction. Errors: {@code erasure.*}.
 *
 * @see "docs/decisions/0031-erasing-a-person.md"
 */
@Service
@Transactional
public class ErasureService {

    private final List<PersonTraces> rooms;
    private final PeopleColumns columns;
    private final ErasedPeople erasedPeople;
    private final OrganisationQueries organisationQueries;
    private final CurrentUser currentUser;
    private final Audit audit;

    ErasureService(
            List<PersonTraces> rooms,
            PeopleColumns columns,
            ErasedPeople erasedPeople,
            OrganisationQueries organisationQueries,
            CurrentUser currentUser,
            Audit audit) {
        this.rooms = rooms;
        this.columns = columns;
        this.erasedPeople = erasedPeople;
        this.organisationQueries = organisationQueries;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** Changes nothing. */
    @PreAuthorize("@organisationAccess.account(#person)")
    @Transactional(readOnly = true)
    public ErasurePreview preview(PersonId person) {
        PersonDetails details = organisationQueries.person(person);
        return new ErasurePreview(
                person,
                details.school(),
                details.name(),
                unsettled(person),
                rooms.stream()
                        .map(room -> columns.count(room, person))
                        .filter(room -> room.going() > 0 || room.stays())
                        .toList(),
                sought(details).names());
    }

    /**
     * Afterwards nothing in the database leads to the person, except what others wrote. There is no way back.
     *
     * @throws DomainException {@code erasure.otherName}, {@code erasure.oneself}, {@code erasure.unsettled}
     */
    @PreAuthorize("@organisationAccess.account(#command.person())")
    public void erase(ErasePerson command) {
        PersonId person = command.person();
        PersonDetails details = organisationQueries.person(person);
        if (!details.name().strip().equalsIgnoreCase(command.typed().strip())) {
            throw new DomainException("erasure.otherName");
        }
        if (person.equals(currentUser.requirePerson())) {
            throw new DomainException("erasure.oneself");
        }
        PersonId nameless = erasedPeople.nameless(person);
        if (!unsettled(person).isEmpty()) {
            throw new DomainException("erasure.unsettled");
        }
        rooms.forEach(room -> room.forget(person));
        columns.end(rooms.stream().flatMap(room -> room.people().stream()).toList(), person, nameless);
        erasedPeople.remove(person);
        audit.write(
                "erasure",
                "personErased",
                nameless,
                details.school(),
                command.reason().name());
    }

    private List<PersonTraces.Unsettled> unsettled(PersonId person) {
        return rooms.stream().flatMap(room -> room.unsettled(person).stream()).toList();
    }

    private static SoughtNames sought(PersonDetails details) {
        var account = details.account();
        return account == null
                ? SoughtNames.of(details.name())
                : SoughtNames.of(details.name(), account.loginName(), account.email());
    }
}
