package nl.samenbeter.talks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.ViewTest;
import nl.samenbeter.talks.CoachTalkQueries;
import nl.samenbeter.talks.GivenTalks;
import nl.samenbeter.talks.NotHeldReason;
import nl.samenbeter.talks.TalkRow;
import nl.samenbeter.talks.TalkStatus;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class HoldTalksFormTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    HoldTalksForm form;

    @Autowired
    CoachTalkQueries queries;

    @Autowired
    TaskQueries tasks;

    @Autowired
    TaskListService taskList;

    GivenTalks given;
    TaskFormContent content;

    @BeforeEach
    void givenTalks() {
        given = GivenTalks.in(application);
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    private void theCoachOpensThem() {
        given.running();
        given.isCoach();
        open();
    }

    @Test
    void showsACardPerTalkInTheOrderOfTheirMoments() {
        theCoachOpensThem();

        assertThat(cards()).hasSize(6);
        assertThat(text(cards().getFirst())).contains("Maandag 5 oktober", "09:00-09:20");
        assertThat(text(content.component())).contains("Alleen jij en de collega zelf zien dit gesprek.");
    }

    @Test
    void anAnswerIsKeptAtOnce() {
        theCoachOpensThem();

        held(0).setValue(TalkStatus.HELD);

        assertThat(kept(0).status()).isEqualTo(TalkStatus.HELD);
        assertThat(text(cards().getFirst())).contains("Gehouden, bewaard");
    }

    @Test
    void aTalkThatWasNotHeldIsKeptWithItsReason() {
        theCoachOpensThem();

        held(0).setValue(TalkStatus.NOT_HELD);
        assertThat(kept(0).isAnswered()).isFalse();
        reason(0).setValue(NotHeldReason.LATER);

        assertThat(kept(0).reason()).isEqualTo(NotHeldReason.LATER);
    }

    @Test
    void saysInTheCardThatATalkIsNotYet() {
        theCoachOpensThem();

        held(5).setValue(TalkStatus.HELD);

        assertThat(text(cards().get(5)))
                .contains("Dit gesprek staat op woensdag 7 oktober.")
                .doesNotContain("bewaard");
        assertThat(content.validate()).isFalse();
    }

    @Test
    void saysAtTheFieldWhatIsMissing() {
        theCoachOpensThem();
        held(0).setValue(TalkStatus.NOT_HELD);

        assertThat(content.validate()).isFalse();
        assertThat(reason(0).getErrorMessage()).isEqualTo("Kies waarom het gesprek niet doorging.");
        assertThat(held(1).getErrorMessage()).isEqualTo("Kies of het gesprek is gehouden.");
    }

    @Test
    void aTalkIsMovedInADialog() {
        theCoachOpensThem();
        var person = kept(0).person();

        test(children(cards().getFirst(), Button.class)).click();
        find(DatePicker.class).single().setValue(GivenTalks.MONDAY.plusDays(4));
        test(find(Button.class).withText("Bewaren").single()).click();

        assertThat(kept(5).person()).isEqualTo(person);
        assertThat(text(cards().get(5))).contains("Vrijdag 9 oktober");
    }

    @Test
    void finishesTheTaskAndThenOnlyShows() {
        theCoachOpensThem();
        given.now(GivenTalks.MONDAY.plusDays(2).atTime(17, 0));
        for (int card = 0; card < 6; card++) {
            held(card).setValue(TalkStatus.HELD);
        }

        assertThat(content.validate()).isTrue();
        content.finish();

        assertThat(tasks.open()).isEmpty();
        open();
        assertThat(held(0).isReadOnly()).isTrue();
    }

    @Test
    void anotherCoachSeesNoNames() {
        given.secondCoach();
        given.running();
        given.isSecondCoach();
        taskList.take(given.task());

        given.isCoach();
        open();

        assertThat(cards()).isEmpty();
        assertThat(text(content.component())).contains("Een andere coach voert deze gesprekken.");
    }

    private void open() {
        content = form.open(tasks.details(given.task()));
        UI.getCurrent().removeAll();
        UI.getCurrent().add(content.component());
    }

    private TalkRow kept(int talk) {
        return queries.talks(given.task()).talks().get(talk);
    }

    private List<TalkCard> cards() {
        return find(TalkCard.class).all();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<TalkStatus> held(int card) {
        return children(cards().get(card), RadioButtonGroup.class);
    }

    @SuppressWarnings("unchecked")
    private Select<NotHeldReason> reason(int card) {
        return children(cards().get(card), Select.class);
    }

    private static <T extends Component> T children(Component card, Class<T> type) {
        return card.getChildren()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
