package nl.samenbeter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A pool that can tell what went to the server: one entry for each time somebody waited for it. Beginning a transaction
 * costs nothing, the driver sends it with the first statement. Listens only while it is asked to, and to that thread.
 */
public final class Wire extends DelegatingDataSource {

    private final ThreadLocal<@Nullable List<Call>> heard = new ThreadLocal<>();

    /** How many statements a call makes. */
    public static long statements(DataSource wire, Runnable call) {
        return ((Wire) wire).during(call).statements();
    }

    public Wire(DataSource pool) {
        super(pool);
    }

    private record Value(Method setter, Object[] arguments) {}

    /** One wait for the server. */
    public record Call(String sql, List<Value> values, long nanos) {

        /** How the server does it, with the same values. */
        public List<String> plan(DataSource pool) {
            var lines = new ArrayList<String>();
            try (Connection connection = pool.getConnection();
                    PreparedStatement statement = connection.prepareStatement("explain (analyze, buffers) " + sql)) {
                for (Value value : values) {
                    Wire.call(statement, value.setter(), value.arguments());
                }
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        lines.add(row.getString(1));
                    }
                }
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
            return lines;
        }
    }

    public record Calls(List<Call> all) {

        private static final Pattern ENGINE = Pattern.compile("(?i)^(commit|rollback)$|\\b(from|into|update)\\s+act_");

        public int roundTrips() {
            return all.size();
        }

        /** The ends of transactions aside. */
        public long statements() {
            return roundTrips() - commits();
        }

        public long commits() {
            return all.stream().filter(call -> call.sql().equals("COMMIT")).count();
        }

        /** The statements that are not the engine's, nor the end of a transaction. */
        public List<String> ownStatements() {
            return all.stream()
                    .map(Call::sql)
                    .filter(sql -> !ENGINE.matcher(sql).find())
                    .map(Calls::shortened)
                    .toList();
        }

        public long nanos() {
            return all.stream().mapToLong(Call::nanos).sum();
        }

        public void print(String title) {
            System.out.println(title + ": " + roundTrips() + " round trips, " + commits() + " commits");
            all.forEach(call -> System.out.println("    " + shortened(call.sql())));
        }

        private static String shortened(String sql) {
            String line = sql.replaceAll("\\s+", " ").strip();
            return line.length() > 150 ? line.substring(0, 147) + "..." : line;
        }
    }

    public Calls during(Runnable call) {
        var calls = new ArrayList<Call>();
        heard.set(calls);
        try {
            call.run();
        } finally {
            heard.remove();
        }
        return new Calls(calls);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return heard.get() == null ? connection : proxy(Connection.class, connection, this::onConnection);
    }

    private interface Handler {
        @Nullable
        Object handle(Object target, Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                Wire.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> handler.handle(target, method, arguments)));
    }

    private @Nullable Object onConnection(Object connection, Method method, Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "commit", "rollback" ->
                timed(method.getName().toUpperCase(Locale.ROOT), List.of(), connection, method, arguments);
            case "prepareStatement" -> {
                String sql = (String) arguments[0];
                var values = new ArrayList<Value>();
                yield proxy(
                        PreparedStatement.class,
                        (PreparedStatement) call(connection, method, arguments),
                        (statement, inner, given) -> onStatement(sql, values, statement, inner, given));
            }
            case "createStatement" ->
                proxy(
                        Statement.class,
                        (Statement) call(connection, method, arguments),
                        (statement, inner, given) -> onStatement("", new ArrayList<>(), statement, inner, given));
            default -> call(connection, method, arguments);
        };
    }

    private @Nullable Object onStatement(
            String sql, List<Value> values, Object statement, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().startsWith("execute")) {
            String sent = arguments == null ? sql : String.valueOf(arguments[0]);
            return timed(sent, values, statement, method, arguments);
        }
        if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
            values.add(new Value(method, arguments));
        }
        return call(statement, method, arguments);
    }

    private @Nullable Object timed(
            String sql, List<Value> values, Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        long begin = System.nanoTime();
        try {
            return call(target, method, arguments);
        } finally {
            long took = System.nanoTime() - begin;
            List<Call> calls = heard.get();
            if (calls != null) {
                calls.add(new Call(sql, List.copyOf(values), took));
            }
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
