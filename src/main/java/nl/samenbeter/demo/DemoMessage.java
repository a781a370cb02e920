package nl.samenbeter.demo;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.samenbeter.security.DemoAccounts;
import nl.samenbeter.workflow.PracticeClock;
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

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.of("nl"));

    private final DemoAccounts demo;
    private final PracticeClock clock;

    DemoMessage(DemoAccounts demo, PracticeClock clock) {
        this.demo = demo;
        this.clock = clock;
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
            System.out.println("Het is er " + MOMENT.format(clock.now()) + " uur; de balk bovenaan verzet de tijd.");
            demo.accounts().forEach(account -> System.out.printf("  %-16s %s%n", account.loginName(), account.who()));
        }
    }
}
