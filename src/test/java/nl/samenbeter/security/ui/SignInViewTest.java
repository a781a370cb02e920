package nl.samenbeter.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.security.AccountRegister;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@ViewPackages(packages = "nl.samenbeter")
class SignInViewTest extends SpringBrowserlessTest {

    @Autowired
    AccountRegister register;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobody() {
        Given.nobodySignedIn();
    }

    private PersonId givenAnAccount() {
        var given = new Given(jdbc);
        var person = given.holding(Role.TEACHER, Scope.of(given.school()));
        register.open(person, "v" + UUID.randomUUID().toString().substring(0, 10), null);
        return person;
    }

    private String sentences() {
        return String.join(
                "\n", find(Span.class).all().stream().map(Span::getText).toList());
    }

    @Test
    void saysThatTheNameOrPasswordIsWrong() {
        UI.getCurrent().navigate("inloggen", QueryParameters.of("fout", ""));
        assertThat(sentences()).contains("Naam of wachtwoord klopt niet. Let op hoofdletters.");
    }

    @Test
    void saysWhenOneMayTryAgain() {
        UI.getCurrent().navigate("inloggen", QueryParameters.of("wacht", ""));
        assertThat(sentences()).contains("Te vaak geprobeerd. Over 5 minuten kun je weer.");
    }

    @Test
    void worksWithPasswordManagers() {
        navigate("inloggen", SignInView.class);
        assertThat(find(TextField.class).single().getAutocomplete()).isEqualTo(Autocomplete.USERNAME);
        assertThat(find(PasswordField.class).single().getAutocomplete()).isEqualTo(Autocomplete.CURRENT_PASSWORD);
    }

    @Test
    void offersNoRolesOutsideTheDemo() {
        navigate("inloggen", SignInView.class);
        assertThat(find(NativeButton.class).all()).isEmpty();
    }

    @Test
    void letsSomebodyChooseAPasswordByTheirLink() {
        var person = givenAnAccount();
        var link = register.issueLink(person);
        navigate("welkom/" + link.token(), LinkView.class);
        var fields = find(PasswordField.class).all();
        fields.get(0).setValue("zeven zwarte zwanen");
        fields.get(1).setValue("zeven zwarte zwanen");
        test(find(Button.class).withText("Wachtwoord opslaan").single()).click();
        assertThat(register.states(List.of(person)).get(person).hasPassword()).isTrue();
    }

    @Test
    void keepsTheLinkWhenTheTwoPasswordsDiffer() {
        var person = givenAnAccount();
        navigate("welkom/" + register.issueLink(person).token(), LinkView.class);
        var fields = find(PasswordField.class).all();
        fields.get(0).setValue("zeven zwarte zwanen");
        fields.get(1).setValue("zeven witte zwanen");
        test(find(Button.class).withText("Wachtwoord opslaan").single()).click();
        assertThat(fields.get(1).getErrorMessage()).isEqualTo("De twee wachtwoorden zijn niet gelijk.");
        assertThat(register.states(List.of(person)).get(person).hasPassword()).isFalse();
    }

    @Test
    void saysThatALinkIsNoUse() {
        navigate("welkom/verzonnen", LinkView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Deze link werkt niet meer");
        assertThat(find(PasswordField.class).all()).isEmpty();
    }

    @Test
    void changesThePasswordOfWhoeverIsSignedIn() {
        var person = givenAnAccount();
        register.setPassword(person, "zeven zwarte zwanen");
        Given.signedIn(person, Role.TEACHER);
        navigate("mijn-account", OwnAccountView.class);
        var fields = find(PasswordField.class).all();
        fields.get(0).setValue("fout");
        fields.get(1).setValue("acht groene zwanen");
        fields.get(2).setValue("acht groene zwanen");
        test(find(Button.class).withText("Wachtwoord wijzigen").single()).click();
        assertThat(sentences()).contains("Je huidige wachtwoord klopt niet. Let op hoofdletters.");
        fields.get(0).setValue("zeven zwarte zwanen");
        test(find(Button.class).withText("Wachtwoord wijzigen").single()).click();
        assertThat(fields.get(0).getValue()).isEmpty();
    }
}
