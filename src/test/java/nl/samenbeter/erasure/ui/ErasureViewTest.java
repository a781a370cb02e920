package nl.samenbeter.erasure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.erasure.ErasureReason;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskTalkService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ErasureViewTest extends ViewTest {

    private static final String NAME = "Rosalinde Kwartel";

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    PersonId person;

    @BeforeEach
    void givenAnAdmin() {
        school = new TestSchool(application);
        person = school.member(NAME);
        school.planned();
        var task = school.task(school.leader, "userTask_freeTime").id();
        school.doAs(
                school.leader, () -> application.getBean(TaskTalkService.class).comment(task, "Rosalinde weet dit."));
        var given = new Given(jdbc);
        PersonId admin = given.person("Bea", school.school);
        given.grant(admin, Role.ADMIN, Scope.of(school.school));
        Given.signedIn(admin, Role.ADMIN);
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void saysWhatHasToBeSettledFirst() {
        navigate("beheer/wissen/" + person, ErasureView.class);

        assertThat(words()).anyMatch(text -> text.startsWith("Deze persoon heeft nog een rol. Beëindig die eerst"));
        assertThat(find(Button.class).withText("Voorgoed wissen").all()).isEmpty();
    }

    @Test
    void takesANameOutAndErases() {
        left();
        navigate("beheer/wissen/" + person, ErasureView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo(NAME + " wissen");
        assertThat(words()).contains("“Rosalinde weet dit.”");

        test(find(Button.class).withText("Naam weghalen").single()).click();
        assertThat(words()).contains("In de teksten van jouw school staat de naam niet.");

        test(find(Button.class).withText("Voorgoed wissen").single()).click();
        assertThat(words()).contains("Kies eerst waarom deze persoon gewist wordt.");
        choose(ErasureReason.ASKED);
        find(TextField.class).single().setValue("Rosalinde");
        test(find(Button.class).withText("Voorgoed wissen").single()).click();
        assertThat(words()).anyMatch(text -> text.startsWith("Dit is niet de naam van deze persoon."));

        find(TextField.class).single().setValue(NAME);
        test(find(Button.class).withText("Voorgoed wissen").single()).click();
        assertThat(find(H1.class).single().getText()).isEqualTo("Gewist");
        assertThat(jdbc.sql("select count(*) from person where id = ? or name = ?")
                        .params(person.value(), NAME)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void findsANameThatIsTyped() {
        navigate("beheer/namen", NamesView.class);
        find(TextField.class).single().setValue("Rosalinde");
        test(find(Button.class).withText("Zoek").single()).click();

        assertThat(words()).contains("“Rosalinde weet dit.”");
    }

    @SuppressWarnings("unchecked")
    private void choose(ErasureReason reason) {
        ((Select<ErasureReason>) find(Select.class).single()).setValue(reason);
    }

    private void left() {
        jdbc.sql("update role_grant set ends_on = ? where person_id = ?")
                .params(LocalDate.of(2026, 8, 1), person.value())
                .update();
    }

    private Stream<String> wordsOf() {
        return Stream.concat(
                find(Paragraph.class).all().stream().map(Paragraph::getText),
                find(Span.class).all().stream().map(Span::getText));
    }

    private List<String> words() {
        return wordsOf().toList();
    }
}
