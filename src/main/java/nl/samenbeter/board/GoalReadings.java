package nl.samenbeter.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers of goals, one a week. */
@Component
class GoalReadings {

    private final JdbcClient jdbc;

    GoalReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A second number in a week takes the place of the first. */
    void write(Goal goal, LocalDate week, BigDecimal value) {
        jdbc.sql("""
                        insert into team_goal_reading (goal_id, week, school_id, value) values (:goal, :week, :school, :value)
                        on conflict (goal_id, week) do update set value = excluded.value""")
                .param("goal", goal.id().value())
                .param("week", week)
                .param("school", goal.school().value())
                .param("value", value)
                .update();
    }

    /** By week, oldest first; goals without a number are left out. */
    Map<GoalId, List<GoalReading>> of(Collection<GoalId> goals) {
        Map<GoalId, List<GoalReading>> readings = new HashMap<>();
        jdbc.sql("select goal_id, week, value from team_goal_reading where goal_id = any(:goals) order by week")
                .param("goals", goals.stream().map(GoalId::value).toArray(UUID[]::new))
                .query(row -> {
                    readings.computeIfAbsent(
                                    new GoalId(row.getObject("goal_id", UUID.class)), goal -> new ArrayList<>())
                            .add(new GoalReading(row.getObject("week", LocalDate.class), row.getBigDecimal("value")));
                });
        return readings;
    }
}
