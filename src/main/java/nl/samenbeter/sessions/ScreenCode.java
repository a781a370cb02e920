package nl.samenbeter.sessions;

import java.time.Instant;

/** What a screen shows that is not paired yet. */
public record ScreenCode(String code, Instant expiresAt) {}
