package nl.samenbeter.database;

import java.nio.file.Path;
import java.sql.DriverManager;

/**
 * What {@link KillTest} kills: starts the server on a folder, says what it finds there, then writes row after row and
 * acknowledges each on standard output after its commit.
 */
final class WriteLoop {

    private WriteLoop() {}

    public static void main(String[] args) throws Exception {
        var server = EmbeddedServer.start(Path.of(args[0]));
        var details = server.details();
        try (var connection = DriverManager.getConnection(
                        details.getJdbcUrl(), details.getUsername(), details.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists written (id int primary key, filler text not null)");
            int last;
            try (var rows = statement.executeQuery("select count(*), coalesce(max(id), 0) from written")) {
                rows.next();
                last = rows.getInt(2);
                System.out.println("found " + rows.getInt(1) + " " + last);
            }
            while (true) {
                statement.execute("insert into written values (" + ++last + ", repeat('x', 500))");
                System.out.println("wrote " + last);
            }
        }
    }
}
