package nl.samenbeter.database;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Refuses, before anything is opened, what could only go wrong later. */
class StartChecks implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String DATABASE_URL = "spring.datasource.url";

    /** An exported programme to play. */
    static final String REHEARSAL = "samenbeter.demo.oefen";

    private static final int HIGHEST_PORT = 65_535;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        refuseAnotherZoneThanUtc(ZoneId.systemDefault());
        refuseDemoOnAnExternalDatabase(context.getEnvironment());
        refuseRehearsalOutsideADemo(context.getEnvironment());
        refuseWhatIsNoPort(context.getEnvironment());
    }

    /** The engine stores local timestamps in the zone of the JVM, so all nodes must agree on one. */
    static void refuseAnotherZoneThanUtc(ZoneId zone) {
        if (!zone.normalized().equals(ZoneOffset.UTC)) {
            throw new StartRefusedException(
                    "The JVM runs in the time zone " + zone + ": start it with -Duser.timezone=UTC.");
        }
    }

    static void refuseDemoOnAnExternalDatabase(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("demo")) && environment.containsProperty(DATABASE_URL)) {
            throw new StartRefusedException("The profile demo fills the database with made-up people, so it only runs"
                    + " on its own embedded database: leave out the profile or SPRING_DATASOURCE_URL.");
        }
    }

    static void refuseRehearsalOutsideADemo(Environment environment) {
        if (!environment.getProperty(REHEARSAL, "").isBlank() && !environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new StartRefusedException(
                    "A programme can only be played in a demo, with made-up people: start it with"
                            + " './samenbeter run --oefen FILE', or leave out " + REHEARSAL + ".");
        }
    }

    static void refuseWhatIsNoPort(Environment environment) {
        String port = environment.getProperty("server.port", "8080");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new StartRefusedException(
                    "SERVER_PORT is '" + port + "': choose a number up to " + HIGHEST_PORT + ".");
        }
    }
}
