package nl.samenbeter.timeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.ApplyChange;
import nl.samenbeter.timeline.Slack;
import nl.samenbeter.timeline.TimelineBulkService;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.timeline.TimelineQueries;
import nl.samenbeter.timeline.TimelineService;
import nl.samenbeter.timeline.ui.Changes.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class TimelinesViewTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    TimelineService timeline;

    @Autowired
    TimelineQueries queries;

    @Autowired
    TimelineBulkService bulks;

    @Autowired
    JdbcClient jdbc;

    private final List<TestSchool> schools = new ArrayList<>();
    private final List<ProgrammeId> programmes = new ArrayList<>();
    private Given given;
    private PersonId coach;

    @BeforeEach
    void givenACoach() {
        given = new Given(jdbc);
        schools.add(new TestSchool(application));
        coach = schools.getFirst().coach;
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    private void givenTeams(int count) {
        while (schools.size() < count) {
            var school = new TestSchool(application);
            given.grant(coach, Role.COACH, Scope.of(school.team));
            schools.add(school);
        }
        for (int n = 0; n < count; n++) {
            jdbc.sql("update team set name = ? where id = ?")
                    .params("Team " + (n + 1), schools.get(n).team.value())
                    .update();
            jdbc.sql("update school set name = ?, region = ? where id = ?")
                    .params(
                            "School " + (n + 1),
                            n == 0 ? "NOORD" : "ZUID",
                            schools.get(n).school.value())
                    .update();
            programmes.add(schools.get(n).ready());
        }
        Given.signedIn(coach, Role.COACH);
    }

    private String text() {
        return Pages.text(getCurrentView());
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("no button " + text + " in " + text()));
    }

    private void click(String text) {
        test(button(text)).click();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    @SuppressWarnings("unchecked")
    private void ask(Kind kind) {
        Select<Kind> kinds = find(Select.class).all().stream()
                .filter(select -> "Wat wil je veranderen?".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
        kinds.setValue(kind);
    }

    private void alone(ProgrammeId programme, TimelineChange change) {
        timeline.apply(new ApplyChange(
                programme, change, timeline.preview(programme, change).seen(), "Alleen dit team."));
    }

    @Test
    void whoHasNoTimelineReadsWhatWillCome() {
        Given.signedIn(schools.getFirst().members.getFirst(), Role.MEMBER);
        navigate(TimelinesView.class);
        assertThat(text()).contains("Je hebt nog geen tijdlijn. Zodra een coach een programma plant");
    }

    @Test
    void whoHasOneTimelineIsBroughtToIt() {
        givenTeams(1);
        navigate(TimelineView.ROUTE, TimelineView.class);
        assertThat(text()).contains("Team 1");
    }

    @Test
    void whoOnlyFollowsSeesAListWithoutBoxes() {
        givenTeams(2);
        PersonId follower = given.holding(Role.EXPERT_COACH, Scope.of(schools.get(0).school));
        given.grant(follower, Role.EXPERT_COACH, Scope.of(schools.get(1).school));
        Given.signedIn(follower, Role.EXPERT_COACH);
        navigate(TimelinesView.class);
        assertThat(text())
                .contains("School 1", "Regio Noord", "Team 1", "Team 2")
                .contains("Begint op maandag 31 augustus. Coach: Fatima Aydın.")
                .doesNotContain("Meer teams tegelijk");
        assertThat(find(Checkbox.class).all()).isEmpty();
    }

    @Test
    void saysHowFarEachTeamIsAndWhatComesNext() {
        givenTeams(2);
        schools.get(0).moveTo(programmes.get(0), TestSchool.START.plusDays(9).atTime(12, 0));
        Given.signedIn(coach, Role.COACH);
        navigate(TimelinesView.class);
        assertThat(text()).contains("Week 2 van 8. Week 3 begint op maandag 14 september.");
    }

    @Test
    void teamsAreChosenOneByOneAndByRegion() {
        givenTeams(3);
        navigate(TimelinesView.class);
        assertThat(text()).contains("Kies eerst een of meer teams.");
        assertThat(button("Bekijk wat er gebeurt").isEnabled()).isFalse();

        click("Regio Zuid (2)");
        assertThat(text()).contains("2 van de 3 teams gekozen.");
        test(find(Checkbox.class).all().getFirst()).click();
        assertThat(text()).contains("3 van de 3 teams gekozen.");
        click("Kies niets");
        assertThat(text()).doesNotContain("teams gekozen");
        click("School 3 (1)");
        assertThat(find(Checkbox.class).all()).extracting(Checkbox::getValue).containsExactly(false, false, true);
        assertThat(buttons()).contains("Alle teams (3)").doesNotContain("Regio Zuid (3)");
    }

    @Test
    void isLookedAtFirstThenDoneWithProgressAStopAndAReport() {
        givenTeams(3);
        alone(programmes.get(1), new ShiftWeeks(TestSchool.START, 1, Slack.KEEP));
        navigate(TimelinesView.class);
        click("Alle teams (3)");
        ask(Kind.SKIP);
        fields().setValue(TestSchool.START);
        click("Bekijk wat er gebeurt");
        assertThat(text())
                .contains("Bij 2 van de 3 teams kan dit.")
                .containsSubsequence("Hier kan het niet (1)", "Team 2, School 2", "(2)", "Team 1, School 1", "Team 3");
        assertThat(button("Doorvoeren bij 2 teams").isEnabled()).isFalse();
        assertThat(text()).contains("Schrijf eerst een reden.");

        find(TextArea.class).single().setValue("Studieweek in de regio.");
        click("Doorvoeren bij 2 teams");
        followsTheLinkToTheLast(TimelinesView.BULK);
        assertThat(text()).contains("De teams worden veranderd", "1 van 3");
        assertThat(find(ProgressBar.class).single().getValue()).isEqualTo(1);
        click("Stop hier");
        assertThat(text())
                .contains("Nog niet klaar: 1 van de 3 teams gedaan", "Reden: Studieweek in de regio.")
                .containsSubsequence("Nog niet gedaan (2)", "Team 2", "Team 3", "Gelukt (1)", "Team 1");

        navigate(TimelinesView.class);
        assertThat(text())
                .contains("De week van 31 aug gaat niet door. Dit is nog niet klaar: 1 van de 3 teams gedaan.");
        assertThat(find(Anchor.class).all())
                .anyMatch(link -> link.getText().equals("Bekijk en ga verder")
                        && link.getHref().startsWith("tijdlijn?reeks="));
        followsTheLinkToTheLast(TimelinesView.BULK);
        click("Ga verder");
        assertThat(text()).contains("2 van 3");
        click("Stop hier");
        click("Ga verder");
        assertThat(text())
                .contains("2 van de 3 teams veranderd")
                .containsSubsequence("Niet gelukt, dus niet veranderd (1)", "Team 2", "Gelukt (2)", "Team 1", "Team 3");
        assertThat(queries.history(programmes.get(2), 5))
                .singleElement()
                .satisfies(change -> assertThat(change.reason()).isEqualTo("Studieweek in de regio."));

        assertThat(links()).anyMatch(href -> href.startsWith("tijdlijn?opnieuw="));
        followsTheLinkToTheLast(TimelinesView.AGAIN);
        assertThat(text())
                .contains("1 van de 3 teams gekozen.", "De week van 31 aug gaat niet door.", "Hier kan het niet (1)");
        followsTheLinkToTheLast(TimelinesView.BULK);

        click("Ongedaan maken");
        click("Draai 2 teams terug");
        assertThat(text()).contains("De teams worden teruggedraaid", "1 van 2");
        click("Stop hier");
        click("Ga verder");
        assertThat(text())
                .contains("2 van de 2 teams teruggedraaid")
                .containsSubsequence("Niet gelukt, dus niet veranderd (1)", "Teruggedraaid (2)");

        navigate(TimelinesView.class);
        assertThat(text())
                .contains("Eerder gedaan bij meer teams", "De week van 31 aug gaat niet door")
                .doesNotContain("Dit is nog niet klaar");
    }

    @Test
    void whatWasSeenHoldsNoMoreWhenOtherTeamsAreChosen() {
        givenTeams(2);
        navigate(TimelinesView.class);
        click("Alle teams (2)");
        click("Bekijk wat er gebeurt");
        assertThat(text()).contains("Bij 2 van de 2 teams kan dit.", "Doorvoeren bij 2 teams");
        click("School 1 (1)");
        click("Kies niets");
        assertThat(text()).doesNotContain("teams kan dit");
        assertThat(buttons()).noneMatch(words -> words.startsWith("Doorvoeren"));
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private void followsTheLinkToTheLast(String parameter) {
        UI.getCurrent()
                .navigate(
                        TimelinesView.class,
                        QueryParameters.of(
                                parameter, bulks.latest(1).getFirst().id().text()));
    }

    @SuppressWarnings("unchecked")
    private Select<LocalDate> fields() {
        return find(Select.class).all().stream()
                .filter(select -> "Welke week".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
