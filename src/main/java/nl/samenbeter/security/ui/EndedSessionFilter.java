package nl.samenbeter.security.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import nl.samenbeter.security.AccountUser;
import nl.samenbeter.security.StaleSessions;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** The next request of a session that is over finds nobody signed in. Asks at most every few seconds per session. */
class EndedSessionFilter extends OncePerRequestFilter {

    private static final String ASKED_AT = "samenbeter.session.askedAt";
    private static final long PAUSE = 3_000;

    private final StaleSessions staleSessions;
    private final Clock systemClock;

    EndedSessionFilter(StaleSessions staleSessions, Clock systemClock) {
        this.staleSessions = staleSessions;
        this.systemClock = systemClock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof AccountUser user
                && due(session)
                && !staleSessions.among(List.of(user)).isEmpty()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean due(HttpSession session) {
        long now = systemClock.millis();
        if (session.getAttribute(ASKED_AT) instanceof Long asked && now - asked < PAUSE) {
            return false;
        }
        session.setAttribute(ASKED_AT, now);
        return true;
    }
}
