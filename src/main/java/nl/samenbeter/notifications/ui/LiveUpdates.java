package nl.samenbeter.notifications.ui;

import com.vaadin.flow.component.Component;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import nl.samenbeter.notifications.ChangeFeed;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.ui.FrameWatch;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.TaskScheduler;

/**
 * Screens that show what others change too. Being told means "look again", never what there is to see: the screen asks
 * its query, as its own user.
 */
@org.springframework.stereotype.Component
public class LiveUpdates implements FrameWatch {

    private final ChangeFeed feed;
    private final CurrentUser currentUser;
    private final TaskScheduler scheduler;
    private final AsyncTaskExecutor executor;

    LiveUpdates(
            ChangeFeed feed,
            CurrentUser currentUser,
            TaskScheduler scheduler,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor) {
        this.feed = feed;
        this.currentUser = currentUser;
        this.scheduler = scheduler;
        this.executor = executor;
    }

    /**
     * While the component is attached, runs the action within two seconds after something of this kind changed in one of
     * the scopes; several changes in a short while are one. The action runs in the component's UI, as its user.
     */
    public void register(Component component, ChangeKind kind, Set<ChangeScope> scopes, Runnable lookAgain) {
        register(component, EnumSet.of(kind), () -> scopes, lookAgain);
    }

    /** As the other, for all that the reader has a role in, and what is the reader's own. */
    public void register(Component component, ChangeKind kind, Runnable lookAgain) {
        register(component, EnumSet.of(kind), this::mine, lookAgain);
    }

    /** As the others, for kinds at once and for scopes that follow from what is shown: asked again before each look. */
    public void register(
            Component component, Set<ChangeKind> kinds, Supplier<Set<ChangeScope>> scopes, Runnable lookAgain) {
        var screen = new LiveScreen(component, kinds, scopes, lookAgain, scheduler, executor);
        component.addAttachListener(attach -> {
            screen.open(attach.getUI());
            feed.add(screen);
        });
        component.addDetachListener(detach -> {
            feed.remove(screen);
            screen.close();
        });
        component.getUI().ifPresent(ui -> {
            screen.open(ui);
            feed.add(screen);
        });
    }

    @Override
    public void watch(Component frame, Runnable lookAgain) {
        register(frame, EnumSet.complementOf(EnumSet.of(ChangeKind.SESSIONS)), this::mine, lookAgain);
    }

    private Set<ChangeScope> mine() {
        var scopes = new HashSet<ChangeScope>();
        currentUser.actor().ifPresent(me -> {
            scopes.add(ChangeScope.of(me.person()));
            me.grants().forEach(grant -> scopes.add(ChangeScope.of(grant.scope())));
        });
        return scopes;
    }
}
