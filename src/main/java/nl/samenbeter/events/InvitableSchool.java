package nl.samenbeter.events;

import nl.samenbeter.organisation.Region;
import nl.samenbeter.shared.SchoolId;

/** A school that can be invited, with its board for choosing many at once. */
public record InvitableSchool(SchoolId id, String name, String boardName, Region region) {}
