package nl.samenbeter.events.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.events.EventKind;
import nl.samenbeter.events.EventQueries;
import nl.samenbeter.events.EventService;
import nl.samenbeter.events.InvitableSchool;
import nl.samenbeter.events.MakeEvent;
import nl.samenbeter.events.NetworkEventId;
import nl.samenbeter.events.ProposedSession;
import nl.samenbeter.events.Register;
import nl.samenbeter.events.Register.Participant;
import nl.samenbeter.events.RegistrationSheet.Candidate;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.workflow.TestTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class EventViewsTest extends ViewTest {

    static final LocalDate THURSDAY = LocalDate.of(2026, 9, 24);

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTime time;

    @Autowired
    EventService service;

    @Autowired
    EventQueries queries;

    TestSchool school;
    PersonId office;

    @BeforeEach
    void givenASchool() {
        school = new TestSchool(application);
        office = new Given(jdbc).holding(Role.PROGRAMME_OFFICE, Scope.everything());
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        time.reset();
    }

    private NetworkEventId pizza() {
        return school.as(
                office,
                () -> service.make(new MakeEvent(
                        EventKind.PIZZA_SESSION,
                        THURSDAY,
                        EventService.BEGINS,
                        EventService.ENDS,
                        school.school,
                        "Kantine",
                        20,
                        Set.of(school.school))));
    }

    private String list(PersonId person, Role role) {
        Given.signedIn(person, role);
        navigate("bijeenkomsten", EventsView.class);
        return Pages.text(getCurrentView());
    }

    private String page(PersonId person, Role role, NetworkEventId event) {
        Given.signedIn(person, role);
        navigate("bijeenkomsten/" + event, EventView.class);
        return Pages.text(getCurrentView());
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    @Test
    void saysWhenThereIsNoMeetingYet() {
        assertThat(list(school.members.get(0), Role.MEMBER))
                .contains("Er is nog geen bijeenkomst voor jouw school.")
                .doesNotContain("Bijeenkomst maken");
    }

    @Test
    void showsAMeetingWithDayPlaceAndThatItStandsApart() {
        pizza();

        assertThat(list(school.members.get(0), Role.MEMBER))
                .contains("Donderdag 24 september 2026", "Pizzasessie", "17:00-19:30")
                .contains("Waddenlicht College, Kantine", "150 minuten, apart van de uren")
                .contains("Van jullie gaat nog niemand mee.");
    }

    @Test
    void letsTheCoachRegisterFromThePage() {
        NetworkEventId event = pizza();
        assertThat(page(school.coach, Role.COACH, event)).contains("Dit team heeft zich nog niet aangemeld.");

        press("Meld dit team aan");
        press("Meld aan");
        assertThat(people().getErrorMessage()).startsWith("Kies minstens 2 mensen");

        List<Candidate> candidates = people().getListDataView().getItems().toList();
        people().setValue(Set.copyOf(candidates.subList(0, 3)));
        find(TextField.class).all().get(1).setValue("geen noten");
        press("Meld aan");

        assertThat(Pages.text(getCurrentView()))
                .contains("Dit team gaat mee.", "3 van de 20 plaatsen bezet.")
                .doesNotContain("noten");
        assertThat(page(office, Role.PROGRAMME_OFFICE, event)).contains("dieet: geen noten");
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Candidate> people() {
        return find(CheckboxGroup.class).single();
    }

    @Test
    void keepsDietsOutOfADraft() {
        NetworkEventId event = pizza();
        var fields = new RegistrationFields(school.as(school.coach, () -> queries.registration(event, school.team)));
        Map<String, String> typed = fields.typed();

        assertThat(typed).containsOnlyKeys("people", "success", "question");
        fields.fill(Map.of(
                "people",
                school.members.get(0).text() + "," + school.members.get(1).text(),
                "success",
                "Minder mail"));
        assertThat(fields.validate()).isTrue();
        assertThat(fields.command().people()).hasSize(3);
        assertThat(fields.command().success()).isEqualTo("Minder mail");
    }

    @Test
    void showsWhoComesTheirOwnDiet() {
        NetworkEventId event = pizza();
        school.doAs(
                school.coach,
                () -> service.register(
                        event,
                        school.team,
                        new Register(
                                List.of(
                                        new Participant(school.coach, null),
                                        new Participant(school.members.get(0), "geen noten"),
                                        new Participant(school.members.get(1), null)),
                                "",
                                "")));

        assertThat(page(school.members.get(0), Role.MEMBER, event))
                .contains("Jij gaat mee", "verwijderd: op donderdag 1 oktober");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("geen noten");
    }

    @Test
    void letsTheOfficeMakeMoveAndCallOff() {
        list(office, Role.PROGRAMME_OFFICE);
        press("Bijeenkomst maken");
        find(DatePicker.class).single().setValue(LocalDate.of(2026, 8, 20));
        invited().setValue(Set.of(own()));
        find(TextField.class).all().getFirst().setValue("Kantine");
        press("Maak bijeenkomst");
        assertThat(Pages.text(getCurrentView())).contains("Dit moment is al voorbij.");

        find(DatePicker.class).single().setValue(THURSDAY);
        press("Maak bijeenkomst");
        assertThat(Pages.text(getCurrentView())).contains("Donderdag 24 september 2026");

        NetworkEventId event =
                school.as(school.coach, () -> queries.coming()).getFirst().id();
        page(office, Role.PROGRAMME_OFFICE, event);
        find(DatePicker.class).single().setValue(THURSDAY.plusWeeks(1));
        press("Verplaats");
        assertThat(Pages.text(getCurrentView())).contains("Donderdag 1 oktober 2026");
        press("Zeg af");
        assertThat(Pages.text(getCurrentView())).contains("Kies een reden.");
    }

    @Test
    void proposesTenSessionsToTheOffice() {
        list(office, Role.PROGRAMME_OFFICE);
        press("Pizzasessies voorstellen");
        press("Toon voorstel");
        assertThat(Pages.text(getCurrentView())).contains("Kies minstens één school.");

        invited().setValue(Set.of(own()));
        find(TextField.class).all().getFirst().setValue("Kantine");
        press("Toon voorstel");
        assertThat(days().getListDataView().getItems()).hasSize(10);
        press("Maak deze pizzasessies");

        assertThat(school.as(school.coach, () -> queries.coming())).hasSize(10);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<ProposedSession> days() {
        return find(CheckboxGroup.class).single();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<InvitableSchool> invited() {
        return find(MultiSelectComboBox.class).single();
    }

    private InvitableSchool own() {
        return queries.invitable().stream()
                .filter(one -> one.id().equals(school.school))
                .findFirst()
                .orElseThrow();
    }
}
