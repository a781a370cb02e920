package nl.samenbeter.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** One planned thing of a programme, with its moments and where it stands. Local times are the school's. */
@Table("plan_item")
class PlanItem {

    @Id
    private final PlanItemId id;

    @Version
    private @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private final ProgrammeId programmeId;
    private final int runNumber;
    private final int weekNumber;
    private final String elementId;
    private final String planRow;
    private final String name;
    private final PlanKind kind;
    private final PlanAudience audience;
    private final PlanOwner owner;
    private int minutes;
    private final int ownMinutes;
    private final boolean insideNorm;
    private final String zone;
    private final int position;
    private final int jitterSeconds;
    private @Nullable String place;
    private @Nullable LocalTime begins;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private LocalDate movedFrom;
    private LocalDateTime opensAt;
    private LocalDateTime dueAt;
    private LocalDateTime lapsesAt;
    private PlanItemStatus status;
    private @Nullable String reason;
    private @Nullable Instant endedAt;
    private final LocalDate firstPlannedOn;
    private boolean byHand;

    @MappedCollection(idColumn = "plan_item_id", keyColumn = "position")
    private List<Session> sessions;

    @PersistenceCreator
    PlanItem(
            PlanItemId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            ProgrammeId programmeId,
            int runNumber,
            int weekNumber,
            String elementId,
            String planRow,
            String name,
            PlanKind kind,
            PlanAudience audience,
            PlanOwner owner,
            int minutes,
            int ownMinutes,
            boolean insideNorm,
            String zone,
            int position,
            int jitterSeconds,
            @Nullable String place,
            @Nullable LocalTime begins,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate movedFrom,
            LocalDateTime opensAt,
            LocalDateTime dueAt,
            LocalDateTime lapsesAt,
            PlanItemStatus status,
            @Nullable String reason,
            @Nullable Instant endedAt,
            LocalDate firstPlannedOn,
            boolean byHand,
            List<Session> sessions) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.programmeId = programmeId;
        this.runNumber = runNumber;
        this.weekNumber = weekNumber;
        this.elementId = elementId;
        this.planRow = planRow;
        this.name = name;
        this.kind = kind;
        this.audience = audience;
        this.owner = owner;
        this.minutes = minutes;
        this.ownMinutes = ownMinutes;
        this.insideNorm = insideNorm;
        this.zone = zone;
        this.position = position;
        this.jitterSeconds = jitterSeconds;
        this.place = place;
        this.begins = begins;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.movedFrom = movedFrom;
        this.opensAt = opensAt;
        this.dueAt = dueAt;
        this.lapsesAt = lapsesAt;
        this.status = status;
        this.reason = reason;
        this.endedAt = endedAt;
        this.firstPlannedOn = firstPlannedOn;
        this.byHand = byHand;
        this.sessions = new ArrayList<>(sessions);
    }

    /**
     * A board session of a block.
     *
     * @param held absent until it has an answer
     */
    @Table("plan_session")
    record Session(
            @Column("held_on") LocalDate day,
            LocalTime begins,
            int minutes,
            @Nullable Boolean held) {}

    /** @param teaching the team teaches, and calls some things by other names */
    static PlanItem of(Programme programme, int runNumber, int position, PlannedItem planned, boolean teaching) {
        PlanElement element = planned.element();
        return new PlanItem(
                PlanItemId.next(),
                null,
                programme.school(),
                programme.team(),
                programme.id(),
                runNumber,
                element.week(),
                element.element(),
                element.row(),
                element.name(teaching),
                element.kind(),
                element.audience(),
                element.owner(),
                element.minutes(),
                element.ownTime(),
                element.insideNorm(),
                programme.zone().getId(),
                position,
                PlanState.Item.jitter(programme.team(), position),
                element.place(programme.sessionPlace()),
                element.time(),
                planned.firstDay(),
                planned.lastDay(),
                planned.movedFrom(),
                planned.opensAt(),
                planned.dueAt(),
                planned.lapsesAt(),
                PlanItemStatus.PLANNED,
                null,
                null,
                planned.firstDay(),
                false,
                sessions(planned));
    }

    static PlanItem of(PlanState.Facts programme, PlanState.Item item) {
        PlanState.Moments moments = item.moments();
        return new PlanItem(
                item.id(),
                item.version(),
                programme.school(),
                programme.team(),
                programme.id(),
                item.run(),
                item.week(),
                item.element(),
                item.row(),
                item.name(),
                item.kind(),
                item.audience(),
                item.owner(),
                moments.minutes(),
                item.ownMinutes(),
                item.insideNorm(),
                programme.zone().getId(),
                item.position(),
                item.jitterSeconds(),
                moments.place(),
                moments.begins(),
                moments.firstDay(),
                moments.lastDay(),
                moments.movedFrom(),
                moments.opensAt(),
                moments.dueAt(),
                moments.lapsesAt(),
                moments.status(),
                moments.reason(),
                null,
                item.firstPlannedOn(),
                moments.byHand(),
                moments.sessions().stream()
                        .map(session -> new Session(session.day(), session.begins(), session.minutes(), session.held()))
                        .toList());
    }

    private static List<Session> sessions(PlannedItem planned) {
        return planned.sessions().stream()
                .map(session -> new Session(session.day(), session.begins(), session.minutes(), null))
                .toList();
    }

    boolean mayReplan() {
        return status == PlanItemStatus.PLANNED || status == PlanItemStatus.SKIPPED;
    }

    /** New dates for an item that has not opened yet. */
    void replan(PlannedItem planned) {
        if (!mayReplan()) {
            throw new IllegalStateException("a plan item that is " + status + " cannot get new dates");
        }
        firstDay = planned.firstDay();
        lastDay = planned.lastDay();
        movedFrom = planned.movedFrom();
        opensAt = planned.opensAt();
        dueAt = planned.dueAt();
        lapsesAt = planned.lapsesAt();
        sessions = new ArrayList<>(sessions(planned));
    }

    /** @return whether this changed anything: an item that is over stays as it is */
    boolean done(Instant at) {
        return become(PlanItemStatus.DONE, null, at);
    }

    /** What was done can be taken back while it could still be done. */
    boolean mayReopen(Instant at) {
        return status == PlanItemStatus.DONE && lapses().isAfter(at);
    }

    void reopen(Instant at) {
        if (!mayReopen(at)) {
            throw new IllegalStateException("a plan item that is " + status + " cannot be opened again");
        }
        status = PlanItemStatus.OPEN;
        endedAt = null;
    }

    /** @param reasonCode a code with the text {@code programme.skipped.<code>}, never free text */
    boolean skip(String reasonCode, Instant at) {
        return become(PlanItemStatus.SKIPPED, reasonCode, at);
    }

    private boolean become(PlanItemStatus next, @Nullable String why, @Nullable Instant at) {
        if (!status.canBecome(next)) {
            return false;
        }
        status = next;
        reason = why;
        endedAt = at;
        return true;
    }

    void answerSession(LocalDate day, boolean held) {
        boolean known = sessions.stream().anyMatch(session -> session.day().equals(day));
        if (!known) {
            throw new DomainException("programme.noSuchSession");
        }
        sessions.replaceAll(s -> s.day().equals(day) ? new Session(s.day(), s.begins(), s.minutes(), held) : s);
    }

    /** A meeting has one day and a time; sessions of a block have days of their own. */
    boolean isMeeting() {
        return begins != null && firstDay.equals(lastDay) && (sessions.isEmpty() || sessions.size() == 1);
    }

    boolean goesAhead() {
        return !status.isOver();
    }

    PlanItemId id() {
        return id;
    }

    Instant opens() {
        return opensAt.atZone(zone()).toInstant().minus(Duration.ofSeconds(jitterSeconds));
    }

    Instant due() {
        return dueAt.atZone(zone()).toInstant();
    }

    Instant lapses() {
        return lapsesAt.atZone(zone()).toInstant();
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    SchoolId school() {
        return schoolId;
    }

    TeamId team() {
        return teamId;
    }

    ProgrammeId programme() {
        return programmeId;
    }

    int run() {
        return runNumber;
    }

    int week() {
        return weekNumber;
    }

    String element() {
        return elementId;
    }

    String name() {
        return name;
    }

    PlanKind kind() {
        return kind;
    }

    PlanOwner owner() {
        return owner;
    }

    int minutes() {
        return minutes;
    }

    /** Of these on one's own, before the meeting. */
    int ownMinutes() {
        return ownMinutes;
    }

    PlanAudience audience() {
        return audience;
    }

    boolean insideNorm() {
        return insideNorm;
    }

    @Nullable
    String place() {
        return place;
    }

    @Nullable
    LocalTime begins() {
        return begins;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    LocalDate movedFrom() {
        return movedFrom;
    }

    LocalDateTime opensAt() {
        return opensAt;
    }

    LocalDateTime dueAt() {
        return dueAt;
    }

    LocalDateTime lapsesAt() {
        return lapsesAt;
    }

    PlanItemStatus status() {
        return status;
    }

    @Nullable
    String reason() {
        return reason;
    }

    List<Session> sessions() {
        return List.copyOf(sessions);
    }
}
