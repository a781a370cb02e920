package nl.samenbeter.workflow;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The practice clock's address asks for no sign-in; its controller decides. JSON only and no CORS, so another site's form
 * cannot reach it and no token is needed.
 */
@Configuration(proxyBeanMethods = false)
class PracticeClockSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain practiceClockAddress(HttpSecurity http) throws Exception {
        return http.securityMatcher(PracticeClockController.PATH)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
