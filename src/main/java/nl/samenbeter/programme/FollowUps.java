package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenbeter.shared.DomainException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets an intervention lead to something in another room without knowing that room. No rights; not for views. */
@Component
@Transactional
public class FollowUps {

    private final Map<FollowUpKind, FollowUpRoom> rooms = new EnumMap<>(FollowUpKind.class);

    FollowUps(List<FollowUpRoom> rooms) {
        rooms.forEach(room -> {
            if (this.rooms.put(room.kind(), room) != null) {
                throw new IllegalStateException("two rooms keep " + room.kind());
            }
        });
    }

    /** What may be offered: a kind that no room keeps is not shown. */
    public Set<FollowUpKind> kinds() {
        return Set.copyOf(rooms.keySet());
    }

    /**
     * @return the id of what was made
     * @throws DomainException {@code followUps.titleMissing}, {@code shared.textTooLong}, {@code followUps.nowhere} for a
     *     kind that no room keeps, and what the room itself refuses
     */
    public UUID open(FollowUp followUp) {
        String title = followUp.title().replaceAll("[\\p{Cc}\\p{Cs}\\s]+", " ").strip();
        if (title.isEmpty()) {
            throw new DomainException("followUps.titleMissing");
        }
        if (title.length() > FollowUp.LONGEST_TITLE) {
            throw new DomainException("shared.textTooLong", FollowUp.LONGEST_TITLE, title.length());
        }
        FollowUpRoom room = rooms.get(followUp.kind());
        if (room == null) {
            throw new DomainException("followUps.nowhere");
        }
        return room.open(new FollowUp(
                followUp.kind(),
                followUp.school(),
                followUp.team(),
                followUp.programme(),
                title,
                followUp.owner(),
                followUp.host(),
                followUp.by()));
    }

    /** What it was for is on another day; its room tells whom it concerns. */
    public void move(FollowUpKind kind, UUID followUp, LocalDate by) {
        Optional.ofNullable(rooms.get(kind)).ifPresent(room -> room.move(followUp, by));
    }

    /** What it was for does not go ahead; its room tells whom it concerns. */
    public void callOff(FollowUpKind kind, UUID followUp) {
        Optional.ofNullable(rooms.get(kind)).ifPresent(room -> room.callOff(followUp));
    }
}
