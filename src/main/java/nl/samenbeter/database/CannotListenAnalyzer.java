package nl.samenbeter.database;

import java.net.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** An address that is not of this machine, or a port that this user may not have; one in use has its own sentence. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class CannotListenAnalyzer extends AbstractFailureAnalyzer<BindException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        return new FailureAnalysis(
                "The web server cannot listen (" + cause.getMessage()
                        + "): choose another SERVER_ADDRESS or SERVER_PORT.",
                null,
                cause);
    }
}
