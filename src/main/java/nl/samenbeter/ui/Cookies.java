package nl.samenbeter.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Choices of this browser that must outlive the session and are known before anybody signs in. */
final class Cookies {

    private static final int ONE_YEAR = 365 * 24 * 3600;

    private Cookies() {}

    /** The choice of this session, else the one that the browser sent. */
    static Optional<String> chosen(String name) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null && session.getAttribute(name) instanceof String value) {
            return Optional.of(value);
        }
        return sent(VaadinRequest.getCurrent(), name);
    }

    static Optional<String> sent(@Nullable VaadinRequest request, String name) {
        Cookie[] cookies = request == null ? null : request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Keeps a choice in the session and, while a response is open, in the browser. */
    static void set(String name, String value) {
        VaadinSession.getCurrent().setAttribute(name, value);
        VaadinResponse response = VaadinResponse.getCurrent();
        if (response != null) {
            var cookie = new Cookie(name, value);
            cookie.setPath("/");
            cookie.setMaxAge(ONE_YEAR);
            cookie.setHttpOnly(true);
            cookie.setSecure(VaadinRequest.getCurrent().isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }
}
