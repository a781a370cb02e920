package nl.samenbeter.database;

import java.util.Objects;
import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** An external database that does not answer, does not know us, or is not there. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseUnreachableAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PSQLException cause) {
        String state = Objects.requireNonNullElse(cause.getSQLState(), "");
        if (!state.startsWith("08") && !state.startsWith("28") && !state.startsWith("3D")) {
            return null;
        }
        return new FailureAnalysis(
                "The database of SPRING_DATASOURCE_URL cannot be used: "
                        + cause.getMessage().strip(),
                null,
                cause);
    }
}
