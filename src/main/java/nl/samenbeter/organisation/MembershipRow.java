package nl.samenbeter.organisation;

import java.time.LocalDate;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.ScopeKind;
import org.jspecify.annotations.Nullable;

/** A role with the name of where it holds; no name for the whole installation. */
public record MembershipRow(
        MembershipId id,
        Role role,
        ScopeKind kind,
        @Nullable String where,
        LocalDate firstDay,
        @Nullable LocalDate lastDay) {}
