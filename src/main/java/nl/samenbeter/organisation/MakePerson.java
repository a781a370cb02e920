package nl.samenbeter.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/** Somebody new with an account and a first role. Without a home school they are the operator's to keep. */
public record MakePerson(
        @Nullable SchoolId school,
        String name,
        @Nullable String loginName,
        @Nullable String email,
        Set<DayOfWeek> workingDays,
        Role role,
        Scope scope,
        LocalDate firstDay) {}
