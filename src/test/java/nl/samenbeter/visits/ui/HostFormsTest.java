package nl.samenbeter.visits.ui;

import static nl.samenbeter.visits.GivenVisits.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.ViewTest;
import nl.samenbeter.notifications.Live;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.visits.AgreementState;
import nl.samenbeter.visits.GivenVisits;
import nl.samenbeter.visits.MakeAppointment;
import nl.samenbeter.visits.Occasion;
import nl.samenbeter.visits.SeenMoment;
import nl.samenbeter.visits.VisitAgreementQueries;
import nl.samenbeter.visits.VisitFormQueries;
import nl.samenbeter.visits.VisitFormService;
import nl.samenbeter.visits.VisitId;
import nl.samenbeter.visits.VisitQueries;
import nl.samenbeter.visits.VisitService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a host is asked as a task, and the list that follows what others do. */
@IntegrationTest
class HostFormsTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    AnswerMomentForm moment;

    @Autowired
    ReactToVisitForm reaction;

    @Autowired
    TaskQueries tasks;

    @Autowired
    VisitQueries queries;

    @Autowired
    VisitAgreementQueries agreements;

    @Autowired
    VisitFormQueries forms;

    @Autowired
    VisitService service;

    @Autowired
    VisitFormService writing;

    GivenVisits given;
    PersonId visitor;
    PersonId host;
    VisitId visit;

    @BeforeEach
    void givenARound() {
        given = GivenVisits.in(application);
        given.now(TUESDAY.atTime(8, 0));
        given.open(GivenVisits.WORK);
        visitor = given.member(0);
        host = given.hostOf(visitor);
        visit = given.visit(visitor);
    }

    @AfterEach
    void setBack() {
        given.clear();
    }

    @Test
    void aHostSaysYesWithOneButton() {
        visitorSaysYes();
        TaskFormContent content = open(moment, "userTask_answerMoment");
        assertThat(text()).contains("Daan Visser stelt dit voor. Past het?", "Ander moment");
        assertThat(content.finishKey()).isEqualTo("visits.agree.yes");

        assertThat(content.validate()).isTrue();
        content.finish();

        assertThat(agreements.moment(visit).state()).isEqualTo(AgreementState.AGREED);
    }

    @Test
    void aHostProposesAnotherMomentInTheSameForm() {
        visitorSaysYes();
        TaskFormContent content = open(moment, "userTask_answerMoment");
        test(find(Button.class).withText("Ander moment").single()).click();
        assertThat(content.finishKey()).isEqualTo("visits.agree.propose");
        assertThat(text()).contains("Dit past jullie allebei");
        find(TimePicker.class).single().setValue(LocalTime.of(15, 30));

        content.finish();

        assertThat(agreements.moment(visit).state()).isEqualTo(AgreementState.WAITS_FOR_VISITOR);
        assertThat(queries.visit(visit).row().begins()).isEqualTo(LocalTime.of(15, 30));
    }

    @Test
    void aReactionIsWrittenUnderWhatWasSeenAndANameIsPointedOut() {
        talks();
        TaskFormContent content = open(reaction, "userTask_reactToVisit");
        assertThat(text()).contains("De kabels lagen opgerold.", "Wat vind jij ervan?");
        assertThat(content.validate()).isFalse();
        TextArea words = find(TextArea.class).withCaption("Jouw reactie").single();
        words.setValue("Dat vroeg Daan ook al.");
        assertThat(text()).contains("Staat hier een naam (Daan)?");
        words.setValue("Dat vroeg een collega ook al.");
        assertThat(text()).doesNotContain("Staat hier een naam");

        assertThat(content.keepsDraft()).isTrue();
        assertThat(content.mayStayOnDevice()).isFalse();
        assertThat(content.typed()).containsEntry("reaction", "Dat vroeg een collega ook al.");
        content.fill(Map.of("takes", "Vaker vragen."));
        assertThat(content.validate()).isTrue();
        content.finish();

        assertThat(forms.form(visit).reaction()).isEqualTo("Dat vroeg een collega ook al.");
        assertThat(forms.form(visit).hostTakes()).isEqualTo("Vaker vragen.");
    }

    @Test
    void theListFollowsWhatAnotherDoes() {
        given.is(host, Role.MEMBER);
        UI.getCurrent().setLocale(Texts.DUTCH);
        UI.getCurrent().navigate("bezoeken");
        Live.arrives(application);
        assertThat(list()).contains("Jouw bezoeken").doesNotContain("Balie 7");

        given.is(visitor, Role.MEMBER);
        var row = queries.visit(visit).row();
        service.move(visit, new MakeAppointment(row.day(), LocalTime.of(15, 40), 20, "Balie 7", null));
        given.is(host, Role.MEMBER);
        assertThat(Live.arrives(application)).isPositive();

        assertThat(list()).contains("Balie 7");
    }

    private void visitorSaysYes() {
        given.is(visitor, Role.MEMBER);
        var row = queries.visit(visit).row();
        service.accept(visit, new SeenMoment(Objects.requireNonNull(row.day()), row.begins()));
    }

    private void talks() {
        given.is(visitor, Role.MEMBER);
        given.now(Objects.requireNonNull(queries.visit(visit).row().day()).atTime(16, 0));
        writing.start(visit, Occasion.CURIOSITY, "Op welk moment wacht de klas?");
        writing.talk(visit, GivenVisits.written("Op welk moment wacht de klas?"));
    }

    private TaskFormContent open(TaskForm form, String element) {
        given.is(host, Role.MEMBER);
        UI.getCurrent().setLocale(Texts.DUTCH);
        TaskFormContent content =
                form.open(tasks.details(given.school().task(host, element).id()));
        UI.getCurrent().add(content.component());
        return content;
    }

    private String list() {
        return Pages.text(getCurrentView());
    }

    private static String text() {
        return UI.getCurrent().getElement().getTextRecursively();
    }
}
