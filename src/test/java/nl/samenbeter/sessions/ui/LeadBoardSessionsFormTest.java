package nl.samenbeter.sessions.ui;

import static nl.samenbeter.sessions.GivenBlock.FRIDAY;
import static nl.samenbeter.sessions.GivenBlock.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.ViewTest;
import nl.samenbeter.sessions.AnswerSession;
import nl.samenbeter.sessions.BoardSessionQueries;
import nl.samenbeter.sessions.BoardSessionService;
import nl.samenbeter.sessions.GivenBlock;
import nl.samenbeter.sessions.NotHeldReason;
import nl.samenbeter.sessions.SessionRow;
import nl.samenbeter.sessions.SessionStatus;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class LeadBoardSessionsFormTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    LeadBoardSessionsForm form;

    @Autowired
    TaskQueries tasks;

    @Autowired
    TaskListService taskList;

    @Autowired
    BoardSessionQueries queries;

    @Autowired
    BoardSessionService service;

    GivenBlock given;
    TaskFormContent content;

    @BeforeEach
    void givenTheCoachOpensTheBlockOnThursday() {
        given = GivenBlock.in(application);
        given.running(GivenBlock.DAILY_SESSIONS);
        given.isCoach();
        open();
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    @Test
    void showsACardPerSession() {
        assertThat(cards()).hasSize(2);
        assertThat(text(cards().get(0)))
                .contains("Donderdag 3 september", "08:15-08:25", "10 min", "Check-in 1 min, successen 1");
    }

    @Test
    void aLaterSessionIsLockedAndSaysFromWhen() {
        assertThat(text(cards().get(1))).contains("Vrijdag 4 september", "Kan vanaf vr 4 sep");
        assertThat(cards().get(1).getChildren()).noneMatch(RadioButtonGroup.class::isInstance);
        assertThat(text(content.component()))
                .contains("De laatste sessie is vrijdag 4 september. Vanaf die dag kun je afronden.");
    }

    @Test
    void anAnswerIsKeptAtOnce() {
        held(0).setValue(SessionStatus.HELD);
        assertThat(kept().status()).isEqualTo(SessionStatus.HELD);
        assertThat(text(cards().get(0))).contains("Gehouden, bewaard");

        present(0).setValue(7);
        assertThat(kept().present()).isEqualTo(7);
    }

    @Test
    void aSessionThatWasNotHeldIsKeptWithItsReason() {
        assertThat(present(0).isVisible()).isFalse();
        held(0).setValue(SessionStatus.NOT_HELD);
        assertThat(present(0).isVisible()).isFalse();
        assertThat(kept().isAnswered()).isFalse();

        reason(0).setValue(NotHeldReason.TOO_FEW_PEOPLE);

        assertThat(kept().reason()).isEqualTo(NotHeldReason.TOO_FEW_PEOPLE);
        assertThat(text(cards().get(0))).contains("Ging niet door, bewaard");
    }

    @Test
    void aCountThatCannotBeIsNotKept() {
        held(0).setValue(SessionStatus.HELD);
        present(0).setValue(100);

        assertThat(present(0).isInvalid()).isTrue();
        assertThat(present(0).getErrorMessage()).isEqualTo("Vul een aantal in van 0 tot en met 99.");
        assertThat(kept().present()).isNull();
        assertThat(content.validate()).isFalse();
    }

    @Test
    void aWrongCountDoesNotKeepTheOtherAnswer() {
        held(0).setValue(SessionStatus.HELD);
        present(0).setValue(100);
        held(0).setValue(SessionStatus.NOT_HELD);
        reason(0).setValue(NotHeldReason.OTHER);

        assertThat(kept().status()).isEqualTo(SessionStatus.NOT_HELD);
    }

    @Test
    void showsWhatWasAnsweredBefore() {
        service.answer(given.task(), AnswerSession.held(THURSDAY, 7));

        open();

        assertThat(held(0).getValue()).isEqualTo(SessionStatus.HELD);
        assertThat(present(0).getValue()).isEqualTo(7);
        assertThat(text(cards().get(0))).contains("Gehouden, bewaard");
    }

    @Test
    void saysAtTheFieldWhatIsMissing() {
        given.now(FRIDAY.atTime(9, 0));
        open();
        held(1).setValue(SessionStatus.NOT_HELD);

        assertThat(content.validate()).isFalse();
        assertThat(held(0).getErrorMessage()).isEqualTo("Kies of de sessie is gehouden.");
        assertThat(held(0).isInvalid()).isTrue();
        assertThat(reason(1).getErrorMessage()).isEqualTo("Kies waarom de sessie niet doorging.");
        assertThat(reason(1).isInvalid()).isTrue();
    }

    @Test
    void saysWhenTheLastSessionCanBeAnswered() {
        held(0).setValue(SessionStatus.HELD);

        assertThat(content.validate()).isFalse();
        assertThat(text(cards().get(1)))
                .contains("Deze sessie is vrijdag 4 september. Vanaf die dag kun je antwoorden.");
    }

    @Test
    void finishesTheTask() {
        given.now(FRIDAY.atTime(9, 0));
        open();
        held(0).setValue(SessionStatus.HELD);
        held(1).setValue(SessionStatus.HELD);

        assertThat(content.validate()).isTrue();
        content.finish();

        assertThat(tasks.open()).isEmpty();
        open();
        assertThat(held(0).isReadOnly()).isTrue();
    }

    @Test
    void saysInTheCardThatSomebodyElseHasTheTaskNow() {
        given.secondCoach();
        taskList.giveBack(given.task());
        given.isSecondCoach();
        taskList.take(given.task());
        given.isCoach();

        held(0).setValue(SessionStatus.HELD);

        assertThat(text(cards().get(0)))
                .contains(Texts.text("error.tasks.takenByOther", "Mo el Amrani"))
                .doesNotContain("bewaard");
        assertThat(kept().isAnswered()).isFalse();
        assertThat(content.validate()).isFalse();
        open();
        assertThat(held(0).isReadOnly()).isTrue();
    }

    @Test
    void keepsNoDraft() {
        assertThat(content.keepsDraft()).isFalse();
        assertThat(content.typed()).isEmpty();
    }

    private void open() {
        content = form.open(tasks.details(given.task()));
        UI.getCurrent().removeAll();
        UI.getCurrent().add(content.component());
    }

    private SessionRow kept() {
        return queries.block(given.task()).sessions().getFirst();
    }

    private List<SessionCard> cards() {
        return find(SessionCard.class).all();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<SessionStatus> held(int card) {
        return children(card, RadioButtonGroup.class);
    }

    private IntegerField present(int card) {
        return children(card, IntegerField.class);
    }

    @SuppressWarnings("unchecked")
    private Select<NotHeldReason> reason(int card) {
        return children(card, Select.class);
    }

    private <T extends Component> T children(int card, Class<T> type) {
        return cards().get(card)
                .getChildren()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
