package nl.samenbeter.demo;

import java.util.List;
import nl.samenbeter.security.DemoAccounts;
import nl.samenbeter.security.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The accounts to try: one per role, named after it. All names are made up. */
@Component
@Profile("demo")
class DemoPeople implements DemoAccounts {

    static final String PASSWORD = "samenbeter";

    @Override
    public List<DemoAccount> accounts() {
        return List.of(
                new DemoAccount("medewerker", Role.MEMBER, "Sanne, rooster"),
                new DemoAccount("coach", Role.COACH, "Hanneke, drie teams"),
                new DemoAccount("schoolleiding", Role.SCHOOL_LEADER, "Bart"),
                new DemoAccount("expertcoach", Role.EXPERT_COACH, "Lotte"),
                new DemoAccount("bestuur", Role.BOARD, "Noorderbreed, twee scholen"),
                new DemoAccount("programmabureau", Role.PROGRAMME_OFFICE, "alle scholen"),
                new DemoAccount("docent", Role.TEACHER, "Karim"),
                new DemoAccount("beheerder", Role.ADMIN, "inrichting"));
    }

    @Override
    public String password() {
        return PASSWORD;
    }
}
