package nl.samenbeter.security.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import nl.samenbeter.security.StaleSessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What is open to everybody, how one signs in, and the headers of every answer. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    /** Vaadin Flow starts by inline scripts and evaluates what the server sends; all else is shut. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
            + " object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

    @Bean
    SecurityFilterChain webSecurity(
            HttpSecurity http, SignInOutcome outcome, StaleSessions staleSessions, Clock systemClock) throws Exception {
        http.authorizeHttpRequests(paths -> paths.requestMatchers(
                        HttpMethod.GET, "/webjars/**", "/styles/**", "/components/**", "/icons/**", "/_static/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll()
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll());
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(FrameOptionsConfig::deny)
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(SignInView.class, "/inloggen")
                        // an address that is no screen's gets the router's own page
                        .anyRequest(AuthorizedUrl::authenticated));
        http.formLogin(form -> form.failureHandler(outcome));
        http.addFilterAfter(new EndedSessionFilter(staleSessions, systemClock), SecurityContextHolderFilter.class);
        http.addFilterBefore(new OwnSiteOnly(), UsernamePasswordAuthenticationFilter.class);
        return http.build();
    }
}
