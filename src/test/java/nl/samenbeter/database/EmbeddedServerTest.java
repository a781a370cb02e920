package nl.samenbeter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

class EmbeddedServerTest {

    @TempDir
    Path folder;

    @Test
    void keepsItsRowsSafelyAndAsksForAPassword() throws Exception {
        Path data = folder.resolve("data folder");
        try (var server = EmbeddedServer.start(data)) {
            execute(server, "create table note (text text)");
            execute(server, "insert into note values ('Ångström')");
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(read(server, "show " + setting)).isEqualTo("on");
            }
            assertThat(read(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(read(server, "show server_version")).startsWith(DataFolder.POSTGRES_MAJOR + ".");
            assertThat(read(server, "select usesuper from pg_user where usename = current_user"))
                    .isEqualTo("f");
            assertThat(read(server, "select lower(text) from note")).isEqualTo("ångström");
            JdbcConnectionDetails details = server.details();
            assertThatThrownBy(() -> DriverManager.getConnection(details.getJdbcUrl(), "postgres", "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");

            assertThatThrownBy(() -> EmbeddedServer.start(data))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageStartingWith("Samenbeter already runs on the data folder");
        }
        try (var server = EmbeddedServer.start(data)) {
            assertThat(read(server, "select text from note")).isEqualTo("Ångström");
        }
        Files.writeString(data.resolve("postgres/PG_VERSION"), "12\n");
        assertRefused(data, "was made by PostgreSQL 12 and this release brings PostgreSQL 17");
        Files.delete(data.resolve("password"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "17\n");
        assertRefused(data, "lacks its file 'password'");
    }

    @Test
    void startsAfreshWhenItsFirstStartWasCutShort() throws Exception {
        Files.createFile(folder.resolve("samenbeter.lock"));
        Files.createFile(folder.resolve("unfinished"));
        Files.createDirectories(folder.resolve("postgres/base"));
        Files.createDirectories(folder.resolve("program/PG-half/bin"));
        try (var server = EmbeddedServer.start(folder)) {
            assertThat(read(server, "select 'up'")).isEqualTo("up");
        }
        assertThat(folder.resolve("program/PG-half")).doesNotExist();
        assertThat(folder.resolve("unfinished")).doesNotExist();
    }

    @Test
    void ignoresAStalePidOfAnotherProgram() throws Exception {
        EmbeddedServer.start(folder).close();
        var other = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    folder.resolve("postgres/postmaster.pid"),
                    other.pid() + "\n" + folder.resolve("postgres") + "\n1\n5432\n\n127.0.0.1\n1 1\nready\n");
            try (var server = EmbeddedServer.start(folder)) {
                assertThat(read(server, "select 'up'")).isEqualTo("up");
            }
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void refusesAFolderOfSomebodyElse() throws Exception {
        Files.writeString(folder.resolve("holiday.jpg"), "");
        assertRefused(folder, "holds files that are not of Samenbeter");
        assertThat(folder.toFile().list()).containsExactly("holiday.jpg");
    }

    @Test
    void refusesAFolderItCannotWrite() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertRefused(file.resolve("data"), "cannot be written");
        assertRefused(file, "cannot be written");
        assertRefused(Path.of("/proc/samenbeter"), "cannot be written");
    }

    private static void assertRefused(Path data, String reason) {
        assertThatThrownBy(() -> EmbeddedServer.start(data))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(reason)
                .hasMessageStartingWith("The data folder");
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = connect(server);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        JdbcConnectionDetails details = server.details();
        return DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }
}
