package nl.samenbeter.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What one person does for the board, and by when. */
@Table("team_action")
class Action {

    static final int MOST_CARRIED = 2;

    private static final int LONGEST_WAIT_DAYS = 42;

    @Id
    private final ActionId id;

    @Version
    private @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private final String title;
    private @Nullable PersonId ownerId;
    private LocalDate readyBy;
    private final @Nullable GoalId goalId;
    private final @Nullable AttentionPointId pointId;
    private ActionStatus status;
    private int carriedOver;
    private final Instant madeAt;
    private Instant movedAt;

    @PersistenceCreator
    Action(
            ActionId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            String title,
            @Nullable PersonId ownerId,
            LocalDate readyBy,
            @Nullable GoalId goalId,
            @Nullable AttentionPointId pointId,
            ActionStatus status,
            int carriedOver,
            Instant madeAt,
            Instant movedAt) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.title = title;
        this.ownerId = ownerId;
        this.readyBy = readyBy;
        this.goalId = goalId;
        this.pointId = pointId;
        this.status = status;
        this.carriedOver = carriedOver;
        this.madeAt = madeAt;
        this.movedAt = movedAt;
    }

    static Action add(SchoolId school, TeamId team, AddAction action, LocalDate readyBy, LocalDate today, Instant now) {
        return new Action(
                action.id(),
                null,
                school,
                team,
                Typed.line(action.title(), AddAction.LONGEST, "board.titleMissing"),
                action.owner(),
                near(readyBy, today),
                action.goal(),
                action.point(),
                ActionStatus.TODO,
                0,
                now,
                now);
    }

    /** An action is for the coming weeks; what takes longer is a goal. */
    private static LocalDate near(LocalDate readyBy, LocalDate today) {
        if (readyBy.isBefore(today)) {
            throw new DomainException("board.readyByPast", today);
        }
        LocalDate last = today.plusDays(LONGEST_WAIT_DAYS);
        if (readyBy.isAfter(last)) {
            throw new DomainException("board.readyByFar", last);
        }
        return readyBy;
    }

    /** What it is already, it stays, whatever was seen: somebody asked twice. */
    void become(ActionStatus next, int seen, Instant now) {
        if (next == status) {
            return;
        }
        Typed.seen(version(), seen);
        if (!status.canBecome(next)) {
            throw new DomainException("board.actionCannot");
        }
        status = next;
        movedAt = now;
    }

    void handOver(@Nullable PersonId owner, int seen) {
        if (Objects.equals(owner, ownerId)) {
            return;
        }
        Typed.seen(version(), seen);
        open();
        ownerId = owner;
    }

    void loseOwner() {
        ownerId = null;
    }

    /** The third time there is something else to do than to wait (domain 4.2). */
    void carryOver(LocalDate to, int seen, LocalDate today) {
        if (to.equals(readyBy)) {
            return;
        }
        Typed.seen(version(), seen);
        open();
        if (carriedOver >= MOST_CARRIED) {
            throw new DomainException("board.carriedTooOften");
        }
        readyBy = near(to, today);
        carriedOver++;
    }

    private void open() {
        if (!status.isOpen()) {
            throw new DomainException("board.actionOver");
        }
    }

    boolean isOf(TeamId team) {
        return teamId.equals(team);
    }

    ActionId id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    String title() {
        return title;
    }

    @Nullable
    PersonId owner() {
        return ownerId;
    }

    LocalDate readyBy() {
        return readyBy;
    }

    @Nullable
    GoalId goal() {
        return goalId;
    }

    @Nullable
    AttentionPointId point() {
        return pointId;
    }

    ActionStatus status() {
        return status;
    }

    int carriedOver() {
        return carriedOver;
    }

    SchoolId school() {
        return schoolId;
    }

    TeamId team() {
        return teamId;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant movedAt() {
        return movedAt;
    }
}
