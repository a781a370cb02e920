package nl.samenbeter.preparations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Map;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.ViewTest;
import nl.samenbeter.preparations.GivenPreparation;
import nl.samenbeter.preparations.GroupStatus;
import nl.samenbeter.preparations.NotHeldReason;
import nl.samenbeter.preparations.PreparationQueries;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class HoldPreparationFormTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    HoldPreparationForm form;

    @Autowired
    PreparationQueries queries;

    @Autowired
    TaskQueries tasks;

    GivenPreparation given;
    TaskFormContent content;

    @BeforeEach
    void givenTheQuestionOwnerOpensTheTaskAfterTheMeeting() {
        given = GivenPreparation.in(application);
        given.running();
        given.now(GivenPreparation.THURSDAY.atTime(16, 20));
        given.isMember(given.owner(1));
        open();
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    @Test
    void showsWhoMeetsAndWhen() {
        assertThat(content.component().getElement().getTextRecursively())
                .contains("Donderdag 17 september", "15:00-16:15", "heeft de vraag")
                .contains(given.row(1).people().getLast().name());
    }

    @Test
    void asksHowLongAndHowManyOnlyWhenItWasHeld() {
        assertThat(number("Hoeveel minuten duurde het?").isVisible()).isFalse();
        assertThat(reason().isVisible()).isFalse();

        held().setValue(GroupStatus.HELD);
        assertThat(number("Hoeveel minuten duurde het?").getValue()).isEqualTo(75);
        assertThat(number("Hoeveel mensen waren er?").getValue()).isEqualTo(3);

        held().setValue(GroupStatus.NOT_HELD);
        assertThat(reason().isVisible()).isTrue();
        assertThat(number("Hoeveel mensen waren er?").isVisible()).isFalse();
    }

    @Test
    void saysAtTheFieldWhatIsMissing() {
        assertThat(content.validate()).isFalse();
        assertThat(held().getErrorMessage()).isEqualTo("Kies of de werkvoorbereiding is gehouden.");

        held().setValue(GroupStatus.NOT_HELD);
        assertThat(content.validate()).isFalse();
        assertThat(reason().getErrorMessage()).isEqualTo("Kies waarom de werkvoorbereiding niet doorging.");

        held().setValue(GroupStatus.HELD);
        number("Hoeveel minuten duurde het?").setValue(500);
        assertThat(content.validate()).isFalse();
        assertThat(number("Hoeveel minuten duurde het?").getErrorMessage())
                .isEqualTo("Vul een aantal in van 1 tot en met 480.");
    }

    @Test
    void keepsADraftAndPutsItBack() {
        held().setValue(GroupStatus.NOT_HELD);
        reason().setValue(NotHeldReason.NO_QUESTION);
        Map<String, String> draft = content.typed();

        open();
        content.fill(draft);

        assertThat(held().getValue()).isEqualTo(GroupStatus.NOT_HELD);
        assertThat(reason().getValue()).isEqualTo(NotHeldReason.NO_QUESTION);
        content.fill(Map.of("held", "nonsense", "minutes", "many"));
        assertThat(held().getValue()).isNull();
    }

    @Test
    void finishesTheTaskAndThenOnlyShows() {
        held().setValue(GroupStatus.HELD);
        number("Hoeveel minuten duurde het?").setValue(50);

        assertThat(content.validate()).isTrue();
        content.finish();

        assertThat(tasks.open()).isEmpty();
        assertThat(queries.group(given.task(1)).minutesHeld()).isEqualTo(50);
        open();
        assertThat(held().isReadOnly()).isTrue();
    }

    private void open() {
        content = form.open(tasks.details(given.task(1)));
        UI.getCurrent().removeAll();
        UI.getCurrent().add(content.component());
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<GroupStatus> held() {
        return content.component()
                .getChildren()
                .filter(RadioButtonGroup.class::isInstance)
                .map(RadioButtonGroup.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<NotHeldReason> reason() {
        return content.component()
                .getChildren()
                .filter(Select.class::isInstance)
                .map(Select.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private IntegerField number(String label) {
        return content.component()
                .getChildren()
                .filter(IntegerField.class::isInstance)
                .map(IntegerField.class::cast)
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
