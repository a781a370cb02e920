package nl.samenbeter.visits.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.visits.FormSheet;
import nl.samenbeter.visits.WriteReaction;
import org.jspecify.annotations.Nullable;

/** What the host writes of a visit. */
class ReactionFields extends Div {

    private static final int LONGEST_REACTION = 1000;
    private static final int LONGEST_TAKES = 500;
    private static final int WHILE_TYPING = 2000;

    private final TextArea reaction = area("visits.reaction", LONGEST_REACTION, 3);
    private final TextArea takes = area("visits.takes", LONGEST_TAKES, 2);
    private final NameHint names;

    ReactionFields(FormSheet sheet, List<String> known) {
        addClassName("visit-question");
        names = new NameHint(known);
        reaction.setHelperText(Texts.text("visits.reactionHelp"));
        reaction.setManualValidation(true);
        reaction.addValueChangeListener(change -> reaction.setInvalid(false));
        reaction.setValue(orEmpty(sheet.reaction()));
        takes.setValue(orEmpty(sheet.hostTakes()));
        onTyped(() -> names.look(List.of(reaction.getValue(), takes.getValue())));
        add(reaction, takes, names);
    }

    private static TextArea area(String label, int longest, int rows) {
        var area = new TextArea(Texts.text(label));
        area.setMaxLength(longest);
        area.setMinRows(rows);
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(WHILE_TYPING);
        return area;
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }

    WriteReaction value() {
        return new WriteReaction(reaction.getValue(), takes.getValue());
    }

    boolean validate() {
        if (reaction.getValue().isBlank() && takes.getValue().isBlank()) {
            reaction.setErrorMessage(Texts.text("error.visits.reactionEmpty"));
            reaction.setInvalid(true);
            reaction.focus();
            return false;
        }
        return true;
    }

    final void onTyped(Runnable changed) {
        Stream.of(reaction, takes).forEach(area -> area.addValueChangeListener(change -> changed.run()));
    }

    Map<String, String> typed() {
        return Map.of("reaction", reaction.getValue(), "takes", takes.getValue());
    }

    void fill(Map<String, String> draft) {
        reaction.setValue(draft.getOrDefault("reaction", reaction.getValue()));
        takes.setValue(draft.getOrDefault("takes", takes.getValue()));
    }

    void lock() {
        reaction.setReadOnly(true);
        takes.setReadOnly(true);
    }
}
