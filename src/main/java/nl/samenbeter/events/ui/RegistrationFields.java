package nl.samenbeter.events.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.events.Register;
import nl.samenbeter.events.RegistrationSheet;
import nl.samenbeter.events.RegistrationSheet.Candidate;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.ui.DeviceField;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** Who comes, their diet notes, and what they bring. What is known of diets is not shown: the person changes it. */
class RegistrationFields extends Div {

    private final RegistrationSheet sheet;
    private final CheckboxGroup<Candidate> people = new CheckboxGroup<>();
    private final Div diets = with(new Div(), "fields");
    private final Map<PersonId, TextField> dietOf = new LinkedHashMap<>();
    private final TextArea success = area("success");
    private final TextArea question = area("question");
    private final List<Runnable> listeners = new ArrayList<>();

    RegistrationFields(RegistrationSheet sheet) {
        this.sheet = sheet;
        addClassName("fields");
        var coaches = sheet.candidates().stream().filter(Candidate::coach).toList();
        people.setLabel(Texts.text("events.form.people"));
        people.setHelperText(
                coaches.isEmpty()
                        ? Texts.text("events.form.people.helpSchool", sheet.most())
                        : Texts.text("events.form.people.help", sheet.least(), sheet.most()));
        people.setItems(sheet.candidates());
        people.setItemLabelGenerator(one -> one.coach() ? Texts.text("events.form.coach", one.name()) : one.name());
        people.setItemEnabledProvider(one -> !one.coach() || coaches.size() > 1);
        people.setManualValidation(true);
        people.setValue(Stream.concat(
                        coaches.stream(),
                        sheet.candidates().stream().filter(one -> sheet.coming().contains(one.person())))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        people.addValueChangeListener(change -> {
            if (people.isInvalid()) {
                validate();
            }
            showDiets();
            listeners.forEach(Runnable::run);
        });
        success.setValue(sheet.success());
        question.setValue(sheet.question());
        Stream.of(success, question)
                .forEach(area -> area.addValueChangeListener(change -> listeners.forEach(Runnable::run)));
        add(Notices.card(
                Tone.INFO,
                Texts.text("events.form.places", Dates.longDay(sheet.event().day()), sheet.placesLeft())));
        add(
                people,
                Notices.card(
                        Tone.REST, Icon.LOCK, Texts.text("events.form.dietRule", Dates.longDay(sheet.dietGoesOn()))),
                diets,
                success,
                question);
        showDiets();
    }

    private static TextArea area(String name) {
        var area = new TextArea(Texts.text("events.form." + name));
        area.setHelperText(Texts.text("events.form." + name + ".help"));
        area.setMaxLength(Register.MOST_CHARACTERS);
        area.setMinRows(2);
        area.setWidthFull();
        DeviceField.mark(area, name);
        return area;
    }

    private void showDiets() {
        diets.removeAll();
        for (Candidate one : sheet.candidates()) {
            if (people.getValue().contains(one)) {
                diets.add(dietOf.computeIfAbsent(one.person(), person -> diet(one)));
            }
        }
    }

    private TextField diet(Candidate one) {
        var field = new TextField(Texts.text("events.form.diet", one.name()));
        field.setMaxLength(Register.MOST_CHARACTERS_OF_A_DIET);
        field.setAutocomplete(Autocomplete.OFF);
        if (sheet.coming().contains(one.person())) {
            field.setHelperText(Texts.text("events.form.diet.keep"));
        }
        field.setWidthFull();
        return field;
    }

    boolean validate() {
        long counted = people.getValue().stream().filter(one -> !one.coach()).count();
        String wrong = null;
        if (counted < sheet.least()) {
            wrong = Texts.text("error.events.tooFew", sheet.least());
        } else if (counted > sheet.most()) {
            wrong = Texts.text("error.events.tooMany", sheet.most());
        } else if (people.getValue().size() > sheet.placesLeft()) {
            wrong = Texts.text("error.events.full", sheet.placesLeft());
        }
        people.setErrorMessage(wrong);
        people.setInvalid(wrong != null);
        return wrong == null;
    }

    Register command() {
        return new Register(
                people.getValue().stream()
                        .map(one -> new Register.Participant(one.person(), typed(dietOf.get(one.person()))))
                        .toList(),
                clean(success.getValue()),
                clean(question.getValue()));
    }

    private static String typed(TextField field) {
        return clean(field.getValue());
    }

    private static String clean(String text) {
        return text.replace("\0", "").strip();
    }

    /** Everything but the diets: these are kept nowhere before the form is sent. */
    Map<String, String> typed() {
        return Map.of(
                "people",
                people.getValue().stream().map(one -> one.person().text()).collect(Collectors.joining(",")),
                "success",
                success.getValue(),
                "question",
                question.getValue());
    }

    void fill(Map<String, String> draft) {
        Set<String> chosen = Set.of(draft.getOrDefault("people", "").split(","));
        if (draft.containsKey("people")) {
            people.setValue(sheet.candidates().stream()
                    .filter(one -> one.coach() || chosen.contains(one.person().text()))
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        success.setValue(draft.getOrDefault("success", success.getValue()));
        question.setValue(draft.getOrDefault("question", question.getValue()));
    }

    void onTyped(Runnable changed) {
        listeners.add(changed);
    }

    void lock() {
        people.setReadOnly(true);
        success.setReadOnly(true);
        question.setReadOnly(true);
        dietOf.values().forEach(field -> field.setReadOnly(true));
    }
}
