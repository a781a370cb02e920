package nl.samenbeter.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * PostgreSQL on a data folder, for this JVM only. Loses no committed row, however it and the JVM end. Reasons:
 * docs/decisions/0006.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String DATABASE = "samenbeter";

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final ConnectionDetails details;

    private EmbeddedServer(DataFolder folder, EmbeddedPostgres postgres, ConnectionDetails details) {
        this.folder = folder;
        this.postgres = postgres;
        this.details = details;
    }

    /** Starts the server, recovering what an earlier one left.
     *
     * @throws StartRefusedException if the folder cannot be used or the server does not come up
     */
    static EmbeddedServer start(Path dataFolder) {
        DataFolder folder = DataFolder.open(dataFolder);
        try {
            LeftoverServer.stop(folder.cluster());
            boolean isNew = !folder.hasCluster();
            if (isNew) {
                folder.begin();
            }
            String password = folder.password();
            Files.deleteIfExists(folder.serverLog());
            var postgres = launch(folder, password);
            var details = new ConnectionDetails(
                    "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + DATABASE, DATABASE, password);
            try {
                checkFolder(folder, postgres);
                if (isNew) {
                    createDatabase(postgres, password);
                }
                folder.finished();
            } catch (SQLException | RuntimeException e) {
                postgres.close();
                throw e;
            }
            LOG.info("Embedded PostgreSQL runs on {} (port {})", folder, postgres.getPort());
            return new EmbeddedServer(folder, postgres, details);
        } catch (StartRefusedException e) {
            folder.close();
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            folder.close();
            throw new StartRefusedException(
                    "The embedded database did not start: its reasons stand in " + folder.serverLog() + ".", e);
        }
    }

    private static EmbeddedPostgres launch(DataFolder folder, String password) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setOverrideWorkingDirectory(folder.programs().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setErrorRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.serverLog().toFile()))
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.serverLog().toFile()))
                .setConnectConfig("password", password)
                // of initdb
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.passwordFile().toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                // of the server
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .start();
    }

    /** On the port could answer another server than the one just started. */
    private static void checkFolder(DataFolder folder, EmbeddedPostgres postgres) throws SQLException, IOException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var rows = connection.createStatement().executeQuery("show data_directory")) {
            rows.next();
            if (!Files.isSameFile(Path.of(rows.getString(1)), folder.cluster())) {
                throw new StartRefusedException(
                        "Another database server answers on port " + postgres.getPort() + ": start again.");
            }
        }
    }

    private static void createDatabase(EmbeddedPostgres postgres, String password) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role " + DATABASE + " login password '" + password + "'");
            statement.execute("create database " + DATABASE + " owner " + DATABASE);
        }
    }

    /** How the application reaches its database; not as the server's superuser. */
    JdbcConnectionDetails details() {
        return details;
    }

    FirstFill firstFill() {
        return new FirstFill(folder);
    }

    /** Ends the server after its last client: close the pool first. */
    @Override
    public void close() throws IOException {
        postgres.close();
        LeftoverServer.stop(folder.cluster());
        folder.close();
        LOG.info("Embedded PostgreSQL stopped");
    }

    private record ConnectionDetails(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {

        @Override
        public String toString() {
            return getJdbcUrl;
        }
    }
}
