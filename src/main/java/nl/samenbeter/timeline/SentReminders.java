package nl.samenbeter.timeline;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenbeter.programme.ItemReminders;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.timeline.ChangeRecord.ItemChange;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What people were reminded of since a change, so that it is not taken back under them. */
@Component
class SentReminders {

    private final ObjectProvider<ItemReminders> rooms;

    SentReminders(ObjectProvider<ItemReminders> rooms) {
        this.rooms = rooms;
    }

    Set<PlanItemId> since(ChangeRecord change) {
        List<PlanItemId> items = change.changed().stream().map(ItemChange::item).toList();
        return items.isEmpty()
                ? Set.of()
                : rooms.stream()
                        .flatMap(room -> room.sentSince(items, change.at()).stream())
                        .collect(Collectors.toSet());
    }
}
