package nl.samenbeter.organisation;

import java.time.LocalDate;
import java.util.UUID;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A role somebody holds somewhere, from its first day to its last, both included; the same row that {@code security} asks. */
@Table("role_grant")
class Membership {

    @Id
    private final MembershipId id;

    @Version
    private @Nullable Integer version;

    private final PersonId personId;
    private final Role role;
    private final ScopeKind scopeKind;
    private final @Nullable UUID scopeId;
    private final LocalDate beginsOn;
    private @Nullable LocalDate endsOn;

    @PersistenceCreator
    Membership(
            MembershipId id,
            PersonId personId,
            Role role,
            ScopeKind scopeKind,
            @Nullable UUID scopeId,
            LocalDate beginsOn,
            @Nullable LocalDate endsOn) {
        this.id = id;
        this.personId = personId;
        this.role = role;
        this.scopeKind = scopeKind;
        this.scopeId = scopeId;
        this.beginsOn = beginsOn;
        this.endsOn = endsOn;
    }

    static Membership begin(PersonId person, Role role, Scope scope, LocalDate firstDay) {
        if (!role.mayBeGivenFor(scope.kind())) {
            throw new DomainException("organisation.roleNotHere");
        }
        return new Membership(MembershipId.next(), person, role, scope.kind(), scope.id(), firstDay, null);
    }

    void end(LocalDate lastDay) {
        if (lastDay.isBefore(beginsOn)) {
            throw new DomainException("organisation.endBeforeBegin", beginsOn);
        }
        endsOn = lastDay;
    }

    MembershipId id() {
        return id;
    }

    PersonId person() {
        return personId;
    }

    Role role() {
        return role;
    }

    Scope scope() {
        return new Scope(scopeKind, scopeId);
    }

    LocalDate beginsOn() {
        return beginsOn;
    }

    @Nullable
    LocalDate endsOn() {
        return endsOn;
    }

    /** Holds on some day from this one on. */
    boolean reaches(LocalDate day) {
        return endsOn == null || !endsOn.isBefore(day);
    }
}
