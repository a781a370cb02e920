package nl.samenbeter.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.samenbeter.Samenbeter;
import nl.samenbeter.Wire;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The whole product on a new embedded database, with nobody else there: no timers run, no mail goes out. */
final class Product implements AutoCloseable {

    private final Path folder;
    private final ConfigurableApplicationContext application;

    private Product(Path folder, ConfigurableApplicationContext application) {
        this.folder = folder;
        this.application = application;
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

    /** One more database on the same server, owned by the same user. The password is the superuser's too. */
    void create(String name) {
        JdbcConnectionDetails details = database();
        try (var connection = DriverManager.getConnection(url(details, "postgres"), "postgres", details.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + details.getUsername());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String url(JdbcConnectionDetails details, String database) {
        return details.getJdbcUrl().replaceFirst("/[^/]+$", "/" + database);
    }

    @Override
    public void close() {
        application.close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
