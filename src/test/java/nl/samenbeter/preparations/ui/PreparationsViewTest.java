package nl.samenbeter.preparations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Stream;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.preparations.GivenPreparation;
import nl.samenbeter.preparations.GroupRow;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.ui.EmptyState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class PreparationsViewTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    GivenPreparation given;

    @BeforeEach
    void givenAPreparation() {
        given = GivenPreparation.in(application);
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    @Test
    void saysWhatWillComeWhenThereIsNothingYet() {
        given.isCoach();

        navigate(PreparationsView.ROUTE, PreparationsView.class);

        assertThat(text(find(EmptyState.class).single())).contains("Er is nog geen werkvoorbereiding.");
    }

    @Test
    void listsThePreparationsAndKeepsTheChoiceInTheAddress() {
        given.running();
        given.isCoach();

        PreparationsView view = navigate(PreparationsView.ROUTE, PreparationsView.class);
        assertThat(text(view)).contains("do 17 sep, 15:00", "2 groepen", "Kies een werkvoorbereiding.");
        assertThat(find(GroupCard.class).all()).isEmpty();

        assertThat(cards()).hasSize(2);
        assertThat(text(cards().getFirst())).contains("Groep 1", "Donderdag 17 september", "15:00-16:15");
    }

    @Test
    void aMemberSeesTheOwnGroupAndChangesNothing() {
        given.running();
        PersonId member = given.people(2).getLast();
        Given.signedIn(member, Role.MEMBER);

        assertThat(cards()).singleElement().satisfies(card -> {
            assertThat(text(card)).contains("Groep 2, jouw groep", "heeft de vraag");
            assertThat(all(card, Select.class)).isEmpty();
        });
    }

    @Test
    void theCoachPutsSomebodyIntoAnotherGroup() {
        given.running();
        given.isCoach();
        String name = given.row(1).people().getFirst().name();
        PersonId person = given.row(1).people().getFirst().id();

        Select<Integer> place = groupOf(cards().getFirst(), name);
        place.setValue(2);

        assertThat(given.people(2)).contains(person);
        assertThat(text(find(GroupCard.class).all().getLast())).contains(name);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theCoachGivesTheQuestionToSomebodyElse() {
        given.running();
        given.isCoach();
        Select<GroupRow.Person> owner = all(cards().getFirst(), Select.class).stream()
                .filter(select -> "Wie heeft de vraag?".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
        GroupRow.Person other = given.row(1).people().stream()
                .filter(person -> !person.id().equals(given.owner(1)))
                .findFirst()
                .orElseThrow();

        owner.setValue(other);

        assertThat(given.owner(1)).isEqualTo(other.id());
    }

    @Test
    void theCoachMovesAGroup() {
        given.running();
        given.isCoach();
        test(all(cards().getFirst(), Button.class).getFirst()).click();

        find(DatePicker.class).single().setValue(GivenPreparation.MONDAY.plusDays(5));
        test(save()).click();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("Op zaterdag 19 september is er geen school.");

        find(DatePicker.class).single().setValue(GivenPreparation.MONDAY.plusDays(2));
        test(save()).click();
        assertThat(given.row(1).day()).isEqualTo(GivenPreparation.MONDAY.plusDays(2));
        assertThat(text(find(GroupCard.class).all().getFirst())).contains("Woensdag 16 september");
    }

    private Button save() {
        return find(Button.class).withText("Bewaren").single();
    }

    private List<GroupCard> cards() {
        TestSchool.clock(GivenPreparation.MONDAY.atTime(8, 30));
        navigate(PreparationsView.ROUTE + "/" + given.id(), PreparationsView.class);
        return find(GroupCard.class).all();
    }

    @SuppressWarnings("unchecked")
    private static Select<Integer> groupOf(Component card, String name) {
        return all(card, Select.class).stream()
                .filter(select -> select.getAriaLabel()
                        .filter(("Groep van " + name)::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static <T extends Component> List<T> all(Component parent, Class<T> type) {
        return parent.getChildren()
                .flatMap(child -> Stream.concat(
                        type.isInstance(child) ? Stream.of(type.cast(child)) : Stream.empty(),
                        all(child, type).stream()))
                .toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
