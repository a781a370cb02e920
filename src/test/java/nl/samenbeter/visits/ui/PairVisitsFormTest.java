package nl.samenbeter.visits.ui;

import static nl.samenbeter.visits.GivenVisits.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.ViewTest;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.visits.GivenVisits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class PairVisitsFormTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    PairVisitsForm form;

    @Autowired
    TaskQueries tasks;

    GivenVisits given;
    TaskId task;
    TaskFormContent content;

    @BeforeEach
    void givenTheCoachOpensTheTask() {
        given = GivenVisits.in(application);
        given.now(TUESDAY.minusDays(4).atTime(9, 0));
        task = given.pairing();
        given.is(given.school().coach, Role.COACH);
        open();
    }

    @AfterEach
    void setBack() {
        given.clear();
    }

    @Test
    void showsWhoGoesToWhomAndWhen() {
        assertThat(text()).contains("Werkbezoeken, 15 t/m 17 september", "september, 10:00-10:30");
        assertThat(hosts()).hasSize(6);
        assertThat(hosts().getFirst().getLabel()).endsWith(" gaat naar");
    }

    @Test
    void anotherHostChangesPlacesWithTheOldOne() {
        PersonId visitor = given.member(0);
        Select<PersonId> first = hosts().stream()
                .filter(select -> select.getLabel().startsWith("Daan Visser"))
                .findFirst()
                .orElseThrow();
        PersonId before = first.getValue();
        List<PersonId> all = hosts().stream().map(Select::getValue).toList();
        PersonId wanted = all.stream()
                .filter(host -> !host.equals(before) && !host.equals(visitor))
                .filter(host -> !visitorOf(host).startsWith(nameOf(before)))
                .findFirst()
                .orElseThrow();

        ((PairVisitsContent) content).change(visitor, wanted);

        assertThat(hosts().stream().map(Select::getValue)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(hosts().stream().filter(select -> select.getLabel().startsWith("Daan Visser")))
                .singleElement()
                .satisfies(select -> assertThat(select.getValue()).isEqualTo(wanted));
        content.finish();
        assertThat(tasks.open()).isEmpty();
    }

    @Test
    void oneselfIsRefusedInWords() {
        PersonId visitor = given.member(0);

        ((PairVisitsContent) content).change(visitor, visitor);

        assertThat(hosts().stream().filter(select -> select.getLabel().startsWith("Daan Visser")))
                .singleElement()
                .satisfies(select -> {
                    assertThat(select.isInvalid()).isTrue();
                    assertThat(select.getErrorMessage()).startsWith("Daan Visser kan niet bij zichzelf op bezoek.");
                    assertThat(select.getValue()).isNotEqualTo(visitor);
                });
        assertThat(hosts()).hasSize(6);
    }

    @Test
    void saysForHowManyThereIsNoDayOnWhichBothWork() {
        given.members()
                .forEach(member -> application
                        .getBean(JdbcClient.class)
                        .sql("update person set working_days = 1 where id = ?")
                        .param(member.value())
                        .update());

        open();

        assertThat(text()).contains("Voor 6 bezoeken is er in deze ronde geen dag waarop beiden werken");
    }

    @Test
    void afterwardsItSaysThatThePairsAreConfirmed() {
        content.finish();

        open();

        assertThat(text()).contains("Deze koppels zijn al bevestigd.");
    }

    private void open() {
        content = form.open(tasks.details(task));
        UI.getCurrent().removeAll();
        UI.getCurrent().add(content.component());
    }

    private String visitorOf(PersonId host) {
        return hosts().stream()
                .filter(select -> host.equals(select.getValue()))
                .findFirst()
                .orElseThrow()
                .getLabel();
    }

    private String nameOf(PersonId person) {
        return hosts().getFirst().getItemLabelGenerator().apply(person);
    }

    @SuppressWarnings("unchecked")
    private List<Select<PersonId>> hosts() {
        return find(Select.class).all().stream()
                .map(select -> (Select<PersonId>) select)
                .toList();
    }

    private String text() {
        return Pages.text(content.component());
    }
}
