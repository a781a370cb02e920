package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Marks the fields whose text this device may keep while there is no connection, by the name that the form's draft has
 * for them. A field without a mark is never kept on a device.
 */
public final class DeviceField {

    private static final String NAME = "data-field";
    private static final String ANSWERS = "data-answers";
    /** More than anybody types; a longer text stays on the device. */
    static final int MOST_CHARACTERS = 2_000_000;

    private static final JsonMapper JSON = new JsonMapper();

    private DeviceField() {}

    /** A field whose value in the browser is what the draft has: text, number, day, time. */
    public static void mark(Component field, String name) {
        field.getElement().setAttribute(NAME, name);
    }

    /**
     * A choice, of which the browser knows the label only.
     *
     * @param text what the draft has for an answer
     */
    public static <T> void mark(
            Component field, String name, List<T> answers, Function<T, String> label, Function<T, String> text) {
        var texts = new HashMap<String, String>();
        var twice = answers.stream().collect(Collectors.groupingBy(label, Collectors.counting()));
        answers.stream()
                .filter(answer -> twice.get(label.apply(answer)) == 1)
                .forEach(answer -> texts.put(label.apply(answer), text.apply(answer)));
        mark(field, name);
        field.getElement().setAttribute(ANSWERS, JSON.writeValueAsString(texts));
    }

    /** Everything in the form, itself included. */
    static Stream<Component> inside(Component form) {
        return Stream.concat(Stream.of(form), form.getChildren().flatMap(DeviceField::inside));
    }

    /** What a browser says was typed, of the fields that a person can change here; all else is left out. */
    static Map<String, String> read(String json, Component form) {
        Set<String> names = inside(form)
                .filter(field -> field instanceof HasValue<?, ?> value && !value.isReadOnly())
                .map(field -> field.getElement().getAttribute(NAME))
                .filter(name -> name != null)
                .collect(Collectors.toSet());
        var typed = new LinkedHashMap<String, String>();
        try {
            if (json.length() <= MOST_CHARACTERS) {
                JSON.readTree(json).properties().stream()
                        .filter(one ->
                                names.contains(one.getKey()) && one.getValue().isString())
                        .forEach(one -> typed.put(one.getKey(), one.getValue().stringValue()));
            }
        } catch (JacksonException unreadable) {
            return Map.of();
        }
        return typed;
    }

    /** For each field a number by which the browser sees whether it still has the same text. */
    static String marks(Map<String, String> typed) {
        var marks = new HashMap<String, Integer>();
        typed.forEach((name, text) -> marks.put(name, text.hashCode()));
        return JSON.writeValueAsString(marks);
    }
}
