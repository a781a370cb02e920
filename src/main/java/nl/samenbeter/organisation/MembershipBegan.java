package nl.samenbeter.organisation;

import java.time.LocalDate;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;

/** Somebody holds a role in a team from this day on. Told when it is entered, which may be before the first day. */
public record MembershipBegan(TeamId team, PersonId person, Role role, LocalDate firstDay) {}
