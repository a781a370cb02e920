package nl.samenbeter.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.samenbeter.security.AccountUser;
import nl.samenbeter.security.StaleSessions;
import nl.samenbeter.ui.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Closes the open screens of people whose account was disabled or who signed out everywhere: every 15 seconds one query
 * for everybody who is signed in on this node; an open screen goes to the sign-in page by push, its session ends.
 */
@Component
class EndedSessions implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(EndedSessions.class);
    private static final int EVERY = 15_000;

    private final StaleSessions staleSessions;
    private final Set<VaadinSession> live = ConcurrentHashMap.newKeySet();
    private final Set<VaadinSession> told = ConcurrentHashMap.newKeySet();

    EndedSessions(StaleSessions staleSessions) {
        this.staleSessions = staleSessions;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> live.add(init.getSession()));
        event.getSource().addSessionDestroyListener(end -> live.remove(end.getSession()));
        event.getSource().addUIInitListener(init -> {
            AccountUser user = user(init.getUI().getSession());
            if (user != null) {
                Language.propose(init.getUI(), user.language());
            }
        });
    }

    @Scheduled(fixedDelay = EVERY)
    void close() {
        Map<VaadinSession, AccountUser> users = new HashMap<>();
        for (VaadinSession session : live) {
            AccountUser user = user(session);
            if (user != null) {
                users.put(session, user);
            }
        }
        Set<AccountUser> over = new HashSet<>(staleSessions.among(users.values()));
        users.forEach((session, user) -> {
            if (over.contains(user)) {
                end(session);
            }
        });
        told.retainAll(live);
    }

    /** First the screens are told, in the next round the session ends: told and ended at once, the word would be lost. */
    private void end(VaadinSession session) {
        boolean first = told.add(session);
        session.access(() -> {
            WrappedSession http = session.getSession();
            if (first && !session.getUIs().isEmpty()) {
                session.getUIs().forEach(EndedSessions::leave);
            } else if (http != null) {
                http.invalidate();
            }
        });
    }

    private static void leave(UI ui) {
        ui.getPage().setLocation("inloggen?" + SignInView.ENDED);
        if (ui.getPushConfiguration().getPushMode().isEnabled()) {
            try {
                ui.push();
            } catch (RuntimeException e) {
                LOG.debug("A screen could not be told that its session is over", e);
            }
        }
    }

    private static @Nullable AccountUser user(VaadinSession session) {
        try {
            WrappedSession http = session.getSession();
            return http != null
                            && http.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                    instanceof SecurityContext context
                            && context.getAuthentication() != null
                            && context.getAuthentication().getPrincipal() instanceof AccountUser user
                    ? user
                    : null;
        } catch (IllegalStateException e) {
            return null; // the session ended meanwhile
        }
    }
}
