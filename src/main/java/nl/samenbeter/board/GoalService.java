package nl.samenbeter.board;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Consumer;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.security.Audit;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The goals of a team, from proposing to closing. Versions as at {@link BoardService}. */
@Service
@Transactional
public class GoalService {

    private static final String ROOM = "board";
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final int DECIMALS = 2;

    private final BoardEntries entries;
    private final Goals goals;
    private final GoalReadings readings;
    private final SchoolCalendars calendars;
    private final Audit audit;
    private final JdbcClient jdbc;

    GoalService(
            BoardEntries entries,
            Goals goals,
            GoalReadings readings,
            SchoolCalendars calendars,
            Audit audit,
            JdbcClient jdbc) {
        this.entries = entries;
        this.goals = goals;
        this.readings = readings;
        this.calendars = calendars;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /**
     * @throws DomainException {@code board.titleMissing}, {@code shared.textTooLong}, {@code board.ownerNotInTeam},
     *     {@code board.goalTerm} and {@code board.goalEndsInHoliday} with the first and last day that would do,
     *     {@code board.numberTooLarge}
     */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public GoalId proposeGoal(TeamId team, ProposeGoal goal) {
        if (!goals.existsById(goal.id())) {
            LocalDate ends = checked(team, goal);
            goals.save(Goal.propose(entries.school(team), team, goal, ends, entries.now()));
            entries.changed(team);
        }
        return goal.id();
    }

    /** A goal that runs at once. @throws DomainException as {@link #proposeGoal} and {@link #activate} */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public GoalId proposeActive(TeamId team, ProposeGoal goal) {
        GoalId id = proposeGoal(team, goal);
        activate(team, id, 0);
        return id;
    }

    /** @throws DomainException as {@link #proposeGoal}; {@code board.goalFixed} once it runs */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public void changeGoal(TeamId team, int seen, ProposeGoal goal) {
        LocalDate ends = checked(team, goal);
        change(team, goal.id(), found -> found.change(goal, ends, seen));
    }

    /**
     * @throws DomainException {@code board.tooManyGoals} beside three others, {@code board.goalEffectMissing},
     *     {@code board.goalMeasureMissing}, {@code board.goalNumbersMissing}, {@code board.goalTargetSame},
     *     {@code board.goalOwnerMissing}, {@code board.goalCannot}, {@code board.changedMeanwhile}, {@code board.gone}
     */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public void activate(TeamId team, GoalId goal, int seen) {
        oneAtATime(team);
        Goal found = find(team, goal);
        if (found.status() == GoalStatus.ACTIVE) {
            return;
        }
        if (goals.countByTeamIdAndStatus(team, GoalStatus.ACTIVE) >= TeamBoard.MOST_GOALS) {
            throw new DomainException("board.tooManyGoals", TeamBoard.MOST_GOALS);
        }
        found.activate(seen);
        save(found);
        audit.write(ROOM, "goalActivated", goal, found.school(), null);
    }

    /** Writes the number of this week. @throws DomainException {@code board.goalNotActive}, {@code board.numberTooLarge} */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public void read(TeamId team, GoalId goal, BigDecimal value) {
        Goal found = find(team, goal);
        if (found.status() != GoalStatus.ACTIVE) {
            throw new DomainException("board.goalNotActive");
        }
        LocalDate today = entries.today(found.school());
        readings.write(found, today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), small(value));
        entries.changed(team);
    }

    /** @throws DomainException {@code board.ownerNotInTeam}, {@code board.goalOver}, {@code board.changedMeanwhile} */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public void handOverGoal(TeamId team, GoalId goal, int seen, PersonId owner) {
        entries.checkMember(team, owner, entries.today(entries.school(team)));
        change(team, goal, found -> found.handOver(owner, seen));
    }

    /**
     * @param how reached, not reached or stopped
     * @param words what shows that it was reached, or why it was stopped; may be empty for a goal that two readings in a
     *     row show reached, and for one that was not reached
     * @throws DomainException {@code board.evidenceMissing}, {@code board.whyMissing}, {@code board.goalOver},
     *     {@code board.goalCannot}, {@code board.changedMeanwhile}, {@code board.gone}
     */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public void close(TeamId team, GoalId goal, int seen, GoalStatus how, String words) {
        Goal found = find(team, goal);
        List<GoalReading> numbers =
                readings.of(List.of(goal)).getOrDefault(goal, List.of()).reversed();
        found.close(how, words, numbers, seen, entries.today(found.school()));
        save(found);
        audit.write(ROOM, "goalClosed", goal, found.school(), how.name());
    }

    private LocalDate checked(TeamId team, ProposeGoal goal) {
        SchoolCalendar calendar = calendars.of(entries.school(team));
        GoalTerm term = GoalTerm.from(goal.starts(), calendar);
        LocalDate ends = goal.ends() == null ? term.usual() : goal.ends();
        term.check(ends, calendar);
        entries.checkMember(team, goal.owner(), entries.today(entries.school(team)));
        if (goal.baseline() != null) {
            small(goal.baseline());
        }
        if (goal.target() != null) {
            small(goal.target());
        }
        return ends;
    }

    private static BigDecimal small(BigDecimal number) {
        if (number.abs().compareTo(LARGEST) >= 0 || number.stripTrailingZeros().scale() > DECIMALS) {
            throw new DomainException("board.numberTooLarge", DECIMALS);
        }
        return number;
    }

    private Goal find(TeamId team, GoalId goal) {
        return goals.findById(goal).filter(found -> found.isOf(team)).orElseThrow(BoardEntries::gone);
    }

    private void change(TeamId team, GoalId goal, Consumer<Goal> change) {
        Goal found = find(team, goal);
        change.accept(found);
        save(found);
    }

    private void save(Goal goal) {
        goals.save(goal);
        entries.changed(goal.team());
    }

    /** Two people who activate the last two goals at once would both count one less. */
    private void oneAtATime(TeamId team) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('team_goal ' || ?, 0))::text")
                .param(team.text())
                .query(String.class)
                .optional();
    }
}
