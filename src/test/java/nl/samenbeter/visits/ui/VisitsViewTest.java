package nl.samenbeter.visits.ui;

import static nl.samenbeter.visits.GivenVisits.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.ViewTest;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.visits.GivenVisits;
import nl.samenbeter.visits.MakeAppointment;
import nl.samenbeter.visits.NotHeldReason;
import nl.samenbeter.visits.VisitDetails;
import nl.samenbeter.visits.VisitQueries;
import nl.samenbeter.visits.VisitService;
import nl.samenbeter.visits.VisitStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The page of visits and the form of one visit. */
@IntegrationTest
class VisitsViewTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    MakeVisitForm form;

    @Autowired
    TaskQueries tasks;

    @Autowired
    VisitQueries queries;

    @Autowired
    VisitService service;

    GivenVisits given;

    @BeforeEach
    void givenATeam() {
        given = GivenVisits.in(application);
        given.now(TUESDAY.atTime(8, 0));
    }

    @AfterEach
    void setBack() {
        given.clear();
    }

    @Test
    void anEmptyPageSaysWhenTheNextRoundComes() {
        given.now(TUESDAY.minusDays(7).atTime(8, 0));
        given.is(given.member(0), Role.MEMBER);

        open("bezoeken");

        assertThat(text()).contains("De volgende ronde begint op dinsdag 15 september.");
    }

    @Test
    void aMemberSeesTheOwnVisitsAndWhoGoesToWhom() {
        given.open(GivenVisits.WORK);
        given.is(given.member(0), Role.MEMBER);

        open("bezoeken");

        assertThat(text())
                .contains("Jouw bezoeken", "Jij gaat bij ", " komt bij jou kijken")
                .contains("Werkbezoeken, 15 t/m 17 september", "Sanne de Wit gaat naar ");
        assertThat(links("bezoeken/")).hasSize(2);
    }

    @Test
    void aCoachChangesAHost() {
        given.open(GivenVisits.WORK);
        PersonId visitor = given.member(0);
        PersonId before = given.hostOf(visitor);
        given.is(given.school().coach, Role.COACH);
        open("bezoeken");
        assertThat(links("bezoeken/")).hasSize(6);

        open("bezoeken/" + given.visit(visitor));
        assertThat(text()).contains("Daan Visser gaat naar ");
        assertThat(find(Select.class).single().getLabel()).isEqualTo("Bij wie?");
        PersonId wanted = queries.visit(given.visit(visitor)).hosts().stream()
                .map(VisitDetails.Host::person)
                .filter(host -> !host.equals(before) && !given.hostOf(before).equals(host))
                .findFirst()
                .orElseThrow();
        service.changeHost(given.visit(visitor), wanted);
        open("bezoeken");
        open("bezoeken/" + given.visit(visitor));

        assertThat(find(Select.class).single().getValue()).isEqualTo(wanted);
    }

    @Test
    void leadershipSeesCountsWithoutNames() {
        given.open(GivenVisits.WORK);
        given.is(given.school().leader, Role.SCHOOL_LEADER);

        open("bezoeken");

        assertThat(text()).contains("Bezoeken van de teams", "0 van 6 bezoeken gehouden");
        assertThat(text()).doesNotContain("Daan Visser", "Sanne de Wit");
    }

    @Test
    void anAddressOfSomebodyElsesVisitIsRefused() {
        given.open(GivenVisits.WORK);
        PersonId visitor = given.member(0);
        PersonId host = given.hostOf(visitor);
        PersonId third = given.members().stream()
                .filter(member -> !member.equals(visitor) && !member.equals(host))
                .findFirst()
                .orElseThrow();
        given.is(third, Role.MEMBER);

        open("bezoeken/" + given.visit(visitor));

        assertThat(text()).doesNotContain("Daan Visser gaat naar ");
    }

    @Test
    void theHostMovesTheAppointmentOnItsPage() {
        given.open(GivenVisits.WORK);
        PersonId visitor = given.member(0);
        given.is(given.hostOf(visitor), Role.MEMBER);
        open("bezoeken/" + given.visit(visitor));

        test(find(DatePicker.class).single()).setValue(TUESDAY.plusDays(2));
        test(find(TextField.class).single()).setValue("Receptie");
        test(button("Afspraak bewaren")).click();

        assertThat(queries.visit(given.visit(visitor)).row().day()).isEqualTo(TUESDAY.plusDays(2));
        assertThat(text()).contains("Donderdag 17 september", "Receptie");
    }

    @Test
    void theFormKeepsAnAppointmentAndFinishesLater() {
        given.open(GivenVisits.WORK);
        PersonId visitor = given.member(0);
        given.is(visitor, Role.MEMBER);
        TaskFormContent content = form(visitor);

        assertThat(content.validate()).isFalse();
        assertThat(text(content.component())).contains("Jij gaat bij ", " kijken");
        within(content, DatePicker.class).setValue(TUESDAY.plusDays(1));
        test(button("Afspraak bewaren")).click();
        assertThat(text(content.component())).contains("De afspraak is bewaard.");
        assertThat(given.statusOf(visitor)).isEqualTo(VisitStatus.PLANNED);

        answer(content).setValue(VisitStatus.NOT_HELD);
        assertThat(content.validate()).isFalse();
        reason(content).setValue(NotHeldReason.OTHER_WORK);
        assertThat(content.validate()).isTrue();
        content.finish();

        assertThat(given.reasonOf(visitor)).isEqualTo(NotHeldReason.OTHER_WORK);
        assertThat(tasks.open()).isEmpty();
    }

    @Test
    void aDraftOfTheFormComesBack() {
        given.open(GivenVisits.CHOICE);
        PersonId visitor = given.member(0);
        given.is(visitor, Role.MEMBER);
        TaskFormContent content = form(visitor);
        answer(content).setValue(VisitStatus.HELD);
        within(content, DatePicker.class).setValue(TUESDAY.plusDays(28));
        var typed = content.typed();

        TaskFormContent again = form(visitor);
        again.fill(typed);

        assertThat(again.typed()).isEqualTo(typed);
    }

    @Test
    void aLessonAsksForItsTeacherOnceItWasHeld() {
        given.open(GivenVisits.LESSON);
        PersonId visitor = given.member(0);
        given.now(TUESDAY.plusDays(7).atTime(15, 0));
        given.is(visitor, Role.MEMBER);
        service.keep(
                given.task(visitor), new MakeAppointment(TUESDAY.plusDays(7), LocalTime.of(10, 0), 30, null, null));
        TaskFormContent content = form(visitor);
        answer(content).setValue(VisitStatus.HELD);

        assertThat(content.validate()).isFalse();
        find(TextField.class).withCaption("Bij welke leraar?").single().setValue("Juf Roos");
        assertThat(content.validate()).isTrue();
        content.finish();

        assertThat(given.statusOf(visitor)).isEqualTo(VisitStatus.HELD);
    }

    private TaskFormContent form(PersonId visitor) {
        TaskFormContent content = form.open(tasks.details(given.task(visitor)));
        UI.getCurrent().removeAll();
        UI.getCurrent().add(content.component());
        return content;
    }

    private void open(String path) {
        UI.getCurrent().setLocale(Texts.DUTCH);
        UI.getCurrent().navigate(path);
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<VisitStatus> answer(TaskFormContent content) {
        return (RadioButtonGroup<VisitStatus>) find(RadioButtonGroup.class).all().stream()
                .filter(group -> "Is het bezoek geweest?".equals(group.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<NotHeldReason> reason(TaskFormContent content) {
        return find(Select.class).single();
    }

    private <C extends Component> C within(TaskFormContent content, Class<C> type) {
        return find(type).single();
    }

    private List<Anchor> links(String prefix) {
        return find(Anchor.class).all().stream()
                .filter(link -> link.getHref().startsWith(prefix))
                .toList();
    }

    private String text() {
        return Pages.text(getCurrentView());
    }

    private static String text(Component component) {
        return Pages.text(component);
    }
}
