package nl.samenbeter.schoolyear.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.schoolyear.PlanYear;
import nl.samenbeter.schoolyear.TrancheTeam;
import nl.samenbeter.schoolyear.YearForm;
import nl.samenbeter.schoolyear.YearPlanId;
import nl.samenbeter.schoolyear.YearPlanQueries;
import nl.samenbeter.schoolyear.YearPlanService;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class YearViewTest extends ViewTest {

    private static final String YEAR = "2026-2027";

    @Autowired
    ApplicationContext application;

    @Autowired
    YearPlanService service;

    @Autowired
    YearPlanQueries queries;

    @Autowired
    TaskQueries tasks;

    @Autowired
    CheckIndependenceForm checkForm;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;

    @BeforeEach
    void givenASchool() {
        school = new TestSchool(application);
        TestSchool.clock(LocalDateTime.of(2026, 8, 20, 9, 0));
    }

    @AfterEach
    void back() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    private YearPlanId planned() {
        return school.as(school.leader, () -> service.plan(new PlanYear(school.school, YEAR, YearForm.TRANCHES)));
    }

    private void open(PersonId person, Role role) {
        Given.signedIn(person, role);
        navigate("jaar", YearView.class);
    }

    private String text() {
        return Pages.text(getCurrentView());
    }

    @Test
    void leadsToTheFirstSchoolAndShowsTwelveMonths() {
        planned();
        open(school.members.getFirst(), Role.MEMBER);

        assertThat(find(NativeTable.class).all()).hasSize(12);
        assertThat(text())
                .contains("Jaarplan 2026-2027")
                .contains("Waddenlicht College, 17 augustus 2026 t/m 9 juli 2027, 41 schoolweken")
                .contains("Augustus 2026", "Juli 2027")
                .contains("Herfstvakantie", "Hemelvaartsdag", "Pauzeweek", "Tranche 1", "Leiderschapssessie 1")
                .contains("tranche 1, 2 of 3", "feestdag of vrije dag", "pauzeweek");
        assertThat(find(Button.class).withText("Jaarplan maken").all()).isEmpty();
        assertThat(links()).doesNotContain("tranche/" + school.school + "/" + YEAR);
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    @Test
    void tellsInWordsWhatADayIs() {
        planned();
        open(school.members.getFirst(), Role.MEMBER);

        assertThat(find(NativeTableCell.class).all().stream().map(Pages::text))
                .contains("20 , vandaag", "27 , Leiderschapssessie 1", "10 , Herfstvakantie", "6 , Hemelvaartsdag");
        assertThat(find(NativeTableCell.class).all().stream()
                        .filter(cell -> "date".equals(cell.getElement().getAttribute("aria-current"))))
                .hasSize(1);
    }

    @Test
    void showsTheSameAsAListWithDates() {
        planned();
        Given.signedIn(school.members.getFirst(), Role.MEMBER);
        UI.getCurrent().navigate("jaar/" + school.school + "/" + YEAR, QueryParameters.of("weergave", "lijst"));

        assertThat(find(NativeTable.class).all()).isEmpty();
        assertThat(text())
                .contains("Tranche 2 16 november 2026 t/m 22 januari 2027, schoolweek 13 t/m 20")
                .contains("Leiderschapssessie 1 donderdag 27 augustus 2026, schoolweek 2, 15:00")
                .contains("Kerstvakantie 19 december 2026 t/m 3 januari 2027");
    }

    @Test
    void speaksEnglish() {
        planned();
        UI.getCurrent().setLocale(Texts.ENGLISH);
        open(school.members.getFirst(), Role.MEMBER);

        assertThat(text())
                .contains(
                        "Year plan 2026-2027",
                        "Leadership session 1",
                        "Compose tranche 1",
                        "public holiday or day off");
    }

    @Test
    void letsLeadershipMakeThePlanAfterALookAtItsDates() {
        open(school.leader, Role.SCHOOL_LEADER);

        assertThat(text())
                .contains("Jaarplan 2026-2027 maken")
                .contains("Tranche 1 31 augustus t/m 30 oktober 2026")
                .contains("Borgen 10 mei t/m 18 juni 2027");
        form().setValue(YearForm.START_PHASE);
        assertThat(text())
                .contains("Startfase op school 31 augustus t/m 30 oktober 2026")
                .doesNotContain("Tranche 1 31 augustus");

        test(find(Button.class).withText("Jaarplan maken").single()).click();

        assertThat(text()).contains("startfase op school").doesNotContain("Jaarplan 2026-2027 maken");
        assertThat(find(RadioButtonGroup.class).all()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<YearForm> form() {
        return find(RadioButtonGroup.class).single();
    }

    @Test
    void tellsAMemberThatThereIsNoPlanYet() {
        open(school.members.getFirst(), Role.MEMBER);

        assertThat(text()).contains("nog geen jaarplan", "Herfstvakantie").doesNotContain("Tranche 1");
    }

    @Test
    void switchesBetweenSchoolYears() {
        Given.signedIn(school.members.getFirst(), Role.MEMBER);
        UI.getCurrent().navigate("jaar/" + school.school + "/2027-2028");

        assertThat(text()).contains("Augustus 2027", "Juli 2028");
        assertThat(links()).contains("jaar/" + school.school + "/2026-2027");
    }

    @Test
    void startsATrancheWithALinePerTeam() {
        planned();
        var given = new Given(jdbc);
        var small = given.team(school.school);
        given.grant(school.coach, Role.COACH, Scope.of(small));
        open(school.coach, Role.COACH);
        assertThat(links()).contains("tranche/" + school.school + "/" + YEAR);
        UI.getCurrent().navigate("tranche/" + school.school + "/" + YEAR);

        teams().setValue(Set.copyOf(school.as(school.coach, () -> queries.trancheTeams(school.school))));
        assertThat(text())
                .contains("Dit gebeurt er per team")
                .contains(
                        "6 mensen. Week 1 begint op maandag 31 augustus, de laatste week eindigt op vrijdag 30 oktober.")
                .contains("Kan niet");

        test(find(Button.class).withText("2 teams plannen").single()).click();

        assertThat(text())
                .contains("Dit is er gebeurd")
                .contains("Gepland. Week 1 begint op maandag 31 augustus als instemming en tijd geregeld zijn.")
                .contains("Kan niet");
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<TrancheTeam> teams() {
        return find(CheckboxGroup.class).single();
    }

    @Test
    void checksIndependenceWithFiguresAndTicks() {
        YearPlanId plan = planned();
        school.moveTo(new ProgrammeId(plan.value()), LocalDateTime.of(2027, 5, 10, 9, 0));
        Given.signedIn(school.leader, Role.SCHOOL_LEADER);
        var task = school.task(school.leader, "userTask_checkIndependence");
        var content = checkForm.open(tasks.details(task.id()));
        UI.getCurrent().add(content.component());

        assertThat(Pages.text(content.component()))
                .contains("nog niet te meten", "doelen op het verbeterbord")
                .contains("0 van de 10 punten in orde, 8 nodig. De expert-coach blijft nog betrokken.");
        List<Checkbox> boxes = find(Checkbox.class).all();
        assertThat(boxes).hasSize(4);
        boxes.get(1).setValue(true);
        assertThat(Pages.text(content.component())).contains("1 van de 10 punten in orde");
        assertThat(content.typed()).containsEntry("met", "8");

        var again = checkForm.open(tasks.details(task.id()));
        again.fill(content.typed());
        assertThat(again.typed()).isEqualTo(content.typed());
        content.finish();
        assertThat(tasks.details(task.id()).isOpenForMe()).isFalse();
    }
}
