package nl.samenbeter.erasure;

import nl.samenbeter.shared.PersonId;

/** @param typed the person's name, typed over to be sure that it is this one */
public record ErasePerson(PersonId person, ErasureReason reason, String typed) {}
