package nl.samenbeter.files.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.files.SampleFiles;
import nl.samenbeter.files.StoredFileId;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskFileService;
import nl.samenbeter.tasks.TaskId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class FileDownloadTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    TaskFileService files;

    @Autowired
    JdbcClient jdbc;

    MockMvc mvc;
    TestSchool school;
    StoredFileId file;

    @BeforeEach
    void givenAFileOfTheLeader() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        school = new TestSchool(application);
        school.planned();
        TaskId task = school.task(school.leader, "userTask_freeTime").id();
        try (var received = SampleFiles.received(SampleFiles.pdf(), "Plan \"één\";\u202E <b>.html")) {
            file = school.as(school.leader, () -> files.attach(task, received));
        }
    }

    @AfterEach
    void resetClock() {
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    private MockHttpServletResponse ask(PersonId person, String id) throws Exception {
        Given.signedIn(person);
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return mvc.perform(get("/bestanden/" + id).with(authentication(signedIn)))
                .andReturn()
                .getResponse();
    }

    private List<String> refusals() {
        return jdbc.sql(
                        "select what from audit_entry where subject_id = ? and what = 'foreignFileRefused' and school_id = ?")
                .params(file.value(), school.school.value())
                .query(String.class)
                .list();
    }

    @Test
    void isSavedAndNeverShown() throws Exception {
        MockHttpServletResponse answer = ask(school.leader, file.text());
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isEqualTo(SampleFiles.pdf());
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getContentLength()).isEqualTo(SampleFiles.pdf().length);
        assertThat(answer.getHeaders("Content-Disposition"))
                .singleElement()
                .asString()
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Plan%20%22%C3%A9%C3%A9n%22%3B%20%3Cb%3E.html.pdf");
        assertThat(answer.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.getHeaders("Cache-Control")).containsExactly("private, no-store");
        assertThat(answer.getHeaders("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(answer.getHeaders("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(refusals()).isEmpty();
    }

    @Test
    void ofSomebodyElseIsAnsweredLikeOneThatDoesNotExist() throws Exception {
        MockHttpServletResponse foreign = ask(new TestSchool(application).leader, file.text());
        MockHttpServletResponse unknown = ask(school.leader, StoredFileId.next().text());
        MockHttpServletResponse nonsense = ask(school.leader, "..%2F..%2Fetc");
        assertThat(foreign.getStatus()).isEqualTo(404);
        assertThat(foreign.getContentAsString()).isEqualTo(unknown.getContentAsString());
        assertThat(foreign.getErrorMessage()).isEqualTo(unknown.getErrorMessage());
        assertThat(foreign.getHeaderNames()).isEqualTo(unknown.getHeaderNames());
        assertThat(unknown.getStatus()).isEqualTo(404);
        assertThat(nonsense.getStatus()).isBetween(400, 404);
        assertThat(refusals()).hasSize(1);
    }

    @Test
    void asksToSignInFirst() throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get("/bestanden/" + file)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).contains("/inloggen");
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }
}
