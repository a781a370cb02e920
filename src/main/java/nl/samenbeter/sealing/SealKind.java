package nl.samenbeter.sealing;

import nl.samenbeter.shared.Id;

/**
 * What a room seals. Both words stand in envelopes and names of files that were made before, so they never change.
 *
 * @param context bound into each envelope
 * @param file with which the names of key files begin
 */
public record SealKind(String context, String file) {

    /** The one asking that envelopes and their key are of. */
    public SealedThing of(Id id) {
        return new SealedThing(this, id.value());
    }
}
