package nl.samenbeter.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import nl.samenbeter.notifications.Change;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeListener;
import nl.samenbeter.notifications.ChangeScope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.security.core.AuthenticationException;

/** A component that looks again. Held by the component alone, so that it goes with it. */
final class LiveScreen implements ChangeListener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveScreen.class);
    private static final Duration TOGETHER = Duration.ofMillis(300);

    private final Component component;
    private final Set<ChangeKind> kinds;
    private final Supplier<Set<ChangeScope>> scopesNow;
    private final Runnable action;
    private final TaskScheduler scheduler;
    private final Executor executor;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile Set<ChangeScope> scopes = Set.of();
    private volatile @Nullable UI ui;

    LiveScreen(
            Component component,
            Set<ChangeKind> kinds,
            Supplier<Set<ChangeScope>> scopesNow,
            Runnable action,
            TaskScheduler scheduler,
            Executor executor) {
        this.component = component;
        this.kinds = kinds;
        this.scopesNow = scopesNow;
        this.action = action;
        this.scheduler = scheduler;
        this.executor = executor;
    }

    void open(UI in) {
        scopes = scopesNow.get();
        told.set(false);
        ui = in;
    }

    void close() {
        ui = null;
    }

    @Override
    public boolean isConcernedBy(Change change) {
        return kinds.contains(change.kind()) && scopes.contains(change.scope());
    }

    @Override
    public void lookAgain() {
        if (told.compareAndSet(false, true)) {
            scheduler.schedule(
                    () -> executor.execute(this::reach),
                    scheduler.getClock().instant().plus(TOGETHER));
        }
    }

    /** In a thread without a session: Vaadin then finds the user in the session of the UI (peers 4e). */
    private void reach() {
        UI in = ui;
        try {
            if (in != null) {
                in.access(this::look);
            }
        } catch (RuntimeException gone) {
            told.set(false);
            LOG.debug("A screen that looks again is gone", gone);
        }
    }

    private void look() {
        told.set(false);
        if (!component.isAttached()) {
            return;
        }
        try {
            scopes = scopesNow.get();
            action.run();
        } catch (AuthenticationException signedOut) {
            LOG.debug("A screen of somebody who has signed out does not look again");
        } catch (RuntimeException failure) {
            LOG.warn("A screen could not look again", failure);
        }
    }
}
