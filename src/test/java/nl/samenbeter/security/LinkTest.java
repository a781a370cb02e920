package nl.samenbeter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class LinkTest {

    private static final String PASSWORD = "zeven zwarte zwanen";

    @Autowired
    AccountService service;

    @Autowired
    AccountRegister register;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    Given given;
    PersonId person;
    IssuedLink link;

    @BeforeEach
    void givenAnInvitation() {
        given = new Given(jdbc);
        person = given.holding(Role.TEACHER, Scope.of(given.school()));
        register.open(person, "l" + UUID.randomUUID().toString().substring(0, 10), null);
        link = register.issueLink(person);
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
    }

    @AfterEach
    void nobody() {
        Given.nobodySignedIn();
    }

    private void isNoUseAnyMore() {
        assertThat(service.look(link.token())).isEmpty();
        assertThatThrownBy(() -> service.choosePassword(link.token(), PASSWORD))
                .isInstanceOf(DomainException.class)
                .hasMessage("security.linkGone");
    }

    @Test
    void isNotUsedUpByLooking() {
        for (int n = 0; n < 3; n++) {
            assertThat(service.look(link.token())).isPresent();
        }
        service.choosePassword(link.token(), PASSWORD);
    }

    @Test
    void worksOnce() {
        service.choosePassword(link.token(), PASSWORD);
        assertThat(register.states(List.of(person)).get(person).hasPassword()).isTrue();
        isNoUseAnyMore();
    }

    @Test
    void survivesAPasswordThatIsRefused() {
        assertThatThrownBy(() -> service.choosePassword(link.token(), "te kort"))
                .hasMessage("security.passwordTooShort");
        assertThat(service.look(link.token())).isPresent();
    }

    @Test
    void endsAfterFortyEightHours() {
        var issued = OneTimeLink.issue(person, LinkKind.INVITE, LinkToken.next(), Instant.EPOCH);
        assertThat(issued.open(Instant.EPOCH.plus(Duration.ofHours(48)).minusSeconds(1)))
                .isTrue();
        assertThat(issued.open(Instant.EPOCH.plus(Duration.ofHours(48)))).isFalse();
    }

    @Test
    void isReplacedByANewerOne() {
        register.issueLink(person);
        isNoUseAnyMore();
    }

    @Test
    void endsWithTheLastRole() {
        jdbc.sql("update role_grant set ends_on = begins_on where person_id = ?")
                .param(person.value())
                .update();
        isNoUseAnyMore();
    }

    @Test
    void endsWhenTheAccountIsDisabled() {
        register.disable(person);
        isNoUseAnyMore();
        register.enable(person);
        isNoUseAnyMore();
    }

    @Test
    void isStoredAsAHashOnly() {
        assertThat(jdbc.sql("select token_hash from one_time_link where person_id = ?")
                        .param(person.value())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(link.token());
        assertThat(link.toString()).doesNotContain(link.token());
    }

    @Test
    void aNewPasswordEndsEverySession() {
        register.setPassword(person, PASSWORD);
        int before = accounts.findById(person).orElseThrow().sessionEpoch();
        link = register.issueLink(person);
        assertThat(link.kind()).isEqualTo(LinkKind.RESET);
        service.choosePassword(link.token(), "acht groene zwanen");
        assertThat(accounts.findById(person).orElseThrow().sessionEpoch()).isGreaterThan(before);
    }
}
