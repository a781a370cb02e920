package nl.samenbeter.demo;

import nl.samenbeter.security.DemoAccounts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last lines of a start: where it is and whom to sign in as. */
@Component
@Profile("demo")
class DemoMessage {

    private final DemoAccounts demo;

    DemoMessage(DemoAccounts demo) {
        this.demo = demo;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void say(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            System.out.println();
            System.out.println("Samenbeter staat klaar: http://localhost:"
                    + context.getWebServer().getPort());
            System.out.println("Oefenomgeving met verzonnen namen. Wachtwoord voor elk account: " + demo.password());
            demo.accounts().forEach(account -> System.out.printf("  %-16s %s%n", account.loginName(), account.who()));
        }
    }
}
