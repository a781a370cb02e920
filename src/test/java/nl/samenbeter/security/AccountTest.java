package nl.samenbeter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class AccountTest {

    private final Account account = Account.open(PersonId.next(), "sanne", null);

    private Passwords passwords(String... profiles) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return new Passwords(PasswordEncoderFactories.createDelegatingPasswordEncoder(), environment);
    }

    @Test
    void needsANameOrAnAddress() {
        assertThatThrownBy(() -> Account.open(PersonId.next(), " ", "")).hasMessage("security.noWayToSignIn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "sanne de wit", "sanne@school.nl", "<b>sanne</b>"})
    void refusesLoginNamesThatAreNone(String name) {
        assertThatThrownBy(() -> Account.open(PersonId.next(), name, null)).hasMessage("security.loginNameWrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sanne", "sanne@school", "@school.nl", "sanne de wit@school.nl", "a@b@c.nl", "a\0@b.nl"})
    void refusesAddressesThatAreNone(String address) {
        assertThatThrownBy(() -> Account.open(PersonId.next(), null, address)).hasMessage("security.emailWrong");
    }

    @Test
    void disablingEndsEverySessionOnce() {
        int before = account.sessionEpoch();
        account.disable(Instant.EPOCH);
        account.disable(Instant.EPOCH);
        assertThat(account.sessionEpoch()).isEqualTo(before + 1);
        assertThat(account.enabled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kort", "aaaaaaaaaaaaaaa", "ik heet sanne hoor", "samenbeter2026"})
    void refusesPasswordsThatAreTooEasy(String password) {
        assertThatThrownBy(() -> passwords().hash(password, account)).hasMessageStartingWith("security.passwordToo");
    }

    @Test
    void refusesWhatBcryptWouldCutOff() {
        assertThatThrownBy(() -> passwords().hash("ë1qw".repeat(16), account)).hasMessage("security.passwordTooLong");
    }

    @Test
    void knowsTheDemoPasswordInTheDemoOnly() {
        account.choosePassword(passwords("demo").hash("samenbeter", account));
        assertThat(passwords("demo").matches("samenbeter", account)).isTrue();
        assertThat(passwords().matches("samenbeter", account)).isFalse();
    }
}
