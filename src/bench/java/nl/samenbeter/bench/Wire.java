package nl.samenbeter.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A pool that can tell what went to the server: one entry for each time somebody waited for it. Beginning a transaction
 * costs nothing, the driver sends it with the first statement. Listens only while it is asked to, so that it slows no
 * measurement.
 */
final class Wire extends DelegatingDataSource {

    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean listening;

    Wire(DataSource pool) {
        super(pool);
    }

    record Call(String sql, long nanos) {}

    record Calls(List<Call> all) {

        int roundTrips() {
            return all.size();
        }

        long commits() {
            return all.stream().filter(call -> call.sql().equals("COMMIT")).count();
        }

        double milliseconds() {
            return all.stream().mapToLong(Call::nanos).sum() / 1e6;
        }

        void print(String title) {
            System.out.println(title + ": " + roundTrips() + " round trips, " + commits() + " commits");
            all.forEach(call -> System.out.println("    " + shortened(call.sql())));
        }

        private static String shortened(String sql) {
            String line = sql.replaceAll("\\s+", " ").strip();
            return line.length() > 150 ? line.substring(0, 147) + "..." : line;
        }
    }

    /** What this call sends; nothing else may use the pool meanwhile. */
    Calls during(Runnable call) {
        calls.clear();
        listening = true;
        try {
            call.run();
        } finally {
            listening = false;
        }
        return new Calls(List.copyOf(calls));
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return listening ? proxy(Connection.class, connection, this::onConnection) : connection;
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
                timed(() -> method.getName().toUpperCase(Locale.ROOT), connection, method, arguments);
            case "prepareStatement" -> {
                String sql = (String) arguments[0];
                yield proxy(
                        PreparedStatement.class,
                        (PreparedStatement) call(connection, method, arguments),
                        (statement, inner, values) -> onStatement(sql, statement, inner, values));
            }
            case "createStatement" ->
                proxy(
                        Statement.class,
                        (Statement) call(connection, method, arguments),
                        (statement, inner, values) -> onStatement("", statement, inner, values));
            default -> call(connection, method, arguments);
        };
    }

    private @Nullable Object onStatement(String sql, Object statement, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (!method.getName().startsWith("execute")) {
            return call(statement, method, arguments);
        }
        return timed(() -> arguments == null ? sql : String.valueOf(arguments[0]), statement, method, arguments);
    }

    private @Nullable Object timed(Supplier<String> sql, Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        long begin = System.nanoTime();
        try {
            return call(target, method, arguments);
        } finally {
            calls.add(new Call(sql.get(), System.nanoTime() - begin));
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
