package nl.samenbeter.voices.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.voices.Grade;
import nl.samenbeter.voices.HeardLine;
import org.jspecify.annotations.Nullable;

/** How soon it can be done and how much it does; kept as soon as it is chosen. */
class LineSorting extends Div {

    private final Select<Grade> feasible = select("feasible");
    private final Select<Grade> effect = select("effect");

    /** Keeps what was chosen; a refusal is thrown. */
    interface Sorted {

        void by(@Nullable Grade feasible, @Nullable Grade effect);
    }

    LineSorting(HeardLine line, Sorted sorted) {
        with(this, "line-sorting", feasible, effect);
        feasible.setValue(line.feasible());
        effect.setValue(line.effect());
        feasible.setAriaLabel(Texts.text("voices.sort.feasible") + ": " + line.words());
        effect.setAriaLabel(Texts.text("voices.sort.effect") + ": " + line.words());
        Runnable keep = () -> Failures.trying(() -> sorted.by(feasible.getValue(), effect.getValue()));
        feasible.addValueChangeListener(change -> keep.run());
        effect.addValueChangeListener(change -> keep.run());
    }

    private static Select<Grade> select(String what) {
        var select = new Select<Grade>();
        select.setLabel(Texts.text("voices.sort." + what));
        select.setItems(Grade.values());
        select.setItemLabelGenerator(grade -> Texts.text("voices.sort." + what + "." + grade));
        return select;
    }

    static String words(HeardLine line) {
        return line.effect() == null || line.feasible() == null
                ? ""
                : Texts.text("voices.sort.effect." + line.effect()) + ", "
                        + Texts.text("voices.sort.feasible." + line.feasible());
    }
}
