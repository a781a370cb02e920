package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.shared.ProgrammeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A node that is killed during a change, when all but the messages is written and nothing committed. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class TimelineKilledTest extends TimelineStories {

    private static final LocalDateTime NOW = day(9, 23).atTime(12, 0);
    private static final List<String> RECORDS = List.of(
            "timeline_change", "timeline_change_item", "programme_event", "audit_entry", "notice", "notice_mail");
    private static final int PAUSE_MILLIS = 50;

    @TempDir
    Path folder;

    @Autowired
    DataSource pool;

    @Autowired
    JdbcConnectionDetails database;

    Process node;

    @AfterEach
    void endTheNode() {
        if (node != null) {
            node.toHandle().destroyForcibly();
        }
    }

    @Test
    void aNodeThatIsKilledDuringAChangeLeavesNothingOfItAndTheNextOneDoesItWhole() throws Exception {
        ProgrammeId programme = givenItIs(NOW);
        WhatStands before = WhatStands.of(programme, application);
        PlanState planBefore = plan(programme);
        Map<String, Integer> recordsBefore = records();
        TimelinePreview seen = timeline.preview(programme, ApplyingNode.CHANGE);

        int connection;
        try (Connection door = pool.getConnection()) {
            door.setAutoCommit(false);
            door.createStatement().execute("lock table notice in share mode");
            node = startNode(programme, seen);
            connection = waitingFor(pid(door));
            assertThat(tablesWrittenBy(connection))
                    .contains(
                            "plan_item",
                            "programme",
                            "programme_week",
                            "act_ru_job",
                            "act_ru_task",
                            "timeline_change",
                            "timeline_change_item",
                            "programme_event",
                            "audit_entry");
            node.toHandle().destroyForcibly();
            assertThat(node.waitFor()).isNotZero();
            door.rollback();
        }
        awaitTheEndOf(connection);

        assertThat(before.differences(WhatStands.of(programme, application))).isEmpty();
        assertThat(plan(programme)).isEqualTo(planBefore);
        assertThat(records()).isEqualTo(recordsBefore);
        assertThat(disagreements(programme)).isEmpty();

        timeline.apply(new ApplyChange(programme, seen.change(), seen.seen(), ApplyingNode.REASON));

        assertThat(withoutVersions(plan(programme))).isEqualTo(withoutVersions(seen.after()));
        assertThat(records().get("timeline_change")).isEqualTo(recordsBefore.get("timeline_change") + 1);
        assertThat(records().get("notice")).isGreaterThan(recordsBefore.get("notice"));
        assertThat(disagreements(programme)).isEmpty();
        assertThat(incidents(programme)).isEmpty();
    }

    private Process startNode(ProgrammeId programme, TimelinePreview seen) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=UTC",
                        "-Dsamenbeter.data=" + folder,
                        "-Dsamenbeter.keys=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ApplyingNode.class.getName(),
                        database.getJdbcUrl(),
                        database.getUsername(),
                        database.getPassword(),
                        NOW.toString(),
                        school.coach.text(),
                        programme.text(),
                        seen.seen())
                .directory(folder.toFile()) // an empty entry of the class path is where it stands
                .redirectErrorStream(true)
                .redirectOutput(said().toFile())
                .start();
    }

    private Path said() {
        return folder.resolve("node.log");
    }

    private static int pid(Connection connection) throws SQLException {
        try (var row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** The connection of the node, once it stands at what that one has locked. */
    private int waitingFor(int door) throws Exception {
        while (true) {
            Optional<Integer> found = jdbc.sql("select pid from pg_stat_activity where ? = any(pg_blocking_pids(pid))")
                    .param(door)
                    .query(Integer.class)
                    .optional();
            if (found.isPresent()) {
                return found.get();
            }
            if (node.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("the node ended: " + Files.readString(said()));
            }
        }
    }

    private List<String> tablesWrittenBy(int connection) {
        return jdbc.sql("select relation::regclass::text from pg_locks where pid = ? and mode = 'RowExclusiveLock'")
                .param(connection)
                .query(String.class)
                .list();
    }

    /** Of whoever was killed: the server notices when it has something to say. */
    private void awaitTheEndOf(int connection) {
        while (jdbc.sql("select count(*) from pg_stat_activity where pid = ?")
                        .param(connection)
                        .query(Integer.class)
                        .single()
                > 0) {
            Thread.onSpinWait();
        }
    }

    private Map<String, Integer> records() {
        Map<String, Integer> records = new HashMap<>();
        RECORDS.forEach(table -> records.put(
                table,
                jdbc.sql("select count(*) from " + table).query(Integer.class).single()));
        return records;
    }
}
