package nl.samenbeter.visits.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.visits.Fact;

/** What somebody saw or heard, and what came of it: one to eight rows. */
@StyleSheet("context://styles/visits.css")
class FactRows extends Div {

    private static final int MOST = 8;
    private static final int FIRST = 2;
    private static final int LONGEST = 500;
    private static final int WHILE_TYPING = 2000;

    private final Div rows = with(new Div(), "visit-facts");
    private final List<Row> list = new ArrayList<>();
    private final Button more = new Button(Texts.text("visits.fact.more"), Icon.PLUS.create());
    private Runnable changed = () -> {};
    private boolean locked;

    private final class Row extends Div {

        private final TextArea seen = area("visits.fact.seen", "visits.fact.seenHelp");
        private final TextArea effect = area("visits.fact.effect", "visits.fact.effectHelp");

        Row(int number) {
            addClassName("visit-fact");
            getElement().setAttribute("role", "group").setAttribute("aria-label", Texts.text("visits.fact", number));
            var badge = span(String.valueOf(number), "visit-fact-number");
            badge.getElement().setAttribute("aria-hidden", "true");
            add(badge, seen, effect);
        }

        private TextArea area(String label, String help) {
            var area = new TextArea(Texts.text(label));
            area.setPlaceholder(Texts.text(help));
            area.setMaxLength(LONGEST);
            area.setMinRows(2);
            area.setManualValidation(true);
            area.setValueChangeMode(ValueChangeMode.TIMEOUT);
            area.setValueChangeTimeout(WHILE_TYPING);
            area.addValueChangeListener(change -> {
                area.setInvalid(false);
                changed.run();
            });
            area.setReadOnly(locked);
            return area;
        }

        Fact fact() {
            return new Fact(seen.getValue(), effect.getValue());
        }

        boolean isEmpty() {
            return seen.getValue().isBlank() && effect.getValue().isBlank();
        }
    }

    FactRows() {
        addClassName("visit-question");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(click -> row().seen.focus());
        var title = new H3(Texts.text("visits.facts"));
        title.addClassName("visit-part");
        add(title, span(Texts.text("visits.factsHelp"), "s t2"), rows, more);
        for (int n = 0; n < FIRST; n++) {
            row();
        }
    }

    private Row row() {
        var row = new Row(list.size() + 1);
        list.add(row);
        rows.add(row);
        more.setVisible(!locked && list.size() < MOST);
        return row;
    }

    void show(List<Fact> facts) {
        for (int n = 0; n < facts.size(); n++) {
            Row row = n < list.size() ? list.get(n) : row();
            row.seen.setValue(facts.get(n).seen());
            String effect = facts.get(n).effect();
            row.effect.setValue(effect == null ? "" : effect);
        }
    }

    /** The ones that say something. */
    List<Fact> facts() {
        return list.stream().filter(row -> !row.isEmpty()).map(Row::fact).toList();
    }

    boolean validate() {
        for (Row row : list) {
            if (!row.isEmpty() && row.seen.getValue().isBlank()) {
                return wrong(row, "error.visits.factWithoutSeen");
            }
        }
        return !facts().isEmpty() || wrong(list.getFirst(), "error.visits.factMissing");
    }

    private static boolean wrong(Row row, String key) {
        row.seen.setErrorMessage(Texts.text(key));
        row.seen.setInvalid(true);
        row.seen.focus();
        return false;
    }

    void onTyped(Runnable call) {
        changed = call;
    }

    void typed(Map<String, String> typed) {
        for (int n = 0; n < list.size(); n++) {
            typed.put("seen" + n, list.get(n).seen.getValue());
            typed.put("effect" + n, list.get(n).effect.getValue());
        }
    }

    void fill(Map<String, String> draft) {
        for (int n = 0; n < MOST; n++) {
            String seen = draft.getOrDefault("seen" + n, "");
            String effect = draft.getOrDefault("effect" + n, "");
            if (n < list.size() || !seen.isEmpty() || !effect.isEmpty()) {
                Row row = n < list.size() ? list.get(n) : row();
                if (draft.containsKey("seen" + n)) {
                    row.seen.setValue(seen);
                    row.effect.setValue(effect);
                }
            }
        }
    }

    void lock() {
        locked = true;
        more.setVisible(false);
        list.forEach(row -> {
            row.seen.setReadOnly(true);
            row.effect.setReadOnly(true);
        });
    }
}
