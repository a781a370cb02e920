package nl.samenbeter.sealing;

import java.util.List;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * At the start: keys of askings that are over and that a crash left behind are destroyed. A key of what this database does
 * not know stays, for it may belong to another database.
 */
@Component
class SealKeysSweep {

    private final SealKeys keys;
    private final List<SealedThings> rooms;

    SealKeysSweep(SealKeys keys, List<SealedThings> rooms) {
        this.keys = keys;
        this.rooms = rooms;
    }

    @EventListener(ApplicationStartedEvent.class)
    void sweep() {
        keys.prepare();
        for (SealedThings room : rooms) {
            room.over(keys.kept(room.kind())).forEach(id -> keys.destroy(new SealedThing(room.kind(), id)));
        }
    }
}
