package nl.samenbeter.visits.ui;

import static nl.samenbeter.visits.GivenVisits.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
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
import nl.samenbeter.visits.AnswerVisit;
import nl.samenbeter.visits.CallOffReason;
import nl.samenbeter.visits.CloseVisit;
import nl.samenbeter.visits.GivenVisits;
import nl.samenbeter.visits.MakeAppointment;
import nl.samenbeter.visits.NotHeldReason;
import nl.samenbeter.visits.Sharing;
import nl.samenbeter.visits.VisitDetails;
import nl.samenbeter.visits.VisitId;
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
        assertThat(links("bezoeken/")).hasSize(3).extracting(Anchor::getHref).contains("bezoeken/bordje");
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
    void theHostProposesAnotherMomentOnItsPage() {
        given.open(GivenVisits.WORK);
        PersonId visitor = given.member(0);
        given.is(given.hostOf(visitor), Role.MEMBER);
        open("bezoeken/" + given.visit(visitor));
        assertThat(text()).contains("Dit is een voorstel. Past het?");

        test(button("Ander moment")).click();
        assertThat(text()).contains("Dit past jullie allebei: ");
        test(find(DatePicker.class).single()).setValue(TUESDAY.plusDays(2));
        test(find(TimePicker.class).single()).setValue(LocalTime.of(9, 0));
        test(find(TextField.class).single()).setValue("Receptie");
        test(button("Stel dit moment voor")).click();

        assertThat(queries.visit(given.visit(visitor)).row().day()).isEqualTo(TUESDAY.plusDays(2));
        assertThat(text()).contains("Donderdag 17 september, 09:00-09:30, Receptie", "Je voorstel ligt bij ");
    }

    @Test
    void theOtherSaysYesOrCallsOffWithAReason() {
        given.open(GivenVisits.WORK);
        PersonId visitor = given.member(0);
        PersonId host = given.hostOf(visitor);
        VisitId visit = given.visit(visitor);
        given.is(visitor, Role.MEMBER);
        service.move(visit, new MakeAppointment(TUESDAY.plusDays(2), LocalTime.of(9, 0), 30, null, null));
        given.is(host, Role.MEMBER);
        open("bezoeken/" + visit);

        test(button("Ja, dat past")).click();
        assertThat(text()).contains("Afgesproken.");
        test(button("Afzeggen")).click();
        test(button("Zeg de afspraak af")).click();
        assertThat(find(Select.class).single().isInvalid()).isTrue();
        find(Select.class).single().setValue(CallOffReason.OTHER_WORK);
        test(button("Zeg de afspraak af")).click();

        assertThat(text()).contains("Je hebt de afspraak afgezegd (ander werk gaat voor).");
        assertThat(queries.visit(visit).row().day()).isNull();
    }

    @Test
    void theFormGoesFromTheQuestionToTheEndOfTheTalk() {
        given.open(GivenVisits.WORK);
        PersonId visitor = given.member(0);
        given.now(TUESDAY.plusDays(2).atTime(15, 0));
        given.is(visitor, Role.MEMBER);
        TaskFormContent content = form(visitor);
        assertThat(text(content.component())).contains("Alleen jij en ", "Voordat je gaat kijken");

        assertThat(content.finishKey()).isEqualTo("visits.step.start");
        assertThat(content.validate()).isFalse();
        area("Kijkvraag").setValue("Wat kost tijd?");
        next(content);
        assertThat(content.finishKey()).isEqualTo("visits.step.talk");
        assertThat(content.validate()).isFalse();
        find(TextArea.class).withCaption("Ik zag of hoorde …").all().getFirst().setValue("De deur was dicht.");
        next(content);
        assertThat(text(content.component())).contains("stap 1 van 3", "Jij vertelt");
        next(content);
        assertThat(text(content.component())).contains("stap 2 van 3", "De ander reageert");
        next(content);
        assertThat(content.finishKey()).isEqualTo("visits.finish");
        area("Samen bedacht: hoe kan het nóg beter?").setValue("Een bel bij de deur.");
        assertThat(content.validate()).isTrue();
        assertThat(content.step()).isFalse();
        content.finish();

        assertThat(given.statusOf(visitor)).isEqualTo(VisitStatus.HELD);
        assertThat(tasks.open()).isEmpty();
        open("bezoeken/" + given.visit(visitor));
        assertThat(text())
                .contains("Wat kost tijd?", "De deur was dicht.", "Een bel bij de deur.", "Delen met het team");
    }

    @Test
    void theFormSaysThatTheVisitDidNotTakePlace() {
        given.open(GivenVisits.WORK);
        PersonId visitor = given.member(0);
        given.is(visitor, Role.MEMBER);
        TaskFormContent content = form(visitor);

        test(button("Bezoek ging niet door")).click();
        assertThat(content.finishKey()).isEqualTo("visits.finishNotHeld");
        assertThat(content.validate()).isFalse();
        reason(content).setValue(NotHeldReason.OTHER_WORK);
        assertThat(content.validate()).isTrue();
        assertThat(content.step()).isFalse();
        content.finish();

        assertThat(given.reasonOf(visitor)).isEqualTo(NotHeldReason.OTHER_WORK);
        assertThat(tasks.open()).isEmpty();
    }

    @Test
    void aDraftOfTheFormComesBackAndStaysOffTheDevice() {
        given.open(GivenVisits.WORK);
        PersonId visitor = given.member(0);
        given.is(visitor, Role.MEMBER);
        TaskFormContent content = form(visitor);
        area("Kijkvraag").setValue("Wat kost tijd?");
        var typed = content.typed();
        assertThat(typed).containsEntry("question", "Wat kost tijd?");
        assertThat(content.keepsDraft()).isTrue();
        assertThat(content.mayStayOnDevice()).isFalse();

        TaskFormContent again = form(visitor);
        again.fill(typed);

        assertThat(again.typed()).isEqualTo(typed);
    }

    @Test
    void whatWasTypedStaysToBeCopiedWhenTheTaskIsOver() {
        given.open(GivenVisits.WORK);
        PersonId visitor = given.member(0);
        given.is(visitor, Role.MEMBER);
        TaskFormContent content = form(visitor);
        area("Kijkvraag").setValue("Wat kost tijd?");

        content.lock();

        assertThat(area("Kijkvraag").getValue()).isEqualTo("Wat kost tijd?");
        assertThat(area("Kijkvraag").isReadOnly()).isTrue();
    }

    @Test
    void theHostReactsAndAgreesToShare() {
        given.open(GivenVisits.WORK);
        PersonId visitor = given.member(0);
        PersonId host = given.hostOf(visitor);
        VisitId visit = given.visit(visitor);
        given.now(TUESDAY.plusDays(2).atTime(15, 0));
        given.is(visitor, Role.MEMBER);
        service.finish(
                given.task(visitor),
                AnswerVisit.held(
                        30, new CloseVisit(GivenVisits.written("Wat kost tijd?"), null, null, Sharing.SUMMARY)));
        given.is(host, Role.MEMBER);
        open("bezoeken/" + visit);
        assertThat(text()).contains("De kabels lagen opgerold.", "wil een samenvatting delen met het team");

        area("Jouw reactie").setValue("Dat herken ik.");
        test(button("Reactie bewaren")).click();
        test(button("Ja, deel de samenvatting")).click();

        assertThat(text()).contains("Het team leest de kijkvraag en wat jullie samen bedachten");
        PersonId third = given.members().stream()
                .filter(member -> !member.equals(visitor) && !member.equals(host))
                .findFirst()
                .orElseThrow();
        given.is(third, Role.MEMBER);
        open("bezoeken");
        assertThat(text())
                .contains("Gedeeld met het team", "Wat kost tijd?", "Alles laten staan.")
                .doesNotContain("De kabels lagen opgerold.");
        given.is(given.school().coach, Role.COACH);
        open("bezoeken");
        assertThat(text()).doesNotContain("Gedeeld met het team", "Wat kost tijd?");
        open("bezoeken/" + visit);
        assertThat(text()).contains(" gaat naar ").doesNotContain("Wat kost tijd?", "De kabels lagen opgerold.");
    }

    @Test
    void aSheetSaysWhySomebodyIsWatching() {
        given.is(given.member(0), Role.MEMBER);

        open("bezoeken/bordje");

        assertThat(text()).contains("Waarom kijkt er iemand mee?", "Niemand krijgt een beoordeling.");
    }

    private static void next(TaskFormContent content) {
        assertThat(content.validate()).isTrue();
        assertThat(content.step()).isTrue();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withCaption(label).single();
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
    private Select<NotHeldReason> reason(TaskFormContent content) {
        return find(Select.class).single();
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
