package nl.samenbeter.sessions.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import nl.samenbeter.sessions.ScreenToken;

/** Where a wall screen keeps what it is known by. Scripts cannot read it and no other site can have it sent. */
final class ScreenCookie {

    static final String NAME = "bordscherm";

    private static final int ONE_YEAR = 365 * 24 * 3600;

    private ScreenCookie() {}

    static Optional<ScreenToken> read() {
        VaadinRequest request = VaadinRequest.getCurrent();
        Cookie[] cookies = request == null ? null : request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(cookie -> new ScreenToken(cookie.getValue()))
                        .findFirst();
    }

    static void write(ScreenToken token) {
        VaadinResponse response = VaadinResponse.getCurrent();
        if (response != null) {
            var cookie = new Cookie(NAME, token.value());
            cookie.setPath("/");
            cookie.setMaxAge(ONE_YEAR);
            cookie.setHttpOnly(true);
            cookie.setSecure(VaadinRequest.getCurrent().isSecure());
            cookie.setAttribute("SameSite", "Strict");
            response.addCookie(cookie);
        }
    }
}
