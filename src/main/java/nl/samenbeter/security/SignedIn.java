package nl.samenbeter.security;

import nl.samenbeter.shared.PersonId;

/** The principal of a session: who, never what they may do, for rights can end while a session lasts. */
public interface SignedIn {

    PersonId person();
}
