package nl.samenbeter.security;

import java.util.Locale;

/** Where somebody gets mail, and in which language. */
public record MailContact(String email, Locale language) {}
