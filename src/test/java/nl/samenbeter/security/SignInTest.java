package nl.samenbeter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class SignInTest {

    private static final String PASSWORD = "zeven zwarte zwanen";

    @Autowired
    WebApplicationContext application;

    @Autowired
    AccountRegister register;

    @Autowired
    FilterChainProxy filters;

    @Autowired
    JdbcClient jdbc;

    MockMvc mvc;
    PersonId person;
    String name;

    @BeforeEach
    void givenAnAccount() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        person = new Given(jdbc).person("Sanne", null);
        name = "sanne-" + UUID.randomUUID().toString().substring(0, 8);
        register.open(person, name, name + "@school.example");
        register.setPassword(person, PASSWORD);
    }

    private MockHttpServletRequestBuilder signIn(String as, String password, String from) {
        return post("/inloggen")
                .param("username", as)
                .param("password", password)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                });
    }

    @Test
    void signsInByNameInAnyCase() throws Exception {
        mvc.perform(signIn(name.toUpperCase(), PASSWORD, "10.0.0.1"))
                .andExpect(authenticated()
                        .withAuthentication(who -> assertThat(((SignedIn) who.getPrincipal()).person())
                                .isEqualTo(person)));
    }

    @Test
    void signsInByEmail() throws Exception {
        mvc.perform(signIn(name + "@School.Example", PASSWORD, "10.0.0.1")).andExpect(authenticated());
    }

    @Test
    void givesTheSessionANewId() throws Exception {
        var session = new MockHttpSession();
        String before = session.getId();
        mvc.perform(signIn(name, PASSWORD, "10.0.0.1").session(session).with(request -> {
                    request.setRequestedSessionId(before);
                    return request;
                }))
                .andExpect(authenticated());
        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void refusesAWrongPasswordAndKeepsTheName() throws Exception {
        var session = new MockHttpSession();
        mvc.perform(signIn(name, "acht zwarte zwanen", "10.0.0.1").session(session))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/inloggen?fout"));
        assertThat(session.getAttribute("samenbeter.signIn.name")).isEqualTo(name);
    }

    @Test
    void refusesADisabledAccountInTheWordsOfAWrongPassword() throws Exception {
        register.disable(person);
        mvc.perform(signIn(name, PASSWORD, "10.0.0.1")).andExpect(redirectedUrl("/inloggen?fout"));
    }

    @Test
    void answersACharacterThatNoDatabaseTakesLikeAWrongName() throws Exception {
        mvc.perform(signIn(name + "\0", "acht zwarte zwanen", "10.0.0.4")).andExpect(redirectedUrl("/inloggen?fout"));
    }

    @Test
    void stopsAfterTooManyTriesEvenWithTheRightPassword() throws Exception {
        for (int n = 0; n < LoginBudget.PER_NAME_AND_ADDRESS; n++) {
            mvc.perform(signIn(name, "fout wachtwoord", "10.0.0.2")).andExpect(redirectedUrl("/inloggen?fout"));
        }
        mvc.perform(signIn(name, PASSWORD, "10.0.0.2")).andExpect(redirectedUrl("/inloggen?wacht"));
        mvc.perform(signIn(name, PASSWORD, "10.0.0.3")).andExpect(authenticated());
    }

    @Test
    void sendsStrangersToTheSignInPage() throws Exception {
        mvc.perform(get("/beheer")).andExpect(status().isFound()).andExpect(redirectedUrl("/inloggen"));
    }

    @Test
    void leavesAnUnknownAddressToTheRouterOnceSignedIn() throws Exception {
        var session = (MockHttpSession) mvc.perform(signIn(name, PASSWORD, "10.0.0.1"))
                .andReturn()
                .getRequest()
                .getSession();

        assertThat(reaches("/nergens", new MockHttpSession())).isFalse();
        assertThat(reaches("/nergens", session)).isTrue();
        assertThat(reaches("/actuator/info", session)).isFalse();
    }

    private boolean reaches(String address, MockHttpSession session) throws Exception {
        var chain = new MockFilterChain();
        var request = get(address).session(session).buildRequest(application.getServletContext());
        filters.doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }

    @Test
    void refusesASignInSentByAnotherSite() throws Exception {
        mvc.perform(signIn(name, PASSWORD, "10.0.0.1").header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden())
                .andExpect(unauthenticated());
    }

    @Test
    void setsTheHeaders() throws Exception {
        mvc.perform(get("/beheer").secure(true))
                .andExpect(header().string(
                                "Content-Security-Policy", org.hamcrest.Matchers.containsString("object-src 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().exists("Strict-Transport-Security"));
    }
}
