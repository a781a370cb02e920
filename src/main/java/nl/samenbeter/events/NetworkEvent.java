package nl.samenbeter.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A meeting of schools. Day and times are local; who comes is no part of it. */
@Table("network_event")
class NetworkEvent {

    private static final int ANNOUNCED_DAYS_AHEAD = 21;
    private static final int DIET_DAYS = 7;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    @Id
    private final NetworkEventId id;

    @Version
    private final @Nullable Integer version;

    private final EventKind kind;

    @Column("held_on")
    private LocalDate day;

    private LocalTime begins;
    private LocalTime ends;
    private final String zone;
    private final @Nullable SchoolId hostSchoolId;
    private String place;
    private final int capacity;
    private EventStatus status;
    private @Nullable CancelReason cancelReason;

    @MappedCollection(idColumn = "event_id")
    private final Set<Invited> schools;

    @PersistenceCreator
    NetworkEvent(
            NetworkEventId id,
            @Nullable Integer version,
            EventKind kind,
            LocalDate day,
            LocalTime begins,
            LocalTime ends,
            String zone,
            @Nullable SchoolId hostSchoolId,
            String place,
            int capacity,
            EventStatus status,
            @Nullable CancelReason cancelReason,
            Set<Invited> schools) {
        this.id = id;
        this.version = version;
        this.kind = kind;
        this.day = day;
        this.begins = begins;
        this.ends = ends;
        this.zone = zone;
        this.hostSchoolId = hostSchoolId;
        this.place = place;
        this.capacity = capacity;
        this.status = status;
        this.cancelReason = cancelReason;
        this.schools = new LinkedHashSet<>(schools);
    }

    @Table("network_event_school")
    record Invited(SchoolId schoolId) {}

    /** @throws DomainException {@code events.*} when something about it cannot be */
    static NetworkEvent make(MakeEvent command, ZoneId zone, Instant now) {
        if (command.schools().isEmpty()) {
            throw new DomainException("events.noSchools");
        }
        if (command.capacity() < MakeEvent.LEAST_CAPACITY || command.capacity() > MakeEvent.MOST_CAPACITY) {
            throw new DomainException("events.capacity", MakeEvent.LEAST_CAPACITY, MakeEvent.MOST_CAPACITY);
        }
        if (command.host() == null && command.place().isBlank()) {
            throw new DomainException("events.placeMissing");
        }
        mustBeMoment(command.day(), command.begins(), command.ends(), zone, now);
        return new NetworkEvent(
                NetworkEventId.next(),
                null,
                command.kind(),
                command.day(),
                command.begins(),
                command.ends(),
                zone.getId(),
                command.host(),
                place(command.place()),
                command.capacity(),
                EventStatus.PLANNED,
                null,
                command.schools().stream().map(Invited::new).collect(Collectors.toSet()));
    }

    private static void mustBeMoment(LocalDate day, LocalTime begins, LocalTime ends, ZoneId zone, Instant now) {
        if (!day.atTime(begins).atZone(zone).toInstant().isAfter(now)) {
            throw new DomainException("events.past");
        }
        if (!ends.isAfter(begins)) {
            throw new DomainException("events.endsBeforeItBegins");
        }
    }

    private static String place(String typed) {
        if (typed.length() > MakeEvent.MOST_CHARACTERS) {
            throw new DomainException("shared.textTooLong", MakeEvent.MOST_CHARACTERS, typed.length());
        }
        return typed.strip();
    }

    /** @throws DomainException {@code events.over} and what {@link #make} refuses about a moment */
    void move(MoveEvent command, Instant now) {
        mustBeToCome();
        mustBeMoment(command.day(), command.begins(), command.ends(), zone(), now);
        if (hostSchoolId == null && command.place().isBlank()) {
            throw new DomainException("events.placeMissing");
        }
        day = command.day();
        begins = command.begins();
        ends = command.ends();
        place = place(command.place());
    }

    /** @throws DomainException {@code events.over} */
    void cancel(CancelReason reason) {
        mustBeToCome();
        status = EventStatus.CANCELLED;
        cancelReason = reason;
    }

    /** @throws DomainException {@code events.cancelled}, {@code events.over} when nobody can register any more */
    void mustBeToCome() {
        if (status == EventStatus.CANCELLED) {
            throw new DomainException("events.cancelled");
        }
        if (!status.isToCome()) {
            throw new DomainException("events.over");
        }
    }

    /**
     * @param others how many people of other registrations come
     * @throws DomainException {@code events.full} with the number of places that are left
     */
    void mustHoldFor(int people, int others) {
        int left = Math.max(0, capacity - others);
        if (people > left) {
            throw new DomainException("events.full", left);
        }
    }

    void announce() {
        if (status == EventStatus.PLANNED) {
            status = EventStatus.ANNOUNCED;
        }
    }

    void hold() {
        if (status.isToCome()) {
            status = EventStatus.HELD;
        }
    }

    void close() {
        if (status == EventStatus.HELD) {
            status = EventStatus.CLOSED;
        }
    }

    /** 21 days ahead, in the morning. */
    Instant announcedAt() {
        return instant(day.minusDays(ANNOUNCED_DAYS_AHEAD).atTime(MORNING));
    }

    Instant beginsAt() {
        return instant(day.atTime(begins));
    }

    /** When the diet notes go. */
    Instant dietGoesAt() {
        return instant(day.plusDays(DIET_DAYS).atTime(ends));
    }

    Instant instant(LocalDateTime local) {
        return local.atZone(zone()).toInstant();
    }

    boolean invites(SchoolId school) {
        return schools.contains(new Invited(school));
    }

    /** In no order. */
    List<SchoolId> schools() {
        return schools.stream().map(Invited::schoolId).toList();
    }

    NetworkEventId id() {
        return id;
    }

    EventKind kind() {
        return kind;
    }

    LocalDate day() {
        return day;
    }

    LocalTime begins() {
        return begins;
    }

    LocalTime ends() {
        return ends;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    @Nullable
    SchoolId host() {
        return hostSchoolId;
    }

    String place() {
        return place;
    }

    int capacity() {
        return capacity;
    }

    EventStatus status() {
        return status;
    }

    @Nullable
    CancelReason cancelReason() {
        return cancelReason;
    }
}
