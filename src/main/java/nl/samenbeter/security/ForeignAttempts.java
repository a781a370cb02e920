package nl.samenbeter.security;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.aopalliance.intercept.MethodInvocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down that somebody asked for what exists and is not theirs. Rights are asked before a door opens its transaction,
 * so the entry has one of its own; inside the transaction of another door it is written beside it, for that one is undone.
 */
@Component
class ForeignAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(ForeignAttempts.class);

    /** The same person at the same thing: once in so long a time. */
    static final Duration PAUSE = Duration.ofHours(1);

    private final ObjectProvider<Belongings> belongings;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final AsyncTaskExecutor executor;

    ForeignAttempts(
            ObjectProvider<Belongings> belongings,
            Audit audit,
            TransactionOperations transaction,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor) {
        this.belongings = belongings;
        this.audit = audit;
        this.transaction = transaction;
        this.executor = executor;
    }

    @EventListener
    void refused(AuthorizationDeniedEvent<?> event) {
        Authentication who = event.getAuthentication().get();
        if (!(event.getObject() instanceof MethodInvocation call)
                || who == null
                || !(who.getPrincipal() instanceof SignedIn)) {
            return;
        }
        List<Object> ids =
                Arrays.stream(call.getArguments()).filter(Objects::nonNull).toList();
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            executor.execute(() -> as(who, () -> write(ids)));
        } else {
            write(ids);
        }
    }

    /** A refusal stays a refusal, also when it cannot be written down. */
    private void write(List<Object> ids) {
        try {
            transaction.executeWithoutResult(status -> ids.stream()
                    .flatMap(id -> belongings.stream().flatMap(room -> room.of(id).stream()))
                    .forEach(foreign -> audit.writeOnce(
                            PAUSE, foreign.room(), foreign.what(), foreign.subject(), foreign.school())));
        } catch (RuntimeException failure) {
            LOG.error("An attempt on foreign data could not be written down", failure);
        }
    }

    private static void as(Authentication who, Runnable call) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        try {
            call.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
