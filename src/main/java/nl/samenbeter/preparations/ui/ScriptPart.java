package nl.samenbeter.preparations.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import nl.samenbeter.preparations.DesignDetails;
import nl.samenbeter.preparations.ScriptStep;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The script of an hour: which step is on, what is left of it, and on to the next. Everybody sees the same. */
class ScriptPart extends Div {

    private final Changes changes;
    private final StepClock clock = new StepClock();
    private final Div now = new Div();
    private final Div buttons = with(new Div(), "script-buttons");
    private final OrderedList steps = with(new OrderedList(), "script-steps");
    private final Checkbox tone = new Checkbox(Texts.text("preparations.script.tone"));
    private @Nullable ScriptStep shown;
    private boolean fresh = true;

    /** What the page does when the group goes on. */
    interface Changes {

        void go(@Nullable ScriptStep from, @Nullable ScriptStep to);
    }

    ScriptPart(Changes changes) {
        this.changes = changes;
        addClassName("script");
        tone.addValueChangeListener(change -> clock.tone(change.getValue()));
        Section card = Html.card(Texts.text("preparations.script.title"));
        card.add(with(new Div(), "script-now", now, clock), buttons, tone, steps);
        add(card);
    }

    void show(DesignDetails design) {
        clock.left(design.secondsLeft());
        if (!fresh && design.step() == shown) {
            return;
        }
        fresh = false;
        shown = design.step();
        clock.setVisible(shown != null);
        tone.setVisible(shown != null);
        now.removeAll();
        now.add(
                shown == null
                        ? new Paragraph(Texts.text("preparations.script.intro"))
                        : new Paragraph(
                                span(Texts.text("preparations.step." + shown), "script-name"),
                                span(Texts.text("preparations.step." + shown + ".help"), "t2")));
        buttons.removeAll();
        showButtons();
        steps.removeAll();
        for (ScriptStep step : ScriptStep.values()) {
            steps.add(line(step));
        }
    }

    private void showButtons() {
        ScriptStep here = shown;
        if (here == null) {
            buttons.add(button("preparations.script.start", Icon.PLAY, null, ScriptStep.CASE, true));
            return;
        }
        here.previous()
                .ifPresent(before ->
                        buttons.add(button("preparations.script.previous", Icon.CHEVRON_LEFT, here, before, false)));
        here.next()
                .ifPresentOrElse(
                        after -> buttons.add(button("preparations.script.next", Icon.CHEVRON_RIGHT, here, after, true)),
                        () -> buttons.add(button("preparations.script.end", Icon.TICK, here, null, true)));
    }

    private Button button(String key, Icon icon, @Nullable ScriptStep from, @Nullable ScriptStep to, boolean primary) {
        var button = new Button(Texts.text(key), icon.create(), click -> changes.go(from, to));
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private ListItem line(ScriptStep step) {
        var line = new ListItem(
                span(Texts.text("preparations.step." + step)),
                span(Texts.text("preparations.script.minutes", step.minutes()), "t2"));
        if (step == shown) {
            line.getElement().setAttribute("aria-current", "step");
        } else if (shown != null && step.compareTo(shown) < 0) {
            line.addClassName("past");
        }
        return line;
    }
}
