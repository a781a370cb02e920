package nl.samenbeter.tasks;

import java.util.Optional;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What tasks are called that have the same title: the text {@code task.<element>.<variant>.title}, or {@code
 * task.<element>.title}, or else the name.
 */
public record TaskTitle(String element, @Nullable String variant, String name) {

    /** In the language of the screen. */
    public String text() {
        return word("title").orElse(name);
    }

    /** {@code title} or {@code help}; nothing when no text says it. */
    public Optional<String> word(String what) {
        String key = "task." + element;
        return Texts.find(key + "." + variant + "." + what).or(() -> Texts.find(key + "." + what));
    }
}
