package nl.samenbeter.organisation;

import java.time.LocalDate;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;

/** Somebody no longer holds a role in a team after this day. Told when it is entered, which may be before the last day. */
public record MembershipEnded(TeamId team, PersonId person, Role role, LocalDate lastDay, Successors successors) {}
