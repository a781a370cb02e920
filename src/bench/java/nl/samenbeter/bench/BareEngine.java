package nl.samenbeter.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import java.util.function.Consumer;
import nl.samenbeter.Wire;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine alone, with our settings and indexes, on a database of its own on the same server. */
final class BareEngine implements AutoCloseable {

    private final Product product;
    private final Wire wire;
    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** @param database one with the schema of the product */
    BareEngine(Product product, String database) {
        this.product = product;
        wire = new Wire(product.pool(database));
        jdbc = JdbcClient.create(wire);
        var transactions = new DataSourceTransactionManager(wire);
        transaction = new TransactionTemplate(transactions);
        engine = configuration(transactions).buildProcessEngine();
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
        settings.setCustomFormTypes(ours().getCustomFormTypes()); // our models name them
        return settings;
    }

    private ProcessEngineConfigurationImpl ours() {
        return (ProcessEngineConfigurationImpl)
                product.bean(ProcessEngine.class).getProcessEngineConfiguration();
    }

    ProcessEngine engine() {
        return engine;
    }

    Wire wire() {
        return wire;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    void inTransaction(Consumer<ProcessEngine> work) {
        transaction.executeWithoutResult(status -> work.accept(engine));
    }

    /** Goes out of its database, so that it can be dropped; whoever asks for a connection meanwhile gets none. */
    void leave() {
        pool().close();
    }

    /** Goes on in another database, with the same deployments. */
    void enter(String database) {
        wire.setTargetDataSource(product.pool(database));
    }

    private HikariDataSource pool() {
        return (HikariDataSource) Objects.requireNonNull(wire.getTargetDataSource());
    }

    /** The engine asks for a connection while it stops: wherever it stands, it gets one. */
    @Override
    public void close() {
        if (pool().isClosed()) {
            enter("postgres");
        }
        engine.close();
        pool().close();
    }
}
