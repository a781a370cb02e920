package nl.samenbeter.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginBudgetTest {

    private static final String SCHOOL = "10.0.0.1";

    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    private final LoginBudget budget = new LoginBudget(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private void spend(int tries, String name, String address) {
        for (int n = 0; n < tries; n++) {
            budget.take(name, address);
        }
    }

    @Test
    void stopsAGuesserAndLetsGoAfterFiveMinutes() {
        spend(LoginBudget.PER_NAME_AND_ADDRESS, "sanne", SCHOOL);
        assertThat(budget.take("SANNE ", SCHOOL)).isFalse();
        now = now.plus(LoginBudget.WINDOW);
        assertThat(budget.take("sanne", SCHOOL)).isTrue();
    }

    @Test
    void stopsGuessingOneNameFromManyAddresses() {
        int got = 0;
        for (int n = 0; n < 1000; n++) {
            got += budget.take("sanne", "192.0.2." + n) ? 1 : 0;
        }
        assertThat(got).isEqualTo(LoginBudget.PER_NAME);
    }

    @Test
    void stopsGuessingManyNamesFromOneAddress() {
        int got = 0;
        for (int n = 0; n < 10_000; n++) {
            got += budget.take("name" + n, SCHOOL) ? 1 : 0;
        }
        assertThat(got).isEqualTo(LoginBudget.PER_ADDRESS);
    }

    @Test
    void doesNotLetAnAttackerLockASchoolOut() {
        budget.take("sanne", SCHOOL);
        budget.succeeded("sanne", SCHOOL);
        spend(1000, "sanne", "192.0.2.1");
        for (int n = 0; n < 10_000; n++) {
            budget.take("name" + n, SCHOOL);
            budget.take("sanne", "198.51.100." + n);
        }
        assertThat(budget.take("sanne", SCHOOL)).isTrue();
    }

    @Test
    void aHundredColleaguesSignInBehindOneAddress() {
        for (int n = 0; n < 1000; n++) {
            assertThat(budget.take("name" + n, SCHOOL)).isTrue();
            budget.succeeded("name" + n, SCHOOL);
        }
    }
}
