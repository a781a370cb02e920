package nl.samenbeter.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One team's run through the programme. Its dates live in the plan items; here stand the first Monday and the state. */
@Table("programme")
class Programme {

    /** The gate before week 1 is looked at before the first items open at 08:00, jitter included. */
    static final LocalTime GATE = LocalTime.of(7, 45);

    static final LocalTime SESSION_TIME = LocalTime.of(8, 15);

    @Id
    private final ProgrammeId id;

    @Version
    private @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private int runNumber;
    private final int weeks;
    private final String zone;
    private final String releaseId;
    private final PersonId plannedBy;
    private final Instant plannedAt;
    private LocalDate startsOn;
    private ProgrammeStatus status;
    private LocalTime sessionTime;
    private SessionRhythm.Frequency sessionFrequency;
    private int sessionDayMinutes;
    private int sessionWeekMinutes;
    private @Nullable String sessionPlace;
    private @Nullable LocalDate pausedFrom;
    private @Nullable String pauseReason;
    private @Nullable LocalDate resumesOn;

    @PersistenceCreator
    Programme(
            ProgrammeId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            int runNumber,
            int weeks,
            String zone,
            String releaseId,
            PersonId plannedBy,
            Instant plannedAt,
            LocalDate startsOn,
            ProgrammeStatus status,
            LocalTime sessionTime,
            SessionRhythm.Frequency sessionFrequency,
            int sessionDayMinutes,
            int sessionWeekMinutes,
            @Nullable String sessionPlace,
            @Nullable LocalDate pausedFrom,
            @Nullable String pauseReason,
            @Nullable LocalDate resumesOn) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.runNumber = runNumber;
        this.weeks = weeks;
        this.zone = zone;
        this.releaseId = releaseId;
        this.plannedBy = plannedBy;
        this.plannedAt = plannedAt;
        this.startsOn = startsOn;
        this.status = status;
        this.sessionTime = sessionTime;
        this.sessionFrequency = sessionFrequency;
        this.sessionDayMinutes = sessionDayMinutes;
        this.sessionWeekMinutes = sessionWeekMinutes;
        this.sessionPlace = sessionPlace;
        this.pausedFrom = pausedFrom;
        this.pauseReason = pauseReason;
        this.resumesOn = resumesOn;
    }

    static Programme plan(
            SchoolId school,
            TeamId team,
            ZoneId zone,
            ProgrammeModels.Release release,
            LocalDate startsOn,
            PersonId by,
            Instant at) {
        return new Programme(
                ProgrammeId.next(),
                null,
                school,
                team,
                ProgrammeRun.EIGHT_WEEKS,
                release.weeks(),
                zone.getId(),
                release.id(),
                by,
                at,
                startsOn,
                ProgrammeStatus.PREPARING,
                SESSION_TIME,
                SessionRhythm.Frequency.DAILY,
                SessionRhythm.DAY_MINUTES,
                SessionRhythm.WEEK_MINUTES,
                null,
                null,
                null,
                null);
    }

    /** Only before week 1: once running, time is moved by a change of the timeline. */
    void startOn(LocalDate monday) {
        if (status != ProgrammeStatus.PREPARING) {
            throw new IllegalStateException("a programme that is " + status + " does not move its start");
        }
        startsOn = monday;
    }

    void begin() {
        become(ProgrammeStatus.RUNNING);
    }

    void stop() {
        become(ProgrammeStatus.STOPPED);
    }

    /** The pause that is there or comes; absent when it is over. */
    @Nullable
    ProgrammePause pause(LocalDate today) {
        if (pausedFrom == null || pauseReason == null) {
            return null;
        }
        boolean there = status == ProgrammeStatus.PAUSED || (resumesOn != null && resumesOn.isAfter(today));
        return there ? new ProgrammePause(pausedFrom, pauseReason, resumesOn) : null;
    }

    /** Where the programme stands in its weeks: in a pause it stays at the day on which that began. */
    LocalDateTime standsAt(LocalDateTime now) {
        var pause = pause(now.toLocalDate());
        return pause == null || now.toLocalDate().isBefore(pause.since())
                ? now
                : pause.since().atStartOfDay();
    }

    /** The next cycle is planned; from now on it is the run that counts. */
    void goOnWith(int nextRun) {
        runNumber = Math.max(runNumber, nextRun);
    }

    private void become(ProgrammeStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("a programme that is " + status + " cannot become " + next);
        }
        status = next;
    }

    PlanState.Facts facts(boolean teaching) {
        return new PlanState.Facts(
                id,
                version(),
                schoolId,
                teamId,
                zone(),
                status,
                startsOn,
                weeks,
                teaching,
                sessionRhythm(),
                sessionPlace,
                pausedFrom,
                pauseReason,
                resumesOn);
    }

    /** Running or paused. */
    boolean hasBegun() {
        return status == ProgrammeStatus.RUNNING || status == ProgrammeStatus.PAUSED;
    }

    @Nullable
    LocalDate pausedFrom() {
        return pausedFrom;
    }

    ProgrammeId id() {
        return id;
    }

    int version() {
        return Objects.requireNonNull(version);
    }

    SchoolId school() {
        return schoolId;
    }

    TeamId team() {
        return teamId;
    }

    /** The newest run that is planned. */
    int runNumber() {
        return runNumber;
    }

    int weeks() {
        return weeks;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    String release() {
        return releaseId;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    ProgrammeStatus status() {
        return status;
    }

    SessionRhythm sessionRhythm() {
        return new SessionRhythm(sessionFrequency, sessionTime, sessionDayMinutes, sessionWeekMinutes);
    }

    @Nullable
    String sessionPlace() {
        return sessionPlace;
    }

    /** When the gate before week 1 looks whether all is arranged. */
    LocalDateTime gateAt() {
        return startsOn.atTime(GATE);
    }
}
