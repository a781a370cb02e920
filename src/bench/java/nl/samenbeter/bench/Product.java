package nl.samenbeter.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.samenbeter.Samenbeter;
import nl.samenbeter.Wire;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.util.FileSystemUtils;

/** The whole product on a new embedded database, with nobody else there: no timers run, no mail goes out. */
final class Product implements AutoCloseable {

    private final Path folder;
    private final ConfigurableApplicationContext application;
    private final HikariDataSource home;
    private final Nowhere nowhere = new Nowhere(this::wire);

    private Product(Path folder, ConfigurableApplicationContext application) {
        this.folder = folder;
        this.application = application;
        this.home = (HikariDataSource) Objects.requireNonNull(wire().getTargetDataSource());
    }

    static Product start() {
        Path folder = newFolder();
        PrintStream out = System.out;
        try {
            System.setOut(new PrintStream(OutputStream.nullOutputStream())); // how to set it up is of no use here
            return new Product(
                    folder,
                    new SpringApplicationBuilder(Samenbeter.class, Listening.class)
                            .run(
                                    "--samenbeter.data=" + folder,
                                    "--samenbeter.keys=" + folder.resolve("keys"),
                                    "--server.port=0",
                                    "--server.address=127.0.0.1",
                                    "--logging.level.root=error",
                                    "--camunda.bpm.job-execution.enabled=false"));
        } catch (RuntimeException e) {
            FileSystemUtils.deleteRecursively(folder.toFile());
            throw e;
        } finally {
            System.setOut(out);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("samenbeter-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static class Listening {

        @Bean
        static BeanPostProcessor wire() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource pool ? new Wire(pool) : bean;
                }
            };
        }
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    ConfigurableApplicationContext application() {
        return application;
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    Wire wire() {
        return (Wire) bean(DataSource.class);
    }

    JdbcConnectionDetails database() {
        return bean(JdbcConnectionDetails.class);
    }

    /** One more database on the same server, owned by the same user. */
    void create(String name) {
        asSuperuser(
                "postgres", "create database " + name + " owner " + database().getUsername());
    }

    /** A database as another one is; nobody may be in that one. */
    void copy(String template, String name) {
        asSuperuser(
                "postgres",
                "drop database if exists " + name,
                "create database " + name + " template " + template + " owner "
                        + database().getUsername());
    }

    private void asSuperuser(String database, String... statements) {
        try (var connection = superuser(database);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The password is the superuser's too. */
    Connection superuser(String database) throws SQLException {
        JdbcConnectionDetails details = database();
        return DriverManager.getConnection(url(details, database), "postgres", details.getPassword());
    }

    /** Goes out of the database in which it stands, so that it can be copied; waits until {@link #enter}. */
    void leave() {
        var pool = (HikariDataSource) wire().getTargetDataSource();
        wire().setTargetDataSource(nowhere);
        pool.close();
    }

    /** Goes on in another database; what it remembers of the models has to hold there too. */
    void enter(String database) {
        wire().setTargetDataSource(pool(database));
        nowhere.left();
    }

    /** With the settings of the product's own pool. */
    HikariDataSource pool(String database) {
        var settings = new HikariConfig();
        home.copyStateTo(settings);
        settings.setJdbcUrl(url(database(), database));
        settings.setUsername(database().getUsername());
        settings.setPassword(database().getPassword());
        return new HikariDataSource(settings);
    }

    /** Whoever asks for a connection waits until there is a database again. */
    private static final class Nowhere extends AbstractDataSource {

        private final Supplier<Wire> wire;

        private Nowhere(Supplier<Wire> wire) {
            this.wire = wire;
        }

        synchronized void left() {
            notifyAll();
        }

        @Override
        public synchronized Connection getConnection() throws SQLException {
            while (wire.get().getTargetDataSource() == this) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    throw new SQLException("stopped while there was no database", e);
                }
            }
            return wire.get().getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) {
            throw new UnsupportedOperationException();
        }
    }

    static String url(JdbcConnectionDetails details, String database) {
        return details.getJdbcUrl().replaceFirst("/[^/]+$", "/" + database);
    }

    /** The engine asks for a connection while it stops: wherever it stands, it gets one. */
    @Override
    public void close() {
        if (wire().getTargetDataSource() == nowhere) {
            enter("postgres");
        }
        application.close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
