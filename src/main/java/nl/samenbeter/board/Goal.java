package nl.samenbeter.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** What a team improves for teachers or pupils in some weeks, in a number (domain 4.2). */
@Table("team_goal")
class Goal {

    @Id
    private final GoalId id;

    @Version
    private @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private String title;
    private String effect;
    private String measure;
    private @Nullable BigDecimal baseline;
    private @Nullable BigDecimal target;
    private String unit;
    private LocalDate starts;
    private LocalDate ends;
    private @Nullable PersonId ownerId;
    private GoalStatus status;
    private String outcome;
    private final Instant madeAt;
    private @Nullable LocalDate closedOn;

    @Embedded.Nullable(prefix = "before_")
    private @Nullable Adjusted adjusted;

    private @Nullable PlanItemId planItemId;

    @PersistenceCreator
    Goal(
            GoalId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            String title,
            String effect,
            String measure,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            String unit,
            LocalDate starts,
            LocalDate ends,
            @Nullable PersonId ownerId,
            GoalStatus status,
            String outcome,
            Instant madeAt,
            @Nullable LocalDate closedOn,
            @Nullable Adjusted adjusted,
            @Nullable PlanItemId planItemId) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.title = title;
        this.effect = effect;
        this.measure = measure;
        this.baseline = baseline;
        this.target = target;
        this.unit = unit;
        this.starts = starts;
        this.ends = ends;
        this.ownerId = ownerId;
        this.status = status;
        this.outcome = outcome;
        this.madeAt = madeAt;
        this.closedOn = closedOn;
        this.adjusted = adjusted;
        this.planItemId = planItemId;
    }

    /** @param ends inside the {@link GoalTerm} of its start */
    static Goal propose(SchoolId school, TeamId team, ProposeGoal goal, LocalDate ends, Instant now) {
        return new Goal(
                goal.id(),
                null,
                school,
                team,
                title(goal),
                line(goal.effect()),
                line(goal.measure()),
                goal.baseline(),
                goal.target(),
                unit(goal),
                goal.starts(),
                ends,
                goal.owner(),
                GoalStatus.PROPOSED,
                "",
                now,
                null,
                null,
                null);
    }

    private static String title(ProposeGoal goal) {
        return Typed.line(goal.title(), ProposeGoal.LONGEST_TITLE, "board.titleMissing");
    }

    private static String line(String typed) {
        return Typed.optional(typed, ProposeGoal.LONGEST_LINE);
    }

    private static String unit(ProposeGoal goal) {
        return Typed.optional(goal.unit(), ProposeGoal.LONGEST_UNIT);
    }

    /** While it is proposed; afterwards people count on it. */
    void change(ProposeGoal goal, LocalDate ends, int seen) {
        Typed.seen(version(), seen);
        if (status != GoalStatus.PROPOSED) {
            throw new DomainException("board.goalFixed");
        }
        title = title(goal);
        effect = line(goal.effect());
        measure = line(goal.measure());
        baseline = goal.baseline();
        target = goal.target();
        unit = unit(goal);
        starts = goal.starts();
        this.ends = ends;
        ownerId = goal.owner();
    }

    void activate(int seen) {
        if (status == GoalStatus.ACTIVE) {
            return;
        }
        Typed.seen(version(), seen);
        checkCanBecome(GoalStatus.ACTIVE);
        GoalReadiness.check(this);
        status = GoalStatus.ACTIVE;
    }

    /** A task of the programme chose it. */
    void chosenAt(PlanItemId item) {
        planItemId = item;
    }

    /**
     * Once, while it runs; what was agreed before stays readable (domain 4.2).
     *
     * @param ends checked by {@link GoalTerm#checkAdjusted}
     */
    void adjust(BigDecimal target, LocalDate ends, String why, int seen, LocalDate today) {
        if (adjusted != null && target.equals(this.target) && ends.equals(this.ends)) {
            return;
        }
        Typed.seen(version(), seen);
        if (status != GoalStatus.ACTIVE) {
            throw new DomainException("board.adjustNotActive");
        }
        if (adjusted != null) {
            throw new DomainException("board.adjustedOnce");
        }
        BigDecimal before = Objects.requireNonNull(this.target);
        if (target.compareTo(before) == 0 && ends.equals(this.ends)) {
            throw new DomainException("board.adjustNothing");
        }
        GoalReadiness.checkNumbers(baseline, target);
        adjusted = new Adjusted(
                before, this.ends, Typed.line(why, ProposeGoal.LONGEST_LINE, "board.adjustWhyMissing"), today);
        this.target = target;
        this.ends = ends;
    }

    /** The task that chose it is open again; it is a proposal as before. */
    void takeBack() {
        if (status != GoalStatus.ACTIVE || adjusted != null) {
            throw new DomainException("board.goalGoneOn");
        }
        status = GoalStatus.PROPOSED;
        planItemId = null;
    }

    /**
     * @param last the last readings, newest first: two in a row at the target show that it was reached, else a sentence must
     * @throws DomainException {@code board.evidenceMissing}, {@code board.whyMissing} when it was stopped without a word
     */
    void close(GoalStatus how, String words, List<GoalReading> last, int seen, LocalDate today) {
        if (status == how) {
            return;
        }
        Typed.seen(version(), seen);
        if (!how.isOver()) {
            throw new DomainException("board.goalCannot");
        }
        checkCanBecome(how);
        String told = line(words);
        if (how == GoalStatus.REACHED && told.isEmpty() && !isReached(last)) {
            throw new DomainException("board.evidenceMissing");
        }
        if (how == GoalStatus.STOPPED && told.isEmpty()) {
            throw new DomainException("board.whyMissing");
        }
        outcome = told;
        status = how;
        closedOn = today;
    }

    private boolean isReached(List<GoalReading> last) {
        return last.size() >= 2
                && isReached(last.get(0).value())
                && isReached(last.get(1).value())
                && last.get(1).week().plusWeeks(1).equals(last.get(0).week());
    }

    /** At the target or past it, away from the baseline. */
    boolean isReached(BigDecimal value) {
        if (baseline == null || target == null) {
            return false;
        }
        return target.compareTo(baseline) > 0 ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0;
    }

    void handOver(PersonId owner, int seen) {
        if (owner.equals(ownerId)) {
            return;
        }
        Typed.seen(version(), seen);
        if (status.isOver()) {
            throw new DomainException("board.goalOver");
        }
        ownerId = owner;
    }

    void loseOwner() {
        ownerId = null;
    }

    private void checkCanBecome(GoalStatus next) {
        if (!status.canBecome(next)) {
            throw new DomainException(status.isOver() ? "board.goalOver" : "board.goalCannot");
        }
    }

    boolean isOf(TeamId team) {
        return teamId.equals(team);
    }

    GoalId id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    SchoolId school() {
        return schoolId;
    }

    TeamId team() {
        return teamId;
    }

    String title() {
        return title;
    }

    String effect() {
        return effect;
    }

    String measure() {
        return measure;
    }

    @Nullable
    BigDecimal baseline() {
        return baseline;
    }

    @Nullable
    BigDecimal target() {
        return target;
    }

    String unit() {
        return unit;
    }

    LocalDate starts() {
        return starts;
    }

    LocalDate ends() {
        return ends;
    }

    @Nullable
    PersonId owner() {
        return ownerId;
    }

    GoalStatus status() {
        return status;
    }

    String outcome() {
        return outcome;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    Adjusted adjusted() {
        return adjusted;
    }
}
