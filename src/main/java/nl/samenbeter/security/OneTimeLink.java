package nl.samenbeter.security;

import java.time.Duration;
import java.time.Instant;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** Lets somebody choose a password once, within 48 hours. Only a hash of its token is kept. */
class OneTimeLink {

    static final Duration LIFE = Duration.ofHours(48);

    @Id
    private final LinkId id;

    @Version
    private @Nullable Integer version;

    private final PersonId personId;
    private final LinkKind kind;
    private final String tokenHash;
    private final Instant expiresAt;
    private @Nullable Instant usedAt;
    private @Nullable Instant revokedAt;

    OneTimeLink(LinkId id, PersonId personId, LinkKind kind, String tokenHash, Instant expiresAt) {
        this.id = id;
        this.personId = personId;
        this.kind = kind;
        this.tokenHash = tokenHash;
        this.expiresAt = expiresAt;
    }

    static OneTimeLink issue(PersonId person, LinkKind kind, LinkToken token, Instant now) {
        return new OneTimeLink(LinkId.next(), person, kind, token.hash(), now.plus(LIFE));
    }

    boolean open(Instant now) {
        return usedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        if (!open(now)) {
            throw new DomainException("security.linkGone");
        }
        usedAt = now;
    }

    void revoke(Instant now) {
        if (usedAt == null && revokedAt == null) {
            revokedAt = now;
        }
    }

    PersonId person() {
        return personId;
    }

    LinkKind kind() {
        return kind;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
