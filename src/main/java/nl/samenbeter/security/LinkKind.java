package nl.samenbeter.security;

/** An invitation to somebody without a password, or a new password for somebody who lost it. */
public enum LinkKind {
    INVITE,
    RESET
}
