package nl.samenbeter;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * One PostgreSQL server per JVM that runs tests. Every context gets a database of its own on it, a copy of one that was migrated
 * once.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails() {
        return migrated();
    }

    /** So that a test can count what a call costs. */
    @Bean
    static BeanPostProcessor wire() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new Wire(pool) : bean;
            }
        };
    }

    /** An empty database with nothing in it, not even the migrations. */
    public static JdbcConnectionDetails fresh() {
        return create("template0");
    }

    /** A database of its own with the schema in it, and no row but those of the migrations. */
    public static JdbcConnectionDetails migrated() {
        return create(Template.NAME);
    }

    /** The migrations as the application runs them. */
    public static Flyway flyway(JdbcConnectionDetails database) {
        return Flyway.configure()
                .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                .locations("classpath:db/migration")
                .javaMigrations(javaMigrations())
                .load();
    }

    private static JdbcConnectionDetails create(String template) {
        String name = "samenbeter_" + COUNT.incrementAndGet();
        try (var connection = Server.ONE.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Details(Server.ONE.getJdbcUrl("postgres", name));
    }

    private static JavaMigration[] javaMigrations() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaMigration.class));
        return scanner.findCandidateComponents("nl.samenbeter").stream()
                .map(found -> instance(found.getBeanClassName()))
                .toArray(JavaMigration[]::new);
    }

    private static JavaMigration instance(String className) {
        try {
            Constructor<?> constructor =
                    ClassUtils.resolveClassName(className, null).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (JavaMigration) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Details(String getJdbcUrl) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "postgres";
        }
    }

    private static final class Template {

        static final String NAME = migrate();

        private static String migrate() {
            JdbcConnectionDetails database = fresh();
            flyway(database).migrate();
            return database.getJdbcUrl().replaceFirst(".*/([a-z_0-9]+).*", "$1");
        }
    }

    private static final class Server {

        static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("max_connections", "300")
                        .start();
                // run after the last context is closed, so that no pool misses its server
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
