package nl.samenbeter.security;

import java.time.Instant;

/** A fresh link, the only moment at which its token can be read. The page of a link is {@code welkom/<token>}. */
public record IssuedLink(LinkKind kind, String token, Instant expiresAt) {

    @Override
    public String toString() {
        return "IssuedLink[" + kind + ", hidden, " + expiresAt + "]";
    }
}
