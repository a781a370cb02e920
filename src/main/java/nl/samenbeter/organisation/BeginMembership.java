package nl.samenbeter.organisation;

import java.time.LocalDate;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;

public record BeginMembership(PersonId person, Role role, Scope scope, LocalDate firstDay) {}
