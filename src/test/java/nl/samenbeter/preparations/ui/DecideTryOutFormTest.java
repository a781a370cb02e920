package nl.samenbeter.preparations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.ViewTest;
import nl.samenbeter.preparations.AgreeTryOut;
import nl.samenbeter.preparations.GivenPreparation;
import nl.samenbeter.preparations.TryOutRow;
import nl.samenbeter.preparations.TryOutService;
import nl.samenbeter.preparations.TryOutState;
import nl.samenbeter.preparations.process.TryOutProcess;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class DecideTryOutFormTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    DecideTryOutForm form;

    @Autowired
    TryOutService service;

    @Autowired
    TaskQueries tasks;

    GivenPreparation given;
    PersonId owner;
    TaskFormContent content;

    @BeforeEach
    void givenATryOutThatHasBeen() {
        given = GivenPreparation.in(application);
        given.running();
        given.now(GivenPreparation.THURSDAY.atTime(16, 20));
        owner = given.owner(1);
        given.school.doAs(
                owner,
                () -> service.agree(
                        given.group(1),
                        new AgreeTryOut(
                                GivenPreparation.THURSDAY.plusDays(1),
                                given.other(1),
                                given.people(2).getFirst(),
                                "Meekijken")));
        given.tryOutIsOver(owner, 1);
        given.isMember(owner);
        TaskId task =
                given.school.task(owner, TryOutProcess.USER_TASK_DECIDE_TRY_OUT).id();
        content = form.open(tasks.details(task));
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    private <T extends Component> T field(Class<T> type) {
        return all(content.component(), type).getFirst();
    }

    private static <T extends Component> List<T> all(Component parent, Class<T> type) {
        return parent.getChildren()
                .flatMap(child -> Stream.concat(
                        type.isInstance(child) ? Stream.of(type.cast(child)) : Stream.empty(),
                        all(child, type).stream()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<TryOutState> outcome() {
        return field(RadioButtonGroup.class);
    }

    @Test
    void saysAtTheFieldsWhatIsMissing() {
        assertThat(content.validate()).isFalse();
        assertThat(field(TextField.class).getErrorMessage()).isEqualTo("Schrijf in één regel wat jullie zagen.");
        assertThat(outcome().getErrorMessage()).isEqualTo("Kies invoeren, aanpassen of stoppen.");
    }

    @Test
    void asksHowToGoOnOnlyWhenItIsAdjusted() {
        assertThat(field(DatePicker.class).isVisible()).isFalse();
        outcome().setValue(TryOutState.STOPPED);
        assertThat(all(content.component(), RadioButtonGroup.class).getLast().isVisible())
                .isFalse();

        outcome().setValue(TryOutState.ADJUSTED);
        assertThat(all(content.component(), RadioButtonGroup.class).getLast().isVisible())
                .isTrue();
        field(TextField.class).setValue("Minder wissels");
        assertThat(content.validate()).isFalse();
    }

    @Test
    void stoppingIsSeenByTheGroupAndADraftComesBack() {
        field(TextField.class).setValue("Het kostte meer tijd");
        outcome().setValue(TryOutState.STOPPED);
        var typed = content.typed();
        outcome().setValue(null);
        content.fill(typed);
        assertThat(content.validate()).isTrue();

        content.finish();

        assertThat(given.design(owner, 1).tryOut().rows())
                .singleElement()
                .extracting(TryOutRow::state, TryOutRow::seen)
                .containsExactly(TryOutState.STOPPED, "Het kostte meer tijd");
    }
}
