package nl.samenbeter.preparations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.ViewTest;
import nl.samenbeter.preparations.AgreeTryOut;
import nl.samenbeter.preparations.BlockKind;
import nl.samenbeter.preparations.GivenPreparation;
import nl.samenbeter.preparations.GroupRow;
import nl.samenbeter.preparations.HoldPreparation;
import nl.samenbeter.preparations.IdeaRow;
import nl.samenbeter.preparations.PreparationService;
import nl.samenbeter.preparations.ScriptStep;
import nl.samenbeter.preparations.SheetService;
import nl.samenbeter.preparations.TryOutRow;
import nl.samenbeter.preparations.TryOutService;
import nl.samenbeter.preparations.WorkDesignService;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class GroupViewTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    SheetService sheets;

    @Autowired
    WorkDesignService designs;

    @Autowired
    PreparationService preparations;

    @Autowired
    TryOutService tryOuts;

    GivenPreparation given;
    PersonId owner;
    PersonId other;
    GroupView view;

    @BeforeEach
    void givenAGroupAtWork() {
        given = GivenPreparation.in(application);
        given.running();
        given.now(GivenPreparation.THURSDAY.atTime(15, 5));
        owner = given.owner(1);
        other = given.other(1);
        given.isMember(owner);
        view = open();
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    private GroupView open() {
        return navigate(GroupAddress.of(given.group(1)), GroupView.class);
    }

    private TextArea block(BlockKind kind) {
        return find(TextArea.class).all().stream()
                .filter(area ->
                        area.getAriaLabel().filter(Names.of(kind)::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static final class Names {

        static String of(BlockKind kind) {
            return switch (kind) {
                case GOAL -> "Doel";
                case STATE -> "Nu";
                case WAY -> "Nieuwe werkwijze";
                case SIGNAL -> "Signaal onderweg";
                case FALLBACK -> "Vangnet";
                case PROOF -> "Bewijs";
                case SERVICES -> "Betrokken diensten";
                case RISK -> "Risico voor de les";
            };
        }
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(one -> one.isVisible() && words.equals(one.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + words));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void theOwnerBringsTheQuestionAndAnEmptyOneIsRefusedAtTheField() {
        test(button("Breng je vraag in")).click();
        TextArea question = find(TextArea.class).all().stream()
                .filter(area -> "Vraag".equals(area.getLabel()))
                .findFirst()
                .orElseThrow();

        test(button("Bewaren")).click();
        assertThat(question.getErrorMessage()).isEqualTo("Schrijf de vraag op die je inbrengt.");

        test(question).setValue("Waarom zoveel wissels? <b>Nu</b>");
        test(button("Bewaren")).click();
        assertThat(text(view)).contains("Waarom zoveel wissels? <b>Nu</b>");
        assertThat(given.row(1).question()).isEqualTo("Waarom zoveel wissels? <b>Nu</b>");
    }

    @Test
    void theGroupGoesThroughTheScript() {
        assertThat(text(view)).contains("Zeven stappen, samen een uur.");

        test(button("Start het uur")).click();
        test(button("Volgende stap")).click();
        assertThat(given.design(other, 1).step()).isEqualTo(ScriptStep.CLARIFY);
        assertThat(text(view)).contains("Nog geen oplossingen.");

        test(button("Vorige")).click();
        assertThat(given.design(other, 1).step()).isEqualTo(ScriptStep.CASE);
    }

    @Test
    void whatIsTypedIsKeptAndAnotherIsSeenWriting() {
        test(block(BlockKind.WAY)).setValue("Eerst de lijst");
        assertThat(given.block(other, 1, BlockKind.WAY).words()).isEqualTo("Eerst de lijst");
        assertThat(given.block(other, 1, BlockKind.WAY).writing()).isEqualTo(given.name(owner));

        given.school.doAs(other, () -> sheets.write(given.group(1), BlockKind.PROOF, "14 wordt 3", 0));
        view.free();

        TextArea proof = block(BlockKind.PROOF);
        assertThat(proof.isReadOnly()).isTrue();
        assertThat(proof.getValue()).isEqualTo("14 wordt 3");
        assertThat(text(view)).contains(given.name(other) + " schrijft");
        assertThat(block(BlockKind.WAY).isReadOnly()).isFalse();

        test(button("Overnemen")).click();
        assertThat(block(BlockKind.PROOF).isReadOnly()).isFalse();
        assertThat(text(view)).contains("Bewaarde teksten (1)");
        test(block(BlockKind.PROOF)).setValue("14 wordt 5");
        assertThat(given.block(other, 1, BlockKind.PROOF).words()).isEqualTo("14 wordt 5");
    }

    @Test
    void theTextOfWhomSomebodyTakesOverFromStaysOnTheScreen() {
        test(block(BlockKind.WAY)).setValue("Eerst de lijst");
        given.school.doAs(other, () -> {
            int edition = sheets.takeOver(given.group(1), BlockKind.WAY).edition();
            sheets.write(given.group(1), BlockKind.WAY, "Eerst bellen", edition);
        });

        view.free();

        assertThat(block(BlockKind.WAY).getValue()).isEqualTo("Eerst bellen");
        assertThat(block(BlockKind.WAY).isReadOnly()).isTrue();
        assertThat(late()).containsExactly("Eerst de lijst");
        assertThat(text(view)).contains(given.name(other) + " schrijft nu verder in dit blok.");
    }

    @Test
    void anOldScreenIsToldAndKeepsItsText() {
        given.school.doAs(other, () -> sheets.write(given.group(1), BlockKind.WAY, "Eerst bellen", 0));

        test(block(BlockKind.WAY)).setValue("Eerst de lijst");

        assertThat(late()).containsExactly("Eerst de lijst");
        assertThat(text(view)).contains("Iemand anders was net eerder.");
        assertThat(given.block(owner, 1, BlockKind.WAY).words()).isEqualTo("Eerst bellen");
        view.free();
        assertThat(block(BlockKind.WAY).getValue()).isEqualTo("Eerst bellen");
    }

    private List<String> late() {
        return find(BlockEditor.class).all().stream()
                .flatMap(editor -> editor.typedTooLate().stream())
                .toList();
    }

    @Test
    void aTextThatIsTooLongIsRefusedInASentence() {
        TextArea area = block(BlockKind.WAY);
        area.setMaxLength(2_000_000);

        test(area).setValue("a".repeat(1_000_000));

        assertThat(area.isInvalid()).isTrue();
        assertThat(area.getErrorMessage()).contains("4.000");
        assertThat(given.block(other, 1, BlockKind.WAY).words()).isEmpty();
    }

    @Test
    void ideasAreWrittenInSilenceAndThenChosen() {
        idea("Eén lijst");
        assertThat(given.design(other, 1).hiddenIdeas()).isEqualTo(1);
        given.school.doAs(other, () -> designs.go(given.group(1), null, ScriptStep.CHOOSE));
        view.free();

        test(button("Deze kiezen")).click();

        assertThat(given.design(other, 1).ideas())
                .singleElement()
                .satisfies(card -> assertThat(card.chosen()).isTrue());
        assertThat(text(view)).contains("Gekozen");
        assertThat(given.design(other, 1).ideas()).extracting(IdeaRow::mine).containsExactly(false);
    }

    private void idea(String words) {
        test(find(TextField.class).all().stream()
                        .filter(field -> "Jouw idee".equals(field.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(words);
        test(button("Leg neer")).click();
    }

    @Test
    void aTryOutOnADayOffIsRefusedWithDaysThatArePossible() {
        test(button("Proef afspreken")).click();
        assertThat(person("Wie probeert het?").getErrorMessage()).isEqualTo("Kies iemand.");
        choose("Wie probeert het?", owner);
        choose("Wie kijkt mee?", other);
        DatePicker day = find(DatePicker.class).single();
        day.setValue(GivenPreparation.THURSDAY.plusDays(2));

        test(button("Proef afspreken")).click();
        assertThat(day.getErrorMessage())
                .isEqualTo("Op zaterdag 19 september is er geen school. "
                        + "Dagen die wel kunnen: vrijdag 18 september en maandag 21 september.");

        day.setValue(GivenPreparation.THURSDAY.plusDays(4));
        test(button("Proef afspreken")).click();
        assertThat(given.design(other, 1).tryOut().rows())
                .extracting(TryOutRow::day)
                .containsExactly(GivenPreparation.THURSDAY.plusDays(4));
        assertThat(text(view)).contains(given.name(owner) + " probeert, " + given.name(other) + " kijkt mee");
    }

    @SuppressWarnings("unchecked")
    private Select<GroupRow.Person> person(String label) {
        return find(Select.class).all().stream()
                .filter(select -> label.equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void choose(String label, PersonId person) {
        Select<GroupRow.Person> select = person(label);
        select.setValue(select.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void whoIsPutIntoAnotherGroupIsToldAndReadsTheOwnOne() {
        given.isMember(other);
        view = open();

        given.school.doAs(given.school.coach, () -> preparations.movePerson(given.id(), other, 2));
        view.free();

        assertThat(text(view)).contains("Je zit niet meer in deze groep.");
        assertThat(block(BlockKind.WAY).isEnabled()).isFalse();
        assertThat(given.toldToLookAgain()).isPositive();
        test(button("Naar je groep")).click();
        assertThat(text(getCurrentView().getElement().getComponent().orElseThrow()))
                .contains("Groep 2");

        given.school.doAs(given.school.coach, () -> preparations.movePerson(given.id(), other, 1));
        view = open();
        view.free();
        assertThat(block(BlockKind.WAY).isReadOnly()).isFalse();
    }

    @Test
    void aTryOutIsCalledOffAfterASecondThought() {
        given.school.doAs(
                other,
                () -> tryOuts.agree(
                        given.group(1),
                        new AgreeTryOut(GivenPreparation.THURSDAY.plusDays(4), other, owner, "Meekijken")));
        view.free();
        test(button("Zeg de proef af")).click();
        assertThat(text(view)).contains("Het bezoek van de kijker gaat dan ook niet door");

        test(button("Ja, zeg af")).click();

        assertThat(text(view)).contains("Afgezegd");
        assertThat(button("Proef afspreken").isVisible()).isTrue();
    }

    @Test
    void aTeacherWithoutAnAccountIsNamed() {
        choose("Wie probeert het?", owner);
        Select<GroupRow.Person> watcher = person("Wie kijkt mee?");
        watcher.setValue(
                watcher.getListDataView().getItems().reduce((one, last) -> last).orElseThrow());
        test(button("Proef afspreken")).click();
        TextField name = find(TextField.class).all().stream()
                .filter(field -> "Naam van de docent".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        assertThat(name.getErrorMessage()).isEqualTo("Vul in wie er meekijkt.");

        test(name).setValue("Mevrouw Postma");
        test(button("Proef afspreken")).click();

        assertThat(text(view)).contains(given.name(owner) + " probeert, Mevrouw Postma kijkt mee");
    }

    @Test
    void theRestOfTheTeamReadsAndPrintsItOnceTheGroupHasMet() {
        test(block(BlockKind.WAY)).setValue("Eerst de lijst");
        given.now(GivenPreparation.THURSDAY.atTime(16, 20));
        preparations.hold(given.task(1), HoldPreparation.held(60, 3));
        given.isMember(given.people(2).getFirst());

        view = open();

        assertThat(find(BlockEditor.class).all()).hasSize(8);
        assertThat(find(TextArea.class).all()).allMatch(TextArea::isReadOnly);
        assertThat(Stream.of("Start het uur", "Leg neer", "Proef afspreken"))
                .noneMatch(words -> find(Button.class).all().stream().anyMatch(one -> words.equals(one.getText())));
        var paper = navigate(GroupAddress.of(given.group(1)) + "/" + GroupAddress.SHEET, WorkSheetView.class);
        assertThat(text(paper)).contains("Eerst de lijst", "3. Nieuwe werkwijze", given.name(owner));
    }
}
