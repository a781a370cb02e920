package nl.samenbeter.barometer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.ViewTest;
import nl.samenbeter.barometer.Answer;
import nl.samenbeter.barometer.Answers;
import nl.samenbeter.barometer.Question;
import nl.samenbeter.barometer.QuestionSet;
import nl.samenbeter.barometer.SheetDetails;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.ui.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class BarometerSheetTest extends ViewTest {

    @Autowired
    private List<TaskForm> forms;

    private final List<Answers> sent = new ArrayList<>();
    private BarometerSheet sheet;

    @BeforeEach
    void openTheForm() {
        UI.getCurrent().setLocale(Texts.DUTCH);
        draw(QuestionSet.B0, 10);
    }

    private void draw(QuestionSet set, int minutes) {
        UI.getCurrent().removeAll();
        sheet = new BarometerSheet(
                new SheetDetails(set, minutes, LocalDateTime.parse("2026-09-01T17:00"), null), sent::add);
        UI.getCurrent().add(sheet);
    }

    @ParameterizedTest
    @CsvSource({"B0, 9, 9", "B1, 11, 10", "B2, 15, 14", "MONTH, 11, 11", "YEAR, 15, 14", "LEADERS, 8, 8", "PULSE, 3, 3"
    })
    void drawsAndSendsEachSet(QuestionSet set, int questions, int required) {
        draw(set, 7);
        assertThat(text())
                .contains("Het zijn " + questions + " vragen, ongeveer 7 minuten.")
                .contains("0 van " + required + " ingevuld");

        fillIn();
        assertThat(sheet.validate()).isTrue();
        sheet.finish();

        assertThat(text()).contains(required + " van " + required + " ingevuld");
        assertThat(sent)
                .singleElement()
                .satisfies(answers -> assertThat(answers.byQuestion()).containsOnlyKeys(set.questions()));
    }

    @Test
    void asksInTheOrderOfTheSet() {
        draw(QuestionSet.B2, 10);

        assertThat(find(FieldSet.class).all())
                .extracting(FieldSet::getLegendText)
                .containsExactly(
                        "Hoe vaak? Nog nooit is 0.", "Kiezen", "Wat vind je?", "Kiezen", "In je eigen woorden");
        assertThat(groups().getLast().getLabel()).startsWith("14. ");
        assertThat(groups().get(groups().size() - 2).getLabel()).startsWith("13. ");
    }

    @Test
    void saysHowManyQuestionsInEnglishToo() {
        UI.getCurrent().setLocale(Texts.ENGLISH);
        draw(QuestionSet.MONTH, 5);

        assertThat(text()).contains("11 questions, about 5 minutes.");
    }

    @Test
    void takesWordsOrNoneAndCountsThem() {
        draw(QuestionSet.B1, 5);
        fillIn();
        TextArea words = find(TextArea.class).single();
        assertThat(words.getLabel()).startsWith("11. Eén ding");
        assertThat(text()).contains("Schrijf niets waaraan iemand je herkent").contains("0 van 200");

        words.setValue("  meer <b>rust</b>\0 ");
        assertThat(text()).contains("16 van 200");
        assertThat(sheet.validate()).isTrue();
        sheet.finish();

        assertThat(sent)
                .singleElement()
                .satisfies(answers -> assertThat(answers.byQuestion())
                        .containsEntry(Question.CHANGE_TOMORROW, Answer.of("meer <b>rust</b>")));
        assertThat(sheet.typed()).isEmpty();
    }

    @Test
    void saysHowManyCharactersMustGo() {
        draw(QuestionSet.B1, 5);
        fillIn();
        TextArea words = find(TextArea.class).single();

        words.setValue("x".repeat(1_000_000));

        assertThat(sheet.validate()).isFalse();
        assertThat(words.isInvalid()).isTrue();
        assertThat(words.getErrorMessage()).contains("999.800");
        words.setValue("x".repeat(200));
        assertThat(words.isInvalid()).isFalse();
        assertThat(words.getErrorMessage()).isNullOrEmpty();
    }

    @Test
    void isTheFormOfTheTask() {
        assertThat(forms).extracting(TaskForm::formKey).contains("barometer/fill");
    }

    @Test
    void saysAtTheTopThatItIsAnonymousAndUntilWhenSealed() {
        assertThat(text())
                .contains("Dit is anoniem.")
                .contains("di 1 sep, 17:00")
                .contains("vanaf 5 antwoorden");
    }

    @Test
    void asksNineQuestionsInThreeGroups() {
        assertThat(find(FieldSet.class).all())
                .extracting(FieldSet::getLegendText)
                .containsExactly("Hoe vaak? Nog nooit is 0.", "Kiezen", "Wat vind je?");
        assertThat(find(IntegerField.class).all()).hasSize(1);
        assertThat(groups()).hasSize(8);
        assertThat(find(IntegerField.class).all().getFirst().getLabel())
                .isEqualTo("1. Aan hoeveel bordsessies deed je de afgelopen 4 weken mee?");
        assertThat(groups().getLast().getLabel()).isEqualTo("9. De schoolleiding maakt tijd en ruimte voor dit werk.");
    }

    @Test
    void countsWhatIsFilledIn() {
        assertThat(text()).contains("0 van 9 ingevuld");

        find(IntegerField.class).single().setValue(0);
        groups().getFirst().setValue(Answer.of(3));
        groups().get(1).setValue(Answer.of(0));
        groups().get(2).setValue(Answer.of(1));
        groups().getLast().setValue(Answer.NOT_APPLICABLE);

        assertThat(text()).contains("5 van 9 ingevuld");
    }

    @Test
    void showsWhatIsMissingAtItsField() {
        find(IntegerField.class).all().getFirst().setValue(21);

        assertThat(sheet.validate()).isFalse();

        IntegerField first = find(IntegerField.class).all().getFirst();
        assertThat(first.isInvalid()).isTrue();
        assertThat(first.getErrorMessage()).isEqualTo("Vul een getal in van 0 tot en met 20.");
        assertThat(groups().getLast().isInvalid()).isTrue();
        assertThat(groups().getLast().getErrorMessage()).isEqualTo("Kies een antwoord.");

        first.setValue(20);
        assertThat(first.isInvalid()).isFalse();
    }

    @Test
    void handsOverTheAnswers() {
        fillIn();

        assertThat(sheet.validate()).isTrue();
        sheet.finish();

        assertThat(sent).singleElement().satisfies(answers -> {
            assertThat(answers.byQuestion()).containsOnlyKeys(QuestionSet.B0.questions());
            assertThat(answers.byQuestion())
                    .containsEntry(Question.BOARD_SESSIONS, Answer.of(2))
                    .containsEntry(Question.VISITS, Answer.of(4))
                    .containsEntry(Question.COLLEAGUE_WATCHES, Answer.of(4))
                    .containsEntry(Question.LEADERSHIP_MAKES_ROOM, Answer.NOT_APPLICABLE);
        });
    }

    @Test
    void keepsNothingBeforeItIsFinished() {
        fillIn();

        assertThat(sheet.keepsDraft()).isFalse();
        assertThat(sheet.typed()).isEmpty();
        sheet.fill(Map.of("1", "3"));
        assertThat(text()).contains("9 van 9");
    }

    @Test
    void canBeReadButNotChangedOnceLocked() {
        fillIn();

        sheet.lock();

        assertThat(find(IntegerField.class).all()).allMatch(IntegerField::isReadOnly);
        assertThat(groups()).allMatch(RadioButtonGroup::isReadOnly);
    }

    private void fillIn() {
        find(IntegerField.class).all().forEach(field -> field.setValue(2));
        groups().forEach(group -> group.setValue(Answer.of(4)));
        groups().getLast().setValue(Answer.NOT_APPLICABLE);
    }

    @SuppressWarnings("unchecked")
    private List<RadioButtonGroup<Answer>> groups() {
        return find(RadioButtonGroup.class).all().stream()
                .map(group -> (RadioButtonGroup<Answer>) group)
                .toList();
    }

    private String text() {
        return sheet.getElement().getTextRecursively();
    }
}
