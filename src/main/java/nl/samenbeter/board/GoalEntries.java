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
import nl.samenbeter.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes goals, for the board and for the tasks of the programme. No rights. */
@Component
@Transactional
class GoalEntries {

    private static final String ROOM = "board";
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final int DECIMALS = 2;

    private final BoardEntries entries;
    private final Goals goals;
    private final GoalReadings readings;
    private final SchoolCalendars calendars;
    private final Audit audit;
    private final JdbcClient jdbc;

    GoalEntries(
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

    void propose(TeamId team, ProposeGoal goal) {
        if (!goals.existsById(goal.id())) {
            LocalDate ends = checked(team, goal);
            goals.save(Goal.propose(entries.school(team), team, goal, ends, entries.now()));
            entries.changed(team);
        }
    }

    void rewrite(TeamId team, ProposeGoal goal, int seen) {
        LocalDate ends = checked(team, goal);
        change(team, goal.id(), found -> found.change(goal, ends, seen));
    }

    void activate(TeamId team, GoalId goal, int seen) {
        oneAtATime(team);
        Goal found = find(team, goal);
        if (found.status() == GoalStatus.ACTIVE) {
            return;
        }
        if (countActive(team) >= TeamBoard.MOST_GOALS) {
            throw new DomainException("board.tooManyGoals", TeamBoard.MOST_GOALS);
        }
        found.activate(seen);
        save(found);
        audit.write(ROOM, "goalActivated", goal, found.school(), null);
    }

    int countActive(TeamId team) {
        return goals.countByTeamIdAndStatus(team, GoalStatus.ACTIVE);
    }

    void adjust(TeamId team, GoalId goal, int seen, AdjustGoal adjust) {
        Goal found = find(team, goal);
        LocalDate today = entries.today(found.school());
        GoalTerm.checkAdjusted(adjust.ends(), today, calendars.of(found.school()));
        found.adjust(small(adjust.target()), adjust.ends(), adjust.why(), seen, today);
        save(found);
        audit.write(ROOM, "goalAdjusted", goal, found.school(), null);
    }

    void read(TeamId team, GoalId goal, BigDecimal value) {
        Goal found = find(team, goal);
        if (found.status() != GoalStatus.ACTIVE) {
            throw new DomainException("board.goalNotActive");
        }
        LocalDate today = entries.today(found.school());
        readings.write(found, today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), small(value));
        entries.changed(team);
    }

    void close(TeamId team, GoalId goal, int seen, GoalStatus how, String words) {
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

    Goal find(TeamId team, GoalId goal) {
        return goals.findById(goal).filter(found -> found.isOf(team)).orElseThrow(BoardEntries::gone);
    }

    void change(TeamId team, GoalId goal, Consumer<Goal> change) {
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
