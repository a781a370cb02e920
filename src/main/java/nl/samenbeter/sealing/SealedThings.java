package nl.samenbeter.sealing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** SPI: each room that seals says which of its askings are over, so that keys that a crash left behind can go. */
public interface SealedThings {

    SealKind kind();

    /** Those that are over and therefore need no key; never one that this database does not know. */
    List<UUID> over(Collection<UUID> kept);
}
