package nl.samenbeter.visits.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.visits.Department;
import nl.samenbeter.visits.Occasion;
import nl.samenbeter.visits.ViewingQuestions;
import org.jspecify.annotations.Nullable;

/** Why somebody goes to watch, and the one question they watch with. */
@StyleSheet("context://styles/visits.css")
class QuestionFields extends Div {

    private static final int LONGEST = 200;

    private final Select<Occasion> occasion = new Select<>();
    private final TextArea question = new TextArea(Texts.text("visits.question"));
    private final Details examples;

    QuestionFields() {
        addClassName("visit-question");
        occasion.setLabel(Texts.text("visits.occasion"));
        occasion.setItems(Occasion.values());
        occasion.setItemLabelGenerator(why -> Texts.text(why.key()));
        question.setRequiredIndicatorVisible(true);
        question.setManualValidation(true);
        question.setMaxLength(LONGEST);
        question.setMinRows(2);
        question.setValueChangeMode(ValueChangeMode.LAZY);
        question.setValueChangeTimeout(800);
        question.addValueChangeListener(change -> {
            question.setInvalid(false);
            count();
        });
        count();
        examples = new Details(Texts.text("visits.examples"), examples());
        add(occasion, question, examples);
    }

    private void count() {
        question.setHelperText(
                Texts.text("visits.questionHelp", question.getValue().length(), LONGEST));
    }

    private Div examples() {
        var service = new Select<Department>();
        service.setLabel(Texts.text("visits.examples.service"));
        service.setItems(Department.values());
        service.setItemLabelGenerator(one -> Texts.text(one.key()));
        var list = with(new UnorderedList(), "visit-examples");
        service.addValueChangeListener(change -> {
            list.removeAll();
            ViewingQuestions.of(change.getValue(), Texts.locale()).forEach(words -> list.add(new ListItem(use(words))));
        });
        return with(new Div(), "visit-question", service, list);
    }

    private Button use(String words) {
        var button = new Button(words, click -> {
            question.setValue(words);
            examples.setOpened(false);
            question.focus();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Texts.text("visits.examples.use", words));
        return button;
    }

    void show(@Nullable Occasion why, String words) {
        occasion.setValue(why);
        question.setValue(words);
    }

    @Nullable
    Occasion occasion() {
        return occasion.getValue();
    }

    String question() {
        return question.getValue();
    }

    boolean validate() {
        if (question.getValue().isBlank()) {
            question.setErrorMessage(Texts.text("error.visits.questionMissing"));
            question.setInvalid(true);
            question.focus();
            return false;
        }
        return true;
    }

    void onTyped(Runnable changed) {
        occasion.addValueChangeListener(change -> changed.run());
        question.addValueChangeListener(change -> changed.run());
    }

    void lock() {
        occasion.setReadOnly(true);
        question.setReadOnly(true);
        examples.setVisible(false);
    }
}
