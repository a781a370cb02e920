package nl.samenbeter.programme.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.organisation.AbsenceKind;
import nl.samenbeter.organisation.AbsenceService;
import nl.samenbeter.organisation.EnterAbsence;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.organisation.OrganisationQueries;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of a team, and who is not there. */
@IntegrationTest
class TeamPeopleViewTest extends ViewTest {

    private static final LocalDate MONDAY = TestSchool.START.plusWeeks(2);

    @Autowired
    ApplicationContext application;

    @Autowired
    AbsenceService absences;

    @Autowired
    OrganisationQueries organisation;

    private TestSchool school;
    private PersonId sanne;

    @BeforeEach
    void givenATeamInWeekOne() {
        school = new TestSchool(application);
        school.inWeek1();
        sanne = school.members.get(1);
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void theCoachEntersWhoIsNotThereAndReadsWhatFollowed() {
        open(school.coach, Role.COACH);
        assertThat(text())
                .contains("Mensen van Rooster & ICT", "6 teamleden", "Iedereen is er.")
                .contains("Schrijf niets over gezondheid.")
                .contains("ma, di, wo, do, vr");

        choose("Wie?", member(sanne));
        choose("Wie neemt de taken waar?", member(school.members.getFirst()));
        day("Eerste dag", MONDAY);
        day("Laatste dag", MONDAY.plusDays(11));
        click("Vastleggen");

        assertThat(text())
                .contains("Sanne de Wit 14 t/m 25 september", "Daan Visser neemt de taken waar.")
                .contains("Sanne de Wit is er niet van 14 tot en met 25 september")
                .doesNotContain("Iedereen is er.");
    }

    @Test
    void theFormSaysWhatWillHappenBeforeItIsEntered() {
        open(school.coach, Role.COACH);
        assertThat(text()).doesNotContain("Dit gaat er gebeuren");

        choose("Wie?", member(leaderOfWeekTwo()));
        day("Eerste dag", MONDAY.minusWeeks(1));
        day("Laatste dag", MONDAY.minusDays(3));

        assertThat(text()).contains("Dit gaat er gebeuren", "De bordsessies van week 2 leidt dan");
        assertThat(text()).contains("Iedereen is er.");
    }

    @Test
    void theLastDayChangesWithoutEnteringItAllAgain() {
        Given.signedIn(school.coach, Role.COACH);
        absences.enter(new EnterAbsence(school.team, sanne, AbsenceKind.ABSENT, MONDAY, MONDAY.plusDays(4), null));
        open(school.coach, Role.COACH);

        click("Langer of korter");
        days("Laatste dag").getFirst().setValue(MONDAY.plusDays(11));
        click("Opslaan");

        assertThat(text()).contains("Sanne de Wit 14 t/m 25 september");
    }

    @Test
    void theCoachSeesWhatNobodyIsThereForAndChoosesWhoLeads() {
        Given.signedIn(school.coach, Role.COACH);
        LocalDate thursday = MONDAY.minusWeeks(1).plusDays(3);
        absences.enter(new EnterAbsence(
                school.team, leaderOfWeekTwo(), AbsenceKind.ABSENT, thursday, thursday.plusDays(1), null));

        open(school.coach, Role.COACH);

        assertThat(text())
                .contains("Hier is niemand voor", "2 bordsessies vanaf do 10 sep hebben nog niemand die leidt")
                .contains("Kies wie leidt", "Wie leidt de bordsessies?");
        navigate("vandaag", TodayView.class);
        assertThat(text()).contains("Hier is niemand voor", "2 bordsessies vanaf do 10 sep");

        Given.signedIn(sanne, Role.MEMBER);
        navigate("vandaag", TodayView.class);
        assertThat(text()).doesNotContain("Hier is niemand voor");
    }

    @Test
    void aMemberEntersTheOwnDaysFromTodayInAFewTaps() {
        Given.signedIn(sanne, Role.MEMBER);
        navigate("vandaag", TodayView.class);
        assertThat(text()).contains("Ik ben er niet");

        UI.getCurrent().navigate("afwezig");
        assertThat(text()).contains("Ik ben er niet", "Dit gaat er gebeuren");
        click("Vastleggen");

        assertThat(text()).contains("Je bent er niet", "Langer of korter", "Weghalen");
    }

    @Test
    void thereIsNoFieldForWords() {
        open(school.coach, Role.COACH);

        assertThat(find(TextField.class).all()).isEmpty();
        assertThat(find(TextArea.class).all()).isEmpty();
    }

    @Test
    void aMemberEntersTheOwnDaysAndSeesNobodyElses() {
        Given.signedIn(school.coach, Role.COACH);
        absences.enter(new EnterAbsence(
                school.team, school.members.get(2), AbsenceKind.ABSENT, MONDAY, MONDAY.plusDays(4), null));

        open(sanne, Role.MEMBER);
        assertThat(text()).contains("Je hebt geen dagen doorgegeven.").doesNotContain("14 t/m 18 september");
        assertThat(select("Wie?").isVisible()).isFalse();
        day("Eerste dag", MONDAY);
        day("Laatste dag", MONDAY);
        click("Vastleggen");

        assertThat(text())
                .contains("Sanne de Wit 14 september", "De taken zijn van het hele team.")
                .doesNotContain("Wat er door mensen veranderde");
    }

    @Test
    void theCoachTakesAnAbsenceAway() {
        Given.signedIn(school.coach, Role.COACH);
        absences.enter(new EnterAbsence(school.team, sanne, AbsenceKind.ABSENT, MONDAY, MONDAY.plusDays(4), null));
        open(school.coach, Role.COACH);

        click("Weghalen");

        assertThat(text()).contains("Iedereen is er.").doesNotContain("Sanne de Wit is er niet");
    }

    @Test
    void saysWhyDaysCannotBe() {
        open(school.coach, Role.COACH);
        choose("Wie?", member(sanne));
        choose("Wie neemt de taken waar?", member(sanne));
        click("Vastleggen");

        assertThat(text()).contains("Iemand kan niet voor zichzelf waarnemen.");
    }

    @Test
    void othersOfTheTeamReadOnlyThatSomethingMoved() {
        Given.signedIn(school.coach, Role.COACH);
        absences.enter(new EnterAbsence(
                school.team, leaderOfWeekTwo(), AbsenceKind.ABSENT, MONDAY.minusWeeks(1), MONDAY.minusDays(3), null));

        Given.signedIn(school.members.get(5), Role.MEMBER);
        navigate("vandaag", TodayView.class);

        assertThat(text())
                .contains("Verplaatst: in het plan staat iets op een andere dag of bij een ander.")
                .doesNotContain("is er niet");
    }

    @Test
    void speaksEnglish() {
        UI.getCurrent().setLocale(Texts.ENGLISH);

        open(school.coach, Role.COACH);

        assertThat(text()).contains("People of Rooster & ICT", "Write nothing about health.");
    }

    private PersonId leaderOfWeekTwo() {
        return application
                .getBean(JdbcClient.class)
                .sql("select r.person_id from programme_rota r join programme p on p.id = r.programme_id "
                        + "where p.team_id = ? and r.week_number = 2")
                .param(school.team.value())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .single();
    }

    private void open(PersonId person, Role role) {
        Given.signedIn(person, role);
        UI.getCurrent().navigate("team/" + school.team + "/mensen");
    }

    private Member member(PersonId person) {
        return organisation.members(school.team).stream()
                .filter(member -> member.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, Member member) {
        ((Select<Member>) select(label)).setValue(member);
    }

    private Select<?> select(String label) {
        return walk((Component) getCurrentView()).stream()
                .filter(Select.class::isInstance)
                .map(one -> (Select<?>) one)
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void day(String label, LocalDate day) {
        days(label).getFirst().setValue(day);
    }

    private List<DatePicker> days(String label) {
        return find(DatePicker.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .toList();
    }

    private void click(String text) {
        find(Button.class).all().stream()
                .filter(one -> text.equals(one.getText()))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static List<Component> walk(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(child -> walk(child).stream()))
                .toList();
    }

    private String text() {
        return Pages.text(getCurrentView());
    }
}
