package nl.samenbeter.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open screens, on every node, to look again: after the commit, within two seconds. What is told in one
 * transaction is written once, by one statement before its commit (rulings 42). Asks nobody's rights, so views may not use it.
 */
@Component
public class Changes {

    private final JdbcClient jdbc;
    private final Clock systemClock;

    Changes(JdbcClient jdbc, Clock systemClock) {
        this.jdbc = jdbc;
        this.systemClock = systemClock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(ChangeKind kind, Collection<ChangeScope> scopes) {
        Told told = told();
        scopes.forEach(scope -> told.add(new Change(kind, scope)));
    }

    /**
     * The rows of {@link #changed} as an arm of a statement that writes anyway, so that they cost no round trip of their
     * own. Its parameter {@code toldAt} is {@link #now()}; say {@link #written} afterwards.
     *
     * @param scopes SQL that gives the ids, null for the whole installation
     */
    public static String rows(ChangeKind kind, String scopes) {
        return "insert into change_row (xid, kind, scope_id, written_at) select pg_current_xact_id(), '" + kind
                + "', told.scope, :toldAt from (" + scopes + ") told(scope)";
    }

    public Timestamp now() {
        return Timestamp.from(systemClock.instant());
    }

    /** These stand there already, by {@link #rows}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void written(ChangeKind kind, Collection<ChangeScope> scopes) {
        Told told = told();
        scopes.forEach(scope -> told.stands(new Change(kind, scope)));
    }

    private Told told() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Told.class::isInstance)
                .map(Told.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var first = new Told();
                    TransactionSynchronizationManager.registerSynchronization(first);
                    return first;
                });
    }

    private void write(Collection<Change> changes) {
        jdbc.sql("""
                        insert into change_row (xid, kind, scope_id, written_at)
                        select pg_current_xact_id(), c.kind, c.scope, :at
                        from unnest(:kinds::text[], :scopes::uuid[]) as c(kind, scope)""")
                .param(
                        "kinds",
                        changes.stream().map(change -> change.kind().name()).toArray(String[]::new))
                .param(
                        "scopes",
                        changes.stream()
                                .map(change -> Objects.toString(change.scope().id(), null))
                                .toArray(String[]::new))
                .param("at", now())
                .update();
    }

    private final class Told implements TransactionSynchronization {

        private final Set<Change> changes = new LinkedHashSet<>();
        private final Set<Change> standing = new HashSet<>();
        private boolean written;

        void stands(Change change) {
            standing.add(change);
            changes.remove(change);
        }

        void add(Change change) {
            if (!standing.contains(change) && changes.add(change) && written) {
                write(Set.of(change));
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!changes.isEmpty()) {
                write(changes);
            }
            written = true;
        }
    }
}
