package nl.samenbeter.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.workflow.ProcessPlaces.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of which school and team processes are, of whatever room. No rights: the caller carries the scope. Not for views. */
@Component
@Transactional(readOnly = true)
public class PlacedProcesses {

    private final ObjectProvider<ProcessPlaces> rooms;

    PlacedProcesses(ObjectProvider<ProcessPlaces> rooms) {
        this.rooms = rooms;
    }

    /** By business key; one that no room knows is left out. */
    public Map<String, Place> of(Collection<String> businessKeys) {
        List<UUID> left = new ArrayList<>(businessKeys.stream()
                .distinct()
                .flatMap(key -> id(key).stream())
                .toList());
        List<Place> found = new ArrayList<>();
        for (ProcessPlaces room : rooms) {
            if (!left.isEmpty()) {
                List<Place> here = room.of(left);
                found.addAll(here);
                here.forEach(place -> left.remove(UUID.fromString(place.businessKey())));
            }
        }
        return found.stream().collect(Collectors.toMap(Place::businessKey, Function.identity()));
    }

    public Optional<Place> of(String businessKey) {
        return of(List.of(businessKey)).values().stream().findFirst();
    }

    /** Of these schools only: without what they share with others. */
    public List<Place> in(Collection<SchoolId> schools) {
        return rooms.stream()
                .flatMap(room -> room.in(schools).stream())
                .filter(place -> place.school() != null)
                .toList();
    }

    /** Of this school, and what it shares with others, as far as the reader may see how they go. */
    public List<Place> seenIn(SchoolId school, BiPredicate<Place, Permission> may) {
        return rooms.stream()
                .flatMap(room -> room.in(List.of(school)).stream().filter(place -> may.test(place, room.seenWith())))
                .toList();
    }

    private static Optional<UUID> id(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }
}
