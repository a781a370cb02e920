package nl.samenbeter.schoolyear;

import nl.samenbeter.shared.SchoolId;

/** A school in a list. */
public record SchoolName(SchoolId id, String name) {}
