package nl.samenbeter.sealing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** An asking: an envelope of one opens in no other. */
public record SealedThing(SealKind kind, UUID id) {

    byte[] context() {
        return (kind.context() + ":" + id).getBytes(StandardCharsets.UTF_8);
    }

    String file() {
        return kind.file() + id + SealKeys.ENDING;
    }

    @Override
    public String toString() {
        return kind.context() + ":" + id;
    }
}
