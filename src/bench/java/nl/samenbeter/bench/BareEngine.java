package nl.samenbeter.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.TestDatabase;
import nl.samenbeter.Wire;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The engine alone, with our settings and indexes, on a database of its own on the same server; and the least that any
 * product keeps beside it: a row of its own and a row that says who did it.
 */
final class BareEngine implements AutoCloseable {

    private final Wire wire;
    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    BareEngine(Product product) {
        product.create("bare");
        JdbcConnectionDetails database = product.database();
        pool = new HikariDataSource();
        pool.setJdbcUrl(Product.url(database, "bare"));
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        pool.setMaximumPoolSize(30);
        TestDatabase.flyway(new Details(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()))
                .migrate();
        wire = new Wire(pool);
        jdbc = JdbcClient.create(wire);
        jdbc.sql("create table bare_row (task_id varchar(64) primary key, goal text not null, baseline text not null)")
                .update();
        jdbc.sql("create table bare_audit (task_id varchar(64) not null, person_id uuid not null, "
                        + "done_at timestamptz not null default now())")
                .update();
        var transactions = new DataSourceTransactionManager(wire);
        transaction = new TransactionTemplate(transactions);
        engine = configuration(transactions).buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource(FinishWork.MODEL)
                .deploy();
    }

    private SpringTransactionsProcessEngineConfiguration configuration(DataSourceTransactionManager transactions) {
        var settings = new SpringTransactionsProcessEngineConfiguration();
        settings.setProcessEngineName("bare");
        settings.setDataSource(wire);
        settings.setTransactionManager(transactions);
        settings.setDatabaseSchemaUpdate("false");
        settings.setHistory("audit");
        settings.setAuthorizationEnabled(false);
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setJobExecutorActivate(false);
        settings.setMetricsEnabled(false);
        settings.setTaskMetricsEnabled(false);
        settings.setDbMetricsReporterActivate(false);
        settings.setCmmnEnabled(false);
        settings.setStandaloneTasksEnabled(false);
        settings.setEnsureJobDueDateNotNull(true);
        settings.setDefaultSerializationFormat("application/json");
        return settings;
    }

    private record Details(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}

    Wire wire() {
        return wire;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    String begin(Map<String, Object> variables) {
        String process = engine.getRuntimeService()
                .startProcessInstanceByKey(FinishWork.PROCESS, UUID.randomUUID().toString(), variables)
                .getId();
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process)
                .singleResult()
                .getId();
    }

    void finish(String task, UUID person, Map<String, String> typed) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into bare_row (task_id, goal, baseline) values (?, ?, ?)")
                    .params(List.of(task, typed.get("goal"), typed.get("baseline")))
                    .update();
            jdbc.sql("insert into bare_audit (task_id, person_id) values (?, ?)")
                    .params(List.of(task, person))
                    .update();
            engine.getTaskService().complete(task);
        });
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
