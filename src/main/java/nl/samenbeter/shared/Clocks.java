package nl.samenbeter.shared;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Two clocks, told apart by bean name. {@code systemClock} is real time: sessions, tokens, lock-outs, logs.
 * {@code programmeClock} (made in {@code workflow}) is the programme's time and can be moved in a demo: everything of
 * the domain. A constructor parameter of type {@link Clock} must carry one of the two names.
 */
@Configuration(proxyBeanMethods = false)
class Clocks {

    @Bean
    Clock systemClock() {
        return Clock.systemUTC();
    }
}
