package nl.samenbeter.materials.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class MaterialsViewTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    TestSchool school;

    @BeforeEach
    void givenASchool() {
        school = new TestSchool(application);
        is(school.coach, Role.COACH);
        UI.getCurrent().setLocale(Texts.DUTCH);
    }

    @AfterEach
    void setBack() {
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    private void is(PersonId person, Role role) {
        Given.signedIn(person, role);
    }

    private String text() {
        return Pages.text(getCurrentView());
    }

    private List<String> links(String to) {
        return find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(href -> href.startsWith(to))
                .toList();
    }

    @Test
    void showsEverythingByIntervention() {
        UI.getCurrent().navigate("materiaal");

        assertThat(text())
                .contains("Start", "Opzet van de startbijeenkomst", "Bordsessie", "Rolkaarten", "Stem van leerling");
        assertThat(links("materiaal/")).hasSizeGreaterThan(35);
        assertThat(text()).doesNotContain("in het Nederlands");
    }

    @Test
    void findsByWordsOfTheContent() {
        UI.getCurrent().navigate("materiaal");

        test(find(TextField.class).single()).setValue("CONCIERGE helpen");

        assertThat(links("materiaal/")).containsExactly("materiaal/mini-enquete");
        assertThat(text()).contains("1 gevonden");

        test(find(TextField.class).single()).setValue("zeepkist");

        assertThat(text()).contains("Hier is geen materiaal voor.");
    }

    @Test
    void showsWhatBelongsToAPartOfThePlan() {
        UI.getCurrent()
                .navigate(
                        MaterialsView.class,
                        new QueryParameters(Map.of("bij", List.of("userTask_holdArena", "arena"))));

        assertThat(links("materiaal/"))
                .contains("materiaal/draaiboek-arena", "materiaal/impactmatrix")
                .doesNotContain("materiaal/bezoekformulier");
    }

    @Test
    void oneMaterialIsReadyForThePrinter() {
        UI.getCurrent().navigate("materiaal/bordposter");

        Article sheet = find(Article.class).single();
        assertThat(sheet.getElement().getProperty("innerHTML")).contains("Aandachtspunten");
        assertThat(sheet.getClassNames()).contains("on-a3");
        assertThat(sheet.getElement().getAttribute("lang")).isEqualTo("nl");
        assertThat(text()).contains("Afdrukken", "PDF", "Om te bewerken");
    }

    @Test
    void anUnknownOneIsNotThere() {
        UI.getCurrent().navigate("materiaal/bestaat-niet");

        assertThat(find(Article.class).all()).isEmpty();
    }

    @Test
    void inEnglishALineSaysThatTheContentsAreDutch() {
        UI.getCurrent().setLocale(Locale.ENGLISH);

        UI.getCurrent().navigate("materiaal/bordposter");

        assertThat(text()).contains("in Dutch");
    }

    @Test
    void standsAtTheTaskAndInTheWeek() {
        ProgrammeId programme = school.inWeek1();
        UI.getCurrent()
                .navigate("taken/"
                        + school.task(school.coach, "userTask_holdStartMeeting")
                                .id()
                                .value());

        assertThat(text()).contains("Materiaal bij dit onderdeel", "Vijf gevallen uit de praktijk");
        assertThat(links("materiaal/")).contains("materiaal/casuskaarten");

        UI.getCurrent().navigate("week/" + programme.text() + "/1");

        assertThat(links("materiaal?bij=userTask_holdStartMeeting")).hasSize(1);
    }

    @Test
    void isGivenOutAsPdfAndAsPageToEdit() throws Exception {
        assertThat(ask("draaiboek-arena.pdf").getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
        assertThat(ask("draaiboek-arena.pdf").getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"draaiboek-arena.pdf\"");
        assertThat(ask("draaiboek-arena.html").getContentAsString()).contains("<h1>Draaiboek arena</h1>");
        assertThat(ask("bestaat-niet.pdf").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse ask(String file) throws Exception {
        var mvc = MockMvcBuilders.webAppContextSetup((WebApplicationContext) application)
                .apply(springSecurity())
                .build();
        is(school.coach, Role.COACH);
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return mvc.perform(get("/uitvoer/materiaal/" + file).with(authentication(signedIn)))
                .andReturn()
                .getResponse();
    }
}
