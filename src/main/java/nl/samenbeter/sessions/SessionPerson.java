package nl.samenbeter.sessions;

import nl.samenbeter.shared.PersonId;

/** Somebody who may have a hat or an action in a session. */
public record SessionPerson(PersonId id, String name) {}
