package nl.samenbeter.voices.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.security.Role;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.voices.GivenVoices;
import nl.samenbeter.voices.VoiceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class VoicesViewTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    GivenVoices given;

    @BeforeEach
    void givenATeam() {
        given = new GivenVoices(application);
        UI.getCurrent().setLocale(Texts.DUTCH);
    }

    @AfterEach
    void setBack() {
        given.clear();
    }

    private String text() {
        return Pages.text(getCurrentView());
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private TextField line(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> field.getLabel() != null && field.getLabel().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private void asCoach() {
        given.is(given.school.coach, Role.COACH);
    }

    @Test
    void theCoachOpensASurveyAndShowsItsCode() {
        UI.getCurrent().navigate("stemmen");
        assertThat(text()).contains("Er is nog niets gevraagd.");

        press("Enquête openen");
        test(find(TextField.class).single()).setValue("klas 2B");
        press("Open de enquête");

        assertThat(text()).contains("Enquête: klas 2B", "0 van 28 antwoorden", "Sluit de enquête nu");
    }

    @Test
    void tooFewPeopleIsAClearSentence() {
        UI.getCurrent().navigate("stemmen");
        press("Enquête openen");
        find(IntegerField.class).all().getFirst().setValue(4);
        test(find(TextField.class).single()).setValue("klas 2B");

        press("Open de enquête");

        assertThat(text()).contains("Een enquête kan vanaf 10 mensen.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPupilAnswersWithoutAnAccount() {
        VoiceId survey = given.survey(28);
        Given.nobodySignedIn();
        UI.getCurrent().navigate("stem");
        test(find(TextField.class).single()).setValue(given.code(survey).toLowerCase(Locale.ROOT));
        press("Verder");
        assertThat(text()).contains("klas 2B");
        assertThat(find(RadioButtonGroup.class).all())
                .hasSize(5)
                .first()
                .satisfies(field -> assertThat(field.getLabel()).isEqualTo("Het lokaal en de spullen kloppen."));

        press("Versturen");
        assertThat(given.jdbc()
                        .sql("select count(*) from voice_envelope where voice_id = ?")
                        .param(survey.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        find(RadioButtonGroup.class).all().forEach(field -> field.setValue(4));
        find(TextArea.class).single().setValue("Meer stopcontacten");
        press("Versturen");

        assertThat(text()).contains("Dank je wel!");
        UI.getCurrent().navigate("stem/" + given.code(survey));
        assertThat(text()).contains("Op dit apparaat is al een antwoord verstuurd.");
    }

    @Test
    void aWrongCodeStaysInTheField() {
        Given.nobodySignedIn();
        UI.getCurrent().navigate("stem");
        test(find(TextField.class).single()).setValue("bcdf 2345");

        press("Verder");

        assertThat(text()).contains("Deze code kennen we niet.");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("bcdf 2345");
    }

    @Test
    void anArenaIsWrittenDownAndFinished() {
        UI.getCurrent().navigate("stemmen");
        press("Arena houden");
        test(find(TextField.class).single()).setValue("acht leerlingen over de balie");
        press("Begin de arena");
        assertThat(text()).contains("Draaiboek", "Arena, 20 min");

        test(find(TextField.class).single()).setValue("De balie is dicht in de pauze");
        press("Zet erbij");
        assertThat(text()).contains("De balie is dicht in de pauze");
        press("Arena afronden");

        assertThat(text()).contains("Terugkoppelen voor").doesNotContain("Zet erbij");
    }

    @Test
    void theArenaOfThePlanIsHeldInItsTask() {
        TaskId task = given.arenaTask();
        asCoach();
        UI.getCurrent().navigate("taken/" + task.value());
        press("Begin de arena");
        assertThat(line("Wie zijn de gasten").getErrorMessage()).isEqualTo("Vul in wie je iets vraagt.");

        test(line("Wie zijn de gasten")).setValue("zes docenten over de balie");
        press("Begin de arena");
        assertThat(text()).contains("Arena: zes docenten over de balie", "Draaiboek", "Arena afronden");
        press("Arena afronden");
        assertThat(text()).contains("Schrijf eerst op wat jullie hoorden.");
        test(line("Wat hoor je?")).setValue("De balie is dicht in de pauze");
        press("Zet erbij");
        press("Arena afronden");

        UI.getCurrent().navigate("taken/" + task.value());
        assertThat(text()).contains("Bekijk wat eruit kwam").doesNotContain("Wat hoor je?");
    }

    @Test
    void figuresAreShownFromTenAnswers() {
        VoiceId nine = given.survey(28);
        given.answers(nine, 9);
        given.timeIsUp(nine);
        asCoach();
        UI.getCurrent().navigate("stemmen/" + nine);
        assertThat(text()).contains("minder dan 10 antwoorden").doesNotContain("helpen mij goed");

        TestSchool.clock(GivenVoices.NOW);
        VoiceId ten = given.survey(28);
        given.answers(ten, 10);
        given.timeIsUp(ten);
        asCoach();
        UI.getCurrent().navigate("stemmen/" + ten);
        assertThat(text()).contains("10 van de 28 vulden in.", "helpen mij goed", "Niet laten zien");
    }
}
