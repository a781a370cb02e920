package nl.samenbeter.tasks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.FormAnswers;
import nl.samenbeter.tasks.GivenModelForm;
import nl.samenbeter.tasks.TaskFormService;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class ModelTaskFormTest extends ViewTest {

    private static final String MARKUP = "<img src=x onerror=alert(1)> & \uD83D\uDE00";

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskFormService service;

    @Autowired
    TaskListService list;

    @Autowired
    FormAnswers answers;

    TestSchool school;
    GivenModelForm models;
    PersonId me;
    TaskId task;

    @BeforeEach
    void givenATaskWithAForm() {
        school = new TestSchool(application);
        ProgrammeId programme = school.planned();
        models = new GivenModelForm(application);
        me = school.members.getFirst();
        models.begin(school, programme, me);
        task = school.task(me, GivenModelForm.TELL).id();
        Given.signedIn(me, Role.MEMBER);
        open(task);
    }

    @AfterEach
    void endTheModel() {
        models.end();
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    private void open(TaskId id) {
        navigate(TasksView.class, Map.of("task", id.value()));
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void click(String text) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(text) && !button.hasClassName("phone-only"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no button " + text + " in " + text())))
                .click();
    }

    private <C extends Component> C field(Class<C> type, String label) {
        return find(type)
                .withCondition(field -> label.equals(field.getElement().getProperty("label")))
                .single();
    }

    @SuppressWarnings("unchecked")
    private void chooseMood(String id) {
        field(RadioButtonGroup.class, "Hoe ging het?").setValue(id);
    }

    private String sentenceAt(Class<? extends Component> type, String label) {
        var field = (HasValidationProperties) field(type, label);
        return field.isInvalid() ? field.getErrorMessage() : "";
    }

    @SuppressWarnings("unchecked")
    private void fillIn() {
        field(TextField.class, "Lokaal").setValue("B1");
        field(TextField.class, "Aantal leerlingen").setValue("28");
        field(RadioButtonGroup.class, "Nog een keer?").setValue("true");
        field(DatePicker.class, "Wanneer?").setValue(LocalDate.of(2026, 9, 24));
        chooseMood("well");
    }

    @Test
    @SuppressWarnings("unchecked")
    void drawsFillsInAndShowsEveryKindOfField() {
        assertThat(text()).contains("Vertel over de les", "Vul in wat jullie hebben afgesproken.", "Waar zijn jullie?");
        assertThat(field(TextField.class, "Lokaal").getValue()).isEqualTo("A12");
        assertThat(field(TextField.class, "Afspraak").isReadOnly()).isTrue();
        fillIn();
        field(TextArea.class, "Wat viel op?").setValue(MARKUP);
        field(TimePicker.class, "Hoe laat?").setValue(LocalTime.of(9, 15));
        field(ComboBox.class, "Met wie?").setValue(school.members.get(1).text());
        click("Klaar");

        assertThat(answers.of(task))
                .containsEntry("place", "B1")
                .containsEntry("story", MARKUP)
                .containsEntry("begins", "09:15")
                .containsEntry("rule", "We beginnen op tijd.")
                .hasSize(9);
        open(task);
        assertThat(text())
                .contains("Je hebt deze taak gedaan", "Lokaal", MARKUP, "28", "Ja", "donderdag 24 september 2026")
                .contains("9:15", "Goed", "Sanne de Wit");
    }

    @Test
    void saysAtEachFieldWhatToDoInBothLanguages() {
        field(TextField.class, "Lokaal").setValue("");
        field(TextField.class, "Aantal leerlingen").setValue("veel");
        field(DatePicker.class, "Wanneer?").setValue(LocalDate.of(2027, 1, 4));
        field(TimePicker.class, "Hoe laat?").setValue(LocalTime.of(7, 0));
        click("Klaar");

        assertThat(sentenceAt(TextField.class, "Lokaal")).isEqualTo("Vul “Lokaal” in.");
        assertThat(sentenceAt(TextField.class, "Aantal leerlingen"))
                .isEqualTo("Vul bij “Aantal leerlingen” een heel getal in, bijvoorbeeld 12.");
        assertThat(sentenceAt(DatePicker.class, "Wanneer?"))
                .isEqualTo("Kies bij “Wanneer?”: donderdag 31 december of eerder.");
        assertThat(sentenceAt(TimePicker.class, "Hoe laat?")).isEqualTo("Kies bij “Hoe laat?”: 08:00 of later.");
        assertThat(sentenceAt(RadioButtonGroup.class, "Nog een keer?"))
                .isEqualTo("Maak een keuze bij “Nog een keer?”.");
        assertThat(sentenceAt(ComboBox.class, "Met wie?")).isEmpty();

        UI.getCurrent().setLocale(Texts.ENGLISH);
        open(task);
        click("Done");
        assertThat(sentenceAt(RadioButtonGroup.class, "Nog een keer?"))
                .isEqualTo("Choose an answer at “Nog een keer?”.");
        assertThat(answers.of(task)).isEmpty();
    }

    @Test
    void keepsADraftOfEveryField() {
        fillIn();
        field(TextArea.class, "Wat viel op?").setValue(MARKUP);
        field(TextField.class, "Aantal leerlingen").setValue("veel");
        click("Later verder");
        open(task);

        assertThat(field(TextArea.class, "Wat viel op?").getValue()).isEqualTo(MARKUP);
        assertThat(field(TextField.class, "Aantal leerlingen").getValue()).isEqualTo("veel");
        assertThat(((HasValue<?, ?>) field(RadioButtonGroup.class, "Hoe ging het?")).getValue())
                .isEqualTo("well");
        assertThat(field(DatePicker.class, "Wanneer?").getValue()).isEqualTo(LocalDate.of(2026, 9, 24));
    }

    @Test
    void keepsATextThatIsMuchTooLongAndSaysSo() {
        fillIn();
        field(TextArea.class, "Wat viel op?").setValue("x".repeat(1_048_576));
        click("Klaar");

        assertThat(sentenceAt(TextArea.class, "Wat viel op?")).contains("1.048.576 tekens, er passen er 4.000");
        assertThat(field(TextArea.class, "Wat viel op?").getValue()).hasSize(1_048_576);
        assertThat(answers.of(task)).isEmpty();
    }

    @Test
    void keepsWhatWasTypedInAStaleTab() {
        fillIn();
        field(TextArea.class, "Wat viel op?").setValue(MARKUP);
        list.giveBack(task);
        PersonId other = school.members.get(1);
        school.doAs(
                other,
                () -> service.answer(
                        task,
                        Map.of("place", "Z9", "pupils", "2", "again", "true", "day", "2026-09-30", "mood", "well")));
        click("Klaar");

        assertThat(text()).contains("Sanne de Wit heeft dit net gedaan. Jouw tekst staat hieronder");
        assertThat(field(TextArea.class, "Wat viel op?").getValue()).isEqualTo(MARKUP);
        assertThat(field(TextArea.class, "Wat viel op?").isReadOnly()).isTrue();
        assertThat(answers.of(task)).containsEntry("place", "Z9");
    }

    @Test
    void asksOnlyWhetherItIsDoneWhenTheModelAsksNothing() {
        fillIn();
        click("Klaar");
        TaskId tidy = school.task(me, GivenModelForm.TIDY_UP).id();
        open(tidy);
        assertThat(text()).contains("Ruim op", "Is dit gedaan?");
        click("Ja, dit is gedaan");

        assertThat(find(H2.class).all().stream().map(H2::getText).toList()).doesNotContain("Ruim op");
        open(tidy);
        assertThat(text()).contains("Je hebt deze taak gedaan");
        assertThat(List.copyOf(find(TextField.class).all())).isEmpty();
    }
}
