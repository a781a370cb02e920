package nl.samenbeter.visits;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** One visit: its visitor, the host or the teacher's name, the appointment, and whether it took place. */
@Table("visit")
class Visit {

    /** Watching and the talk after it (domain 2.1). */
    static final int MINUTES = 30;

    static final int LEAST_MINUTES = 5;
    static final int MOST_MINUTES = 240;
    static final int LONGEST_PLACE = 100;
    static final int LONGEST_TEACHER = 60;

    /**
     * What a visit outside the rounds has of its own.
     *
     * @param lastDay the last one that helps
     * @param title what it is for, in the words of whoever asked
     */
    record Alone(LocalDate firstDay, LocalDate lastDay, String zone, String title) {}

    @Id
    private final VisitId id;

    @Version
    private final @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private final ProgrammeId programmeId;
    private final @Nullable VisitRoundId roundId;

    @Embedded.Nullable(prefix = "alone_")
    private @Nullable Alone alone;

    private final VisitKind kind;
    private final PersonId visitorId;
    private @Nullable PersonId hostId;
    private @Nullable String teacherName;
    private @Nullable LocalDate day;
    private @Nullable LocalTime begins;
    private int minutes;
    private @Nullable String place;
    private VisitStatus status;
    private @Nullable NotHeldReason reason;
    private @Nullable Integer heldMinutes;

    @PersistenceCreator
    Visit(
            VisitId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            ProgrammeId programmeId,
            @Nullable VisitRoundId roundId,
            @Nullable Alone alone,
            VisitKind kind,
            PersonId visitorId,
            @Nullable PersonId hostId,
            @Nullable String teacherName,
            @Nullable LocalDate day,
            @Nullable LocalTime begins,
            int minutes,
            @Nullable String place,
            VisitStatus status,
            @Nullable NotHeldReason reason,
            @Nullable Integer heldMinutes) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.programmeId = programmeId;
        this.roundId = roundId;
        this.alone = alone;
        this.kind = kind;
        this.visitorId = visitorId;
        this.hostId = hostId;
        this.teacherName = teacherName;
        this.day = day;
        this.begins = begins;
        this.minutes = minutes;
        this.place = place;
        this.status = status;
        this.reason = reason;
        this.heldMinutes = heldMinutes;
    }

    /** @param host absent when the visitor finds a teacher */
    static Visit of(VisitRound round, PersonId visitor, @Nullable PersonId host) {
        return new Visit(
                VisitId.next(),
                null,
                round.school(),
                round.team(),
                round.programme(),
                round.id(),
                null,
                round.kind(),
                visitor,
                host,
                null,
                null,
                null,
                MINUTES,
                null,
                VisitStatus.PLANNED,
                null,
                null);
    }

    /** Outside the rounds: one person watches another, because something asked for it. */
    static Visit alone(
            SchoolId school, TeamId team, ProgrammeId programme, Alone alone, PersonId visitor, PersonId host) {
        if (host.equals(visitor)) {
            throw new IllegalArgumentException("nobody visits oneself");
        }
        return new Visit(
                VisitId.next(),
                null,
                school,
                team,
                programme,
                null,
                alone,
                VisitKind.WORK,
                visitor,
                host,
                null,
                null,
                null,
                MINUTES,
                null,
                VisitStatus.PLANNED,
                null,
                null);
    }

    /** @throws DomainException {@code visits.answered}, {@code visits.dayMissing}, {@code visits.lengthOutOfRange}, {@code visits.tooLong} */
    void meet(MakeAppointment appointment) {
        mustBePlanned();
        if (appointment.begins() != null && appointment.day() == null) {
            throw new DomainException("visits.dayMissing");
        }
        if (appointment.minutes() < LEAST_MINUTES || appointment.minutes() > MOST_MINUTES) {
            throw new DomainException("visits.lengthOutOfRange", LEAST_MINUTES, MOST_MINUTES);
        }
        String newPlace = text(appointment.place(), LONGEST_PLACE);
        String teacher = text(appointment.teacher(), LONGEST_TEACHER);
        day = appointment.day();
        begins = appointment.begins();
        minutes = appointment.minutes();
        place = newPlace;
        teacherName = kind.mayGoToTeacher() ? teacher : null;
    }

    private static @Nullable String text(@Nullable String typed, int longest) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > longest) {
            throw new DomainException("visits.tooLong", longest);
        }
        return text.isEmpty() ? null : text;
    }

    /** Another host, so another moment too. */
    void hostedBy(PersonId host, VisitMoments.@Nullable Moment moment) {
        mustBePlanned();
        if (host.equals(visitorId)) {
            throw new IllegalArgumentException("nobody visits oneself");
        }
        hostId = host;
        teacherName = null;
        place = null;
        at(moment);
    }

    void at(VisitMoments.@Nullable Moment moment) {
        day = moment == null ? null : moment.day();
        begins = moment == null ? null : moment.begins();
    }

    /** What a visit outside the rounds is for is on another day, and so is its moment, which both look at again. */
    void wantedOn(LocalDate lastDay) {
        mustBePlanned();
        Alone before = Objects.requireNonNull(alone);
        LocalDate first = lastDay.isBefore(before.firstDay()) ? lastDay : before.firstDay();
        alone = new Alone(first, lastDay, before.zone(), before.title());
        if (day != null) {
            day = lastDay;
        }
    }

    /** @return whether that is another day */
    boolean onDay(LocalDate other) {
        boolean moved = !other.equals(day);
        day = other;
        return moved;
    }

    /**
     * @param today in the school's zone: a visit is answered on its own day or later
     * @throws DomainException {@code visits.answered}, {@code visits.dayMissing}, {@code visits.notYet}, {@code
     *     visits.teacherMissing}, {@code visits.minutesOutOfRange}
     */
    void held(@Nullable Integer took, LocalDate today) {
        mustBePlanned();
        if (day == null) {
            throw new DomainException("visits.dayMissing");
        }
        if (day.isAfter(today)) {
            throw new DomainException("visits.notYet", day);
        }
        if (hostId == null && teacherName == null) {
            throw new DomainException(kind.mayGoToTeacher() ? "visits.teacherMissing" : "visits.hostMissing");
        }
        if (took != null && (took < 1 || took > MOST_MINUTES)) {
            throw new DomainException("visits.minutesOutOfRange", MOST_MINUTES);
        }
        status = VisitStatus.HELD;
        heldMinutes = took;
    }

    /** @throws DomainException {@code visits.answered}, {@code visits.reasonMissing} */
    void notHeld(@Nullable NotHeldReason why) {
        mustBePlanned();
        if (why == null || !why.isChoice()) {
            throw new DomainException("visits.reasonMissing");
        }
        end(why);
    }

    /** Ends without its visitor: they left, or nobody answered in time. */
    void end(NotHeldReason why) {
        mustBePlanned();
        status = VisitStatus.NOT_HELD;
        reason = why;
    }

    /** The answer was a mistake; the appointment stays. */
    void reopen() {
        if (isPlanned() || hasLeft()) {
            throw new IllegalStateException("a visit without an answer of its visitor");
        }
        status = VisitStatus.PLANNED;
        reason = null;
        heldMinutes = null;
    }

    /** The visitor is back in the team while the round is open. */
    void again() {
        if (hasLeft()) {
            status = VisitStatus.PLANNED;
            reason = null;
        }
    }

    private void mustBePlanned() {
        if (!isPlanned()) {
            throw new DomainException("visits.answered");
        }
    }

    boolean isPlanned() {
        return status == VisitStatus.PLANNED;
    }

    boolean hasLeft() {
        return reason == NotHeldReason.LEFT;
    }

    VisitId id() {
        return id;
    }

    TeamId team() {
        return teamId;
    }

    ProgrammeId programme() {
        return programmeId;
    }

    /** Only of a visit in a round. */
    VisitRoundId round() {
        return Objects.requireNonNull(roundId);
    }

    @Nullable
    Alone alone() {
        return alone;
    }

    boolean isInARound() {
        return roundId != null;
    }

    SchoolId school() {
        return schoolId;
    }

    VisitKind kind() {
        return kind;
    }

    PersonId visitor() {
        return visitorId;
    }

    /** The colleague who is visited; absent when it is a teacher. */
    @Nullable
    PersonId host() {
        return teacherName == null ? hostId : null;
    }

    @Nullable
    String teacher() {
        return teacherName;
    }

    @Nullable
    LocalDate day() {
        return day;
    }

    @Nullable
    LocalTime begins() {
        return begins;
    }

    int minutes() {
        return minutes;
    }

    @Nullable
    String place() {
        return place;
    }

    VisitStatus status() {
        return status;
    }

    @Nullable
    NotHeldReason reason() {
        return reason;
    }

    @Nullable
    Integer heldMinutes() {
        return heldMinutes;
    }

    boolean isOf(PersonId person) {
        return person.equals(visitorId) || person.equals(host());
    }
}
