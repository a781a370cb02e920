package nl.samenbeter.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class StaleSessionsTest {

    private static final String PASSWORD = "zeven zwarte zwanen";

    @Autowired
    StaleSessions staleSessions;

    @Autowired
    AccountRegister register;

    @Autowired
    AccountService service;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobody() {
        Given.nobodySignedIn();
    }

    private AccountUser givenASession() {
        PersonId person = new Given(jdbc).person("Sanne", null);
        register.open(person, "s" + UUID.randomUUID().toString().substring(0, 10), null);
        register.setPassword(person, PASSWORD);
        return session(person);
    }

    private AccountUser session(PersonId person) {
        return new AccountUser(person, accounts.findById(person).orElseThrow().sessionEpoch(), Locale.of("nl"));
    }

    @Test
    void leavesOthersAlone() {
        var one = givenASession();
        var other = givenASession();
        register.disable(one.person());
        assertThat(staleSessions.among(List.of(one, other))).containsExactly(one);
    }

    @Test
    void endsSessionsOfSomebodyWhoSignedOutEverywhere() {
        var before = givenASession();
        register.signOutEverywhere(before.person());
        var after = session(before.person());
        assertThat(staleSessions.among(List.of(before, after))).containsExactly(before);
    }

    @Test
    void staysEndedWhenTheAccountIsEnabledAgain() {
        var before = givenASession();
        register.disable(before.person());
        register.enable(before.person());
        assertThat(staleSessions.among(List.of(before))).containsExactly(before);
    }

    @Test
    void keepsTheSessionInWhichThePasswordWasChanged() {
        var here = givenASession();
        var elsewhere = session(here.person());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(here, null, List.of()));
        service.changePassword(PASSWORD, "acht groene zwanen");
        assertThat(staleSessions.among(List.of(here, elsewhere))).containsExactly(elsewhere);
    }
}
