package nl.samenbeter.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.server.VaadinSession;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationContext;

/** What a second later reaches the screen of a view test. */
public final class Live {

    private static final long PATIENCE = 20_000_000_000L;
    private static final long PAUSE = 5_000_000L;

    private Live() {}

    /** @return how many parts of screens looked again */
    public static int arrives(ApplicationContext application) {
        int told = looks(application);
        var waiting = VaadinSession.getCurrent().getPendingAccessQueue();
        long until = System.nanoTime() + PATIENCE;
        while (waiting.size() < told && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE);
        }
        assertThat(waiting).hasSizeGreaterThanOrEqualTo(told);
        MockVaadin.runUIQueue(true);
        return told;
    }

    /** Of those who are told some may be behind another session's lock. */
    public static int looks(ApplicationContext application) {
        return application.getBean(ChangeFeed.class).look();
    }

    /** How many parts of screens listen on this node. */
    public static int screens(ApplicationContext application) {
        return application.getBean(ChangeFeed.class).size();
    }
}
