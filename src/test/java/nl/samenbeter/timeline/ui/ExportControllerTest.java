package nl.samenbeter.timeline.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.ProgrammeExport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class ExportControllerTest {

    @Autowired
    WebApplicationContext application;

    MockMvc mvc;
    TestSchool school;
    ProgrammeId programme;

    @BeforeEach
    void givenAProgramme() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        school = new TestSchool(application);
        programme = school.planned();
    }

    @AfterEach
    void resetClock() {
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    private MockHttpServletResponse ask(PersonId person, String id) throws Exception {
        Given.signedIn(person);
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return mvc.perform(get("/uitvoer/" + id).with(authentication(signedIn)))
                .andReturn()
                .getResponse();
    }

    @Test
    void isSavedByWhoeverPlansTheTeam() throws Exception {
        MockHttpServletResponse answer = ask(school.coach, programme.text());

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"samenbeter-programma.json\"");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(ProgrammeExport.read(answer.getContentAsString()).firstMonday())
                .isEqualTo(TestSchool.START);
    }

    @Test
    void isNotThereForAnybodyElse() throws Exception {
        assertThat(ask(school.members.getFirst(), programme.text()).getStatus()).isEqualTo(404);
        assertThat(ask(school.leader, programme.text()).getStatus()).isEqualTo(404);
        assertThat(ask(school.coach, UUID.randomUUID().toString()).getStatus()).isEqualTo(404);
        assertThat(ask(school.coach, "onzin").getStatus()).isEqualTo(404);
        assertThat(mvc.perform(get("/uitvoer/" + programme))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("nobody signed in")
                .isNotEqualTo(200);
    }
}
