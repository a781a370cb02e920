package nl.samenbeter.administration.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.administration.StuckRow;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.workflow.WayOn;

/** What happens when a step is passed, and what to do where it cannot be. */
final class StuckWords {

    private static final String KEYS = "administration.stuck.";

    private StuckWords() {}

    static String preview(StuckRow row) {
        WayOn on = row.on();
        return Stream.of(
                        Texts.text(KEYS + "way." + on.kind(), on.name()),
                        on.kind() == WayOn.Kind.LEFT_OUT ? Texts.text(KEYS + "effect." + on.element()) : "",
                        on.next().isEmpty()
                                ? Texts.text(KEYS + "next.none")
                                : Texts.text(KEYS + "next", String.join(", ", on.next())),
                        Texts.text(KEYS + "final"),
                        on.kind() == WayOn.Kind.PLANNED && row.teamName() != null ? Texts.text(KEYS + "told") : "")
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    static String instead(StuckRow row) {
        WayOn on = row.on();
        return Texts.find(KEYS + "instead." + on.element())
                .orElseGet(() -> Texts.text(KEYS + "way." + on.kind(), on.name()));
    }
}
