package nl.samenbeter.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.samenbeter.programme.PlanLedger;
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

/** The board sessions of one plan item, each with its answer. Days and times are the school's. */
@Table("board_session_block")
class BoardSessionBlock {

    static final int MOST_PRESENT = 99;

    @Id
    private final BoardSessionBlockId id;

    @Version
    private final @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private final ProgrammeId programmeId;
    private final PlanItemId planItemId;
    private final String zone;
    private @Nullable Instant finishedAt;

    @MappedCollection(idColumn = "block_id", keyColumn = "position")
    private List<Session> sessions;

    @PersistenceCreator
    BoardSessionBlock(
            BoardSessionBlockId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            ProgrammeId programmeId,
            PlanItemId planItemId,
            String zone,
            @Nullable Instant finishedAt,
            List<Session> sessions) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.programmeId = programmeId;
        this.planItemId = planItemId;
        this.zone = zone;
        this.finishedAt = finishedAt;
        this.sessions = new ArrayList<>(sessions);
    }

    @Table("board_session")
    record Session(
            @Column("planned_on") LocalDate day,
            LocalTime begins,
            int minutes,
            SessionStatus status,
            @Nullable NotHeldReason reason,
            @Nullable Integer present) {

        private static Session planned(PlanLedger.Session session) {
            return new Session(session.day(), session.begins(), session.minutes(), SessionStatus.PLANNED, null, null);
        }

        boolean isAnswered() {
            return status != SessionStatus.PLANNED;
        }

        private Session answered(AnswerSession answer) {
            return new Session(
                    day,
                    begins,
                    minutes,
                    answer.held() ? SessionStatus.HELD : SessionStatus.NOT_HELD,
                    answer.held() ? null : answer.reason(),
                    answer.held() ? answer.present() : null);
        }
    }

    /** With the days and times that the plan has now. */
    static BoardSessionBlock of(PlanLedger.Item item) {
        return new BoardSessionBlock(
                BoardSessionBlockId.next(),
                null,
                item.school(),
                item.team(),
                item.programme(),
                item.id(),
                item.zone().getId(),
                null,
                item.sessions().stream().map(Session::planned).toList());
    }

    /**
     * Other days, times and lengths for the sessions without an answer.
     *
     * @return whether anything changed; nothing does once the block is finished
     */
    boolean replan(List<PlanLedger.Session> planned) {
        if (isFinished()) {
            return false;
        }
        Map<LocalDate, Session> next = new TreeMap<>();
        planned.forEach(session -> next.put(session.day(), Session.planned(session)));
        sessions.stream().filter(Session::isAnswered).forEach(session -> next.put(session.day(), session));
        List<Session> replanned = new ArrayList<>(next.values());
        boolean another = !replanned.equals(sessions);
        sessions = replanned;
        return another;
    }

    /**
     * The answer about one session; another answer corrects it until the block is finished.
     *
     * @param today in the school's zone: a session is answered on its own day or later
     * @return whether it is another answer than before
     * @throws DomainException {@code sessions.finished}, {@code sessions.noSuchSession}, {@code sessions.notYet},
     *     {@code sessions.reasonMissing}, {@code sessions.presentOutOfRange}
     */
    boolean answer(AnswerSession answer, LocalDate today) {
        if (isFinished()) {
            throw new DomainException("sessions.finished");
        }
        Session session = session(answer.day());
        if (answer.day().isAfter(today)) {
            throw new DomainException("sessions.notYet", answer.day());
        }
        if (!answer.held() && answer.reason() == null) {
            throw new DomainException("sessions.reasonMissing");
        }
        Integer present = answer.present();
        if (answer.held() && present != null && (present < 0 || present > MOST_PRESENT)) {
            throw new DomainException("sessions.presentOutOfRange", MOST_PRESENT);
        }
        Session answered = session.answered(answer);
        sessions.set(sessions.indexOf(session), answered);
        return !answered.equals(session);
    }

    Optional<Session> on(LocalDate day) {
        return sessions.stream().filter(session -> session.day().equals(day)).findFirst();
    }

    private Session session(LocalDate day) {
        return on(day).orElseThrow(() -> new DomainException("sessions.noSuchSession"));
    }

    /** @throws DomainException {@code sessions.unanswered} with the number of sessions without an answer */
    void finish(Instant at) {
        long unanswered =
                sessions.stream().filter(session -> !session.isAnswered()).count();
        if (unanswered > 0) {
            throw new DomainException("sessions.unanswered", unanswered);
        }
        if (!isFinished()) {
            finishedAt = at;
        }
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    BoardSessionBlockId id() {
        return id;
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

    PlanItemId planItem() {
        return planItemId;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    List<Session> sessions() {
        return List.copyOf(sessions);
    }
}
