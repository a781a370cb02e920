package nl.samenbeter.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.organisation.OrganisationQueries;
import nl.samenbeter.organisation.PersonRow;
import nl.samenbeter.organisation.TeamRow;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@ViewPackages(packages = "nl.samenbeter")
class OrganisationViewsTest extends SpringBrowserlessTest {

    @Autowired
    OrganisationQueries queries;

    @Autowired
    JdbcClient jdbc;

    Given given;
    SchoolId school;
    PersonId admin;

    @BeforeEach
    void givenAnAdmin() {
        given = new Given(jdbc);
        school = given.school();
        admin = given.person("Bea", school);
        given.grant(admin, Role.ADMIN, Scope.of(school));
        Given.signedIn(admin, Role.ADMIN);
    }

    @AfterEach
    void nobody() {
        Given.nobodySignedIn();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String sentences() {
        return String.join(
                "\n", find(Span.class).all().stream().map(Span::getText).toList());
    }

    @Test
    void leadsAnAdminOfOneSchoolStraightToIt() {
        navigate("beheer", SchoolView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Waddenlicht College");
    }

    @Test
    void showsTheOperatorAllSchools() {
        var operator = given.holding(Role.ADMIN, Scope.everything());
        Given.signedIn(operator, Role.ADMIN);
        navigate("beheer", SchoolsView.class);
        assertThat(find(Button.class).withText("Nieuwe school").all()).hasSize(1);
        assertThat(find(Grid.class).single().getListDataView().getItemCount()).isPositive();
    }

    @Test
    void makesATeam() {
        navigate("beheer/" + school + "/teams/nieuw", SchoolView.class);
        field("Team").setValue("Facilitair");
        test(find(Button.class).withText("Opslaan").single()).click();
        assertThat(queries.teams(school)).extracting(TeamRow::name).containsExactly("Facilitair");
    }

    @Test
    void makesAPersonAndShowsTheLinkOnce() {
        given.team(school);
        navigate("beheer/" + school + "/mensen/nieuw", SchoolView.class);
        field("Naam").setValue("Sanne de Wit");
        field("Gebruikersnaam").setValue("w" + UUID.randomUUID().toString().substring(0, 10));
        test(find(Button.class).withText("Maken en uitnodigen").single()).click();
        assertThat(field("Link").getValue()).contains("/welkom/");
        assertThat(queries.people(school)).extracting(PersonRow::name).containsExactly("Bea", "Sanne de Wit");
    }

    @Test
    void saysWhatIsWrongBesideTheButton() {
        given.team(school);
        navigate("beheer/" + school + "/mensen/nieuw", SchoolView.class);
        field("Naam").setValue("Sanne de Wit");
        test(find(Button.class).withText("Maken en uitnodigen").single()).click();
        assertThat(sentences()).contains("Vul een gebruikersnaam of een e-mailadres in.");
        assertThat(field("Naam").getValue()).isEqualTo("Sanne de Wit");
    }

    @Test
    void saysThatABrinIsWrong() {
        navigate("beheer/" + school + "/gegevens", SchoolView.class);
        field("BRIN").setValue("9ZZ");
        test(find(Button.class).withText("Opslaan").single()).click();
        assertThat(sentences()).contains("Een BRIN heeft twee cijfers en twee letters");
    }

    @Test
    void keepsAnAdminOutOfAnotherSchool() {
        var other = given.school();
        assertThatThrownBy(() -> navigate("beheer/" + other, SchoolView.class)).isNotNull();
    }
}
