package nl.samenbeter.security.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Back to the form with the reason, keeping the name that was typed. */
@Component
class SignInOutcome implements AuthenticationFailureHandler {

    static final String NAME = "samenbeter.signIn.name";
    static final String WRONG = "fout";
    static final String LOCKED = "wacht";

    private static final int LONGEST_NAME = 254;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String name = request.getParameter("username");
        if (name != null && name.length() <= LONGEST_NAME) {
            request.getSession().setAttribute(NAME, name);
        }
        String why = reason instanceof LockedException ? LOCKED : WRONG;
        response.sendRedirect(request.getContextPath() + "/inloggen?" + why);
    }
}
