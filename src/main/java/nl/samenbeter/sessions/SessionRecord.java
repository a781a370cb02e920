package nl.samenbeter.sessions;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
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

/**
 * A board session as it is held: which part runs on whose screen, how long, what was decided. The check-in is counted
 * while it runs and forgotten here when it ends (docs/decisions/0024).
 */
@Table("session_record")
class SessionRecord {

    static final int MOST_DECISIONS = 20;
    static final int MOST_WORDS = 200;

    /** Fewer people or fewer taps: the check-in is not kept at all (rulings 28). */
    static final int FEWEST_FOR_MOODS = 5;

    private static final int MOST_TAPS = 99;
    private static final int MOST_MINUTES = 480;
    private static final long MINUTE = 60_000;

    @Id
    private final SessionRecordId id;

    @Version
    private @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private final @Nullable ProgrammeId programmeId;
    private final @Nullable BoardSessionBlockId blockId;

    @Column("planned_on")
    private final LocalDate day;

    private final int minutes;
    private final String zone;
    private @Nullable PersonId leaderId;
    private @Nullable PersonId timeKeeperId;
    private @Nullable PersonId scribeId;
    private UUID screen;
    private @Nullable PersonId screenPersonId;
    private @Nullable String screenPlace;
    private SessionPart part;
    private Instant partSince;
    private final Instant startedAt;
    private @Nullable Instant runningSince;
    private long partMillis;
    private long totalMillis;
    private @Nullable Integer good;
    private @Nullable Integer soSo;
    private @Nullable Integer bad;
    private @Nullable Instant endedAt;
    private @Nullable Integer present;
    private @Nullable Integer minutesHeld;

    @MappedCollection(idColumn = "record_id", keyColumn = "position")
    private List<Decision> decisions;

    @Table("session_decision")
    record Decision(String words) {}

    @PersistenceCreator
    SessionRecord(
            SessionRecordId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            @Nullable ProgrammeId programmeId,
            @Nullable BoardSessionBlockId blockId,
            LocalDate day,
            int minutes,
            String zone,
            Instant startedAt,
            UUID screen,
            SessionPart part,
            Instant partSince,
            List<Decision> decisions) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.programmeId = programmeId;
        this.blockId = blockId;
        this.day = day;
        this.minutes = minutes;
        this.zone = zone;
        this.startedAt = startedAt;
        this.screen = screen;
        this.part = part;
        this.partSince = partSince;
        this.decisions = new ArrayList<>(decisions);
    }

    static SessionRecord start(
            BoardSessionBlock block,
            BoardSessionBlock.Session session,
            SessionHats hats,
            SessionScreen screen,
            Instant at) {
        return new SessionRecord(
                        SessionRecordId.next(),
                        null,
                        block.school(),
                        block.team(),
                        block.programme(),
                        block.id(),
                        session.day(),
                        session.minutes(),
                        block.zone().getId(),
                        at,
                        screen.id(),
                        SessionPart.CHECK_IN,
                        at,
                        List.of())
                .begun(hats, screen);
    }

    /** One that the plan does not have. */
    static SessionRecord startUnplanned(
            SchoolDetails school,
            TeamId team,
            LocalDate day,
            int minutes,
            SessionHats hats,
            SessionScreen screen,
            Instant at) {
        return new SessionRecord(
                        SessionRecordId.next(),
                        null,
                        school.id(),
                        team,
                        null,
                        null,
                        day,
                        minutes,
                        school.zone().getId(),
                        at,
                        screen.id(),
                        SessionPart.CHECK_IN,
                        at,
                        List.of())
                .begun(hats, screen);
    }

    private SessionRecord begun(SessionHats hats, SessionScreen leading) {
        put(hats);
        shownOn(leading);
        set(SessionClock.begun(startedAt));
        set(MoodCounts.NONE);
        return this;
    }

    /** @throws DomainException {@code sessions.over} */
    void wear(SessionHats hats) {
        mustRun();
        put(hats);
    }

    private void put(SessionHats hats) {
        leaderId = hats.leader();
        timeKeeperId = hats.timeKeeper();
        scribeId = hats.scribe();
    }

    /** @throws DomainException {@code sessions.over}, {@code sessions.tooManyTaps} */
    void tap(Mood mood) {
        mustRun();
        if (moods().total() >= MOST_TAPS) {
            throw new DomainException("sessions.tooManyTaps", MOST_TAPS);
        }
        set(moods().plus(mood, 1));
    }

    void untap(Mood mood) {
        mustRun();
        set(moods().plus(mood, -1));
    }

    /**
     * Another part runs from that moment on. A word from before the last change comes too late and changes nothing.
     *
     * @throws DomainException {@code sessions.over}, {@code sessions.otherScreenLeads}
     */
    void goTo(SessionPart next, SessionScreen from, Instant at) {
        mustLead(from);
        if (next == part || at.isBefore(partSince)) {
            return;
        }
        part = next;
        partSince = at;
        set(clock().nextPartAt(at));
    }

    void pause(SessionScreen from, Instant at) {
        mustLead(from);
        set(clock().pausedAt(at));
    }

    void resume(SessionScreen from, Instant at) {
        mustLead(from);
        set(clock().resumedAt(at));
    }

    /** This screen leads from now on; the others follow. */
    void takeOver(SessionScreen by) {
        mustRun();
        shownOn(by);
    }

    private void shownOn(SessionScreen leading) {
        screen = leading.id();
        screenPersonId = leading.person();
        screenPlace = leading.place();
    }

    /** @throws DomainException {@code sessions.noWords}, {@code sessions.tooManyWords}, {@code sessions.tooManyDecisions} */
    void decide(@Nullable String words) {
        String line = line(words);
        if (decisions.size() >= MOST_DECISIONS) {
            throw new DomainException("sessions.tooManyDecisions", MOST_DECISIONS);
        }
        decisions.add(new Decision(line));
    }

    /** Typed words on one line. */
    static String line(@Nullable String words) {
        String line = words == null ? "" : words.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            throw new DomainException("sessions.noWords");
        }
        if (line.length() > MOST_WORDS) {
            throw new DomainException("sessions.tooManyWords", MOST_WORDS);
        }
        return line;
    }

    /**
     * The session is over; what was counted at the check-in goes with it.
     *
     * @return what may be added to the week's counts
     * @throws DomainException {@code sessions.over}, {@code sessions.otherScreenLeads}, {@code sessions.presentMissing}
     */
    Optional<MoodCounts> end(int people, SessionScreen from, Instant at) {
        mustLead(from);
        if (people < 1 || people > BoardSessionBlock.MOST_PRESENT) {
            throw new DomainException("sessions.presentMissing", BoardSessionBlock.MOST_PRESENT);
        }
        MoodCounts counted = moods();
        long lasted = Math.round((double) clock().total(at) / MINUTE);
        set(clock().pausedAt(at));
        endedAt = at;
        present = people;
        minutesHeld = (int) Math.clamp(lasted, 1, MOST_MINUTES);
        forgetMoods();
        boolean enough = people >= FEWEST_FOR_MOODS && counted.total() >= FEWEST_FOR_MOODS;
        return enough ? Optional.of(counted) : Optional.empty();
    }

    private void forgetMoods() {
        good = null;
        soSo = null;
        bad = null;
    }

    private void mustLead(SessionScreen from) {
        mustRun();
        if (!isLedBy(from)) {
            throw new DomainException("sessions.otherScreenLeads");
        }
    }

    private void mustRun() {
        if (isOver()) {
            throw new DomainException("sessions.over");
        }
    }

    boolean isLedBy(SessionScreen one) {
        return screen.equals(one.id());
    }

    boolean isOver() {
        return endedAt != null;
    }

    SessionClock clock() {
        return new SessionClock(runningSince, partMillis, totalMillis);
    }

    private void set(SessionClock clock) {
        runningSince = clock.runningSince();
        partMillis = clock.partMillis();
        totalMillis = clock.totalMillis();
    }

    MoodCounts moods() {
        return good == null || soSo == null || bad == null ? MoodCounts.NONE : new MoodCounts(good, soSo, bad);
    }

    private void set(MoodCounts counts) {
        good = counts.good();
        soSo = counts.soSo();
        bad = counts.bad();
    }

    SessionRecordId id() {
        return id;
    }

    SchoolId school() {
        return schoolId;
    }

    TeamId team() {
        return teamId;
    }

    /** Absent when the plan did not have it. */
    Optional<BoardSessionBlockId> block() {
        return Optional.ofNullable(blockId);
    }

    LocalDate day() {
        return day;
    }

    LocalDate week() {
        return day.with(DayOfWeek.MONDAY);
    }

    int minutes() {
        return minutes;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    Instant startedAt() {
        return startedAt;
    }

    SessionPart part() {
        return part;
    }

    SessionScreen screen() {
        return new SessionScreen(screen, screenPersonId, screenPlace);
    }

    SessionHats hats() {
        return new SessionHats(leaderId, timeKeeperId, scribeId);
    }

    List<String> decisions() {
        return decisions.stream().map(Decision::words).toList();
    }

    @Nullable
    Integer present() {
        return present;
    }

    @Nullable
    Integer minutesHeld() {
        return minutesHeld;
    }
}
