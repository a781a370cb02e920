package nl.samenbeter.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.samenbeter.TestDatabase;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EngineSchemaTest {

    /** Every column with its place, type and default; every index and constraint but the ones we add. */
    private static final String SCHEMA = """
            select lower(table_name || '.' || column_name) || ' ' || ordinal_position || ' ' || udt_name || ' '
                    || coalesce(character_maximum_length, -1) || ' ' || is_nullable || ' ' || coalesce(column_default, '')
              from information_schema.columns where table_schema = 'public' and table_name like 'act\\_%'
            union all
            select indexdef from pg_indexes
             where schemaname = 'public' and tablename like 'act\\_%' and indexname not like 'samenbeter\\_%'
            union all
            select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
             where conrelid::regclass::text like 'act\\_%'
             order by 1
            """;

    @Test
    void isTheOneTheEngineWouldHaveMadeItself() {
        JdbcConnectionDetails own = TestDatabase.fresh();
        engineOn(own, ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);

        List<String> expected = schema(own);
        assertThat(expected).hasSizeGreaterThan(500);
        assertThat(schema(TestDatabase.migrated())).isEqualTo(expected);
    }

    @Test
    void carriesTheIndexesOfItsOwn() {
        var client = client(TestDatabase.migrated());
        assertThat(client.sql("select indexname from pg_indexes where indexname like 'samenbeter\\_%'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "samenbeter_job_due",
                        "samenbeter_task_assignee_due",
                        "samenbeter_task_due",
                        "samenbeter_task_follow_up");
        assertThat(client.sql("select relname from pg_class where reloptions @> '{fillfactor=70}'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("act_ru_job", "act_ru_execution", "act_ru_task");
    }

    @Test
    void isMadeOnceWhenTwoNodesStartTogether() throws Exception {
        JdbcConnectionDetails shared = TestDatabase.fresh();
        var together = new CyclicBarrier(2);
        Callable<MigrateResult> node = () -> {
            var flyway = TestDatabase.flyway(shared);
            together.await();
            var result = flyway.migrate();
            engineOn(shared, ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
            return result;
        };
        List<MigrateResult> results = new ArrayList<>();
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (Future<MigrateResult> result : nodes.invokeAll(List.of(node, node))) {
                results.add(result.get());
            }
        }
        assertThat(results).allMatch(result -> result.success);
        // the nodes may share the work, migration by migration
        assertThat(results.stream()
                        .mapToInt(result -> result.migrationsExecuted)
                        .sum())
                .isEqualTo(TestDatabase.flyway(shared).info().applied().length);
        assertThat(schema(shared)).isEqualTo(schema(TestDatabase.migrated()));
    }

    private static void engineOn(JdbcConnectionDetails database, String schemaUpdate) {
        new StandaloneProcessEngineConfiguration()
                .setJdbcUrl(database.getJdbcUrl())
                .setJdbcUsername(database.getUsername())
                .setJdbcPassword(database.getPassword())
                .setJdbcDriver("org.postgresql.Driver")
                .setDatabaseSchemaUpdate(schemaUpdate)
                .setProcessEngineName("schema-" + System.nanoTime())
                .setMetricsEnabled(false)
                .buildProcessEngine()
                .close();
    }

    private static List<String> schema(JdbcConnectionDetails database) {
        return client(database).sql(SCHEMA).query(String.class).list();
    }

    private static JdbcClient client(JdbcConnectionDetails database) {
        return JdbcClient.create(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }
}
