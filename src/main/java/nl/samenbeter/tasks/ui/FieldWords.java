package nl.samenbeter.tasks.ui;

import nl.samenbeter.tasks.FormField;
import nl.samenbeter.ui.Texts;

/**
 * The words of a field that stands in a model: the text {@code form.<element>.<field>} (with {@code .help}, and with
 * {@code .<option>}) in the reader's language, or else the model's own.
 */
final class FieldWords {

    private FieldWords() {}

    static FormField of(String element, FormField field) {
        String key = "form." + element + "." + field.id();
        return field.inWords(
                Texts.find(key).orElse(field.label()),
                Texts.find(key + ".help").orElse(field.help()),
                field.options().stream()
                        .map(option -> new FormField.Option(
                                option.id(), Texts.find(key + "." + option.id()).orElse(option.label())))
                        .toList());
    }

    static String option(FormField field, String id) {
        return field.options().stream()
                .filter(option -> option.id().equals(id))
                .map(FormField.Option::label)
                .findFirst()
                .orElse(id);
    }

    static String yesOrNo(String value) {
        return Texts.text(Boolean.parseBoolean(value) ? "tasks.model.yes" : "tasks.model.no");
    }
}
