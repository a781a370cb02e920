package nl.samenbeter.administration.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.samenbeter.administration.SetUpService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** There is no set-up page once there is an admin, nor in the demo: 404, as for any unknown address. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class SetUpGate extends OncePerRequestFilter {

    private final ObjectProvider<SetUpService> setUp;

    SetUpGate(ObjectProvider<SetUpService> setUp) {
        this.setUp = setUp;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().equals("/" + SetUpView.ROUTE)
                && !request.getRequestURI().startsWith(request.getContextPath() + "/" + SetUpView.ROUTE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var service = setUp.getIfAvailable();
        if (service == null || !service.open()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
