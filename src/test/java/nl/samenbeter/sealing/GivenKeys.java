package nl.samenbeter.sealing;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** The keys that an installation keeps, and its next start, for tests of the rooms that seal. */
public record GivenKeys(ApplicationContext application) {

    public List<UUID> kept(SealKind kind) {
        return keys().kept(kind);
    }

    public byte[] key(SealedThing thing) {
        return keys().find(thing).orElseThrow();
    }

    public void keep(SealedThing thing, byte[] key) {
        keys().keep(thing, key);
    }

    public void destroy(SealedThing thing) {
        keys().destroy(thing);
    }

    public void start() {
        application.getBean(SealKeysSweep.class).sweep();
    }

    private SealKeys keys() {
        return application.getBean(SealKeys.class);
    }
}
