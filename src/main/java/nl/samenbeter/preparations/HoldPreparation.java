package nl.samenbeter.preparations;

import org.jspecify.annotations.Nullable;

/**
 * What became of a group's preparation.
 *
 * @param reason why it was not held; absent when it was
 * @param minutes how long it took; absent when it was not held
 * @param present how many were there; absent when it was not held
 */
public record HoldPreparation(
        boolean held,
        @Nullable NotHeldReason reason,
        @Nullable Integer minutes,
        @Nullable Integer present) {

    public static HoldPreparation held(int minutes, int present) {
        return new HoldPreparation(true, null, minutes, present);
    }

    public static HoldPreparation notHeld(NotHeldReason reason) {
        return new HoldPreparation(false, reason, null, null);
    }
}
