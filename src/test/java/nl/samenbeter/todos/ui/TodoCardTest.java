package nl.samenbeter.todos.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.todos.TodoRow;
import nl.samenbeter.todos.TodoService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class TodoCardTest extends ViewTest {

    @Autowired
    TodoService service;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    @BeforeEach
    void givenAPerson() {
        var school = new TestSchool(application);
        Given.signedIn(new Given(jdbc).person("Sanne Post", school.school));
    }

    @Test
    void aLineIsWrittenTickedAndTakenBack() {
        TodoCard card = card();
        click(card, "Iets voor mezelf");
        find(TextField.class, card).single().setValue("<b>Sleutel</b> & kast");
        find(DatePicker.class, card).single().setValue(service.today().plusDays(1));
        click(card, "Zet erbij");

        assertThat(texts(card)).anyMatch(line -> line.contains("Morgen"));
        find(Checkbox.class, card).single().setValue(true);

        assertThat(service.mine()).extracting(TodoRow::done).containsExactly(true);
        click(UI.getCurrent(), "Ongedaan maken");
        assertThat(service.mine()).extracting(TodoRow::done).containsExactly(false);
        assertThat(find(Checkbox.class, card).single().getLabel()).isEqualTo("<b>Sleutel</b> & kast");
    }

    @Test
    void aLineWithoutWordsIsRefusedAtTheField() {
        TodoCard card = card();
        click(card, "Iets voor mezelf");
        click(card, "Zet erbij");

        assertThat(find(TextField.class, card).single().isInvalid()).isTrue();
        assertThat(service.mine()).isEmpty();
    }

    @Test
    void aLineIsChangedAndTakenAway() {
        service.add("Oude woorden", null);
        TodoCard card = card();
        find(Button.class, card)
                .withAttribute("aria-label", "Wijzig: Oude woorden")
                .single()
                .click();
        find(TextField.class, card).single().setValue("Nieuwe woorden");
        click(card, "Bewaar");
        assertThat(service.mine()).extracting(TodoRow::words).containsExactly("Nieuwe woorden");

        find(Button.class, card)
                .withAttribute("aria-label", "Haal weg: Nieuwe woorden")
                .single()
                .click();
        assertThat(service.mine()).isEmpty();
        click(UI.getCurrent(), "Ongedaan maken");
        assertThat(service.mine()).extracting(TodoRow::words).containsExactly("Nieuwe woorden");
    }

    private TodoCard card() {
        var card = new TodoCard(service);
        UI.getCurrent().add(card);
        return card;
    }

    private void click(Component inside, String text) {
        test(find(Button.class, inside).withText(text).all().getLast()).click();
    }

    private List<String> texts(Component card) {
        return find(ListItem.class, card).all().stream()
                .map(line -> line.getElement().getTextRecursively())
                .toList();
    }
}
