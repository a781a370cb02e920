package nl.samenbeter.erasure;

import java.util.List;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What erasing somebody would do.
 *
 * @param unsettled what has to be settled first; empty: it can be done
 * @param rooms in which something is found; without any numbers of what somebody did
 * @param names that may stand in what others wrote
 */
public record ErasurePreview(
        PersonId person,
        @Nullable SchoolId school,
        String name,
        List<PersonTraces.Unsettled> unsettled,
        List<Room> rooms,
        List<String> names) {

    public ErasurePreview {
        unsettled = List.copyOf(unsettled);
        rooms = List.copyOf(rooms);
        names = List.copyOf(names);
    }

    /**
     * @param going rows that go
     * @param stays whether something stays without the name
     */
    public record Room(String room, int going, boolean stays) {}
}
