package nl.samenbeter.security;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The reader's own account. */
public record OwnAccount(
        @Nullable String loginName, @Nullable String email, Locale language) {}
