package nl.samenbeter.programme;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The runs of a programme with their weeks, in as many statements for all of them as for one. */
@Component
class RunRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RunRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<ProgrammeRun> of(ProgrammeId programme) {
        return jdbc.sql("""
                        select r.*,
                            array(select week_number from programme_week where run_id = r.id order by position) as numbers,
                            array(select monday from programme_week where run_id = r.id order by position) as mondays,
                            array(select first_monday from programme_week where run_id = r.id order by position) as firsts
                        from programme_run r where r.programme_id = ? order by r.run_number""")
                .param(programme.value())
                .query((row, n) -> run(row))
                .list();
    }

    private static ProgrammeRun run(ResultSet row) throws SQLException {
        var numbers = (Integer[]) row.getArray("numbers").getArray();
        var mondays = (Date[]) row.getArray("mondays").getArray();
        var firsts = (Date[]) row.getArray("firsts").getArray();
        List<ProgrammeRun.Week> weeks = new ArrayList<>();
        for (int index = 0; index < numbers.length; index++) {
            Date first = firsts[index];
            weeks.add(new ProgrammeRun.Week(
                    numbers[index], mondays[index].toLocalDate(), first == null ? null : first.toLocalDate()));
        }
        return new ProgrammeRun(
                new ProgrammeRunId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new SchoolId(row.getObject("school_id", UUID.class)),
                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                row.getInt("run_number"),
                row.getString("release_id"),
                row.getBoolean("arena"),
                row.getBoolean("year_barometer"),
                weeks);
    }

    /**
     * Each of them in its weeks; where these were first stays known. In the caller's transaction.
     *
     * @throws OptimisticLockingFailureException when somebody else wrote one of them meanwhile
     */
    void holdIn(ProgrammeId programme, Collection<PlanState.Run> moved) {
        if (moved.isEmpty()) {
            return;
        }
        Map<Integer, ProgrammeRun> standing =
                of(programme).stream().collect(Collectors.toMap(ProgrammeRun::number, Function.identity()));
        List<ProgrammeRun> held = new ArrayList<>();
        for (PlanState.Run run : moved) {
            ProgrammeRun one = Objects.requireNonNull(standing.get(run.number()));
            one.holdIn(run.weeks());
            held.add(one);
        }
        int[] written = batches.batchUpdate(
                "update programme_run set version = version + 1 where id = ? and version = ?",
                held.stream()
                        .map(run -> new Object[] {run.id().value(), run.version()})
                        .toList());
        if (!Arrays.stream(written).allMatch(rows -> rows == 1)) {
            throw new OptimisticLockingFailureException("a run is not any more as it was read");
        }
        UUID[] ids = held.stream().map(run -> run.id().value()).toArray(UUID[]::new);
        jdbc.sql("delete from programme_week where run_id = any(:runs)")
                .param("runs", ids)
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (ProgrammeRun run : held) {
            int position = 0;
            for (ProgrammeRun.Week week : run.rows()) {
                rows.add(new Object[] {
                    run.id().value(),
                    position++,
                    week.weekNumber(),
                    Date.valueOf(week.monday()),
                    week.firstMonday() == null ? null : Date.valueOf(week.firstMonday())
                });
            }
        }
        batches.batchUpdate(
                "insert into programme_week (run_id, position, week_number, monday, first_monday) values (?, ?, ?, ?, ?)",
                rows);
    }
}
