package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiFunction;
import nl.samenbeter.tasks.TaskBatchService;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Texts;

/** Choosing tasks in the list, and what to do with all of them at once: a bar under the list while choosing. */
final class ManyBar extends Div {

    private final TaskBatchService service;
    private final Component list;
    private final Runnable done;
    private final Selection selection = new Selection(this::changed);
    private final Button begin = new Button(Texts.text("tasks.many.begin"), Icon.CHECKLIST.create());
    private final Span count = new Span();
    private final Div steps = new Div();
    private final Div report = new Div();
    private List<TaskRow> shown = List.of();

    /**
     * @param list the cards
     * @param done when something may have changed
     */
    ManyBar(TaskBatchService service, Component list, Runnable done) {
        this.service = service;
        this.list = list;
        this.done = done;
        addClassName("many-bar");
        getElement().setAttribute("role", "region").setAttribute("aria-label", Texts.text("tasks.many.begin"));
        setVisible(false);
        TaskKeys.SEVERAL.on(begin).addClickListener(click -> toggle());
        count.addClassName("count");
        count.getElement().setAttribute("aria-live", "polite");
        var all = new Button(Texts.text("tasks.many.all"), click -> selection.pick(shown));
        all.addThemeVariants(ButtonVariant.TERTIARY);
        var end = new Button(Icon.CLOSE.create(), click -> end());
        end.addThemeVariants(ButtonVariant.TERTIARY);
        end.setAriaLabel(Texts.text("tasks.many.end"));
        end.setTooltipText(Texts.text("tasks.many.end"));
        var head = new Div(count, all, end);
        head.addClassName("head");
        steps.addClassName("steps");
        steps.add(
                step("tasks.many.handOver", Icon.PERSON, ManyHandOver::new),
                step("tasks.many.putOff", Icon.CLOCK, ManyPutOff::new),
                step("tasks.many.finish", Icon.TICK, ManyFinish::new));
        add(head, steps);
        report.addClassName("many-place");
        Shortcuts.addShortcutListener(this, this::end, Key.ESCAPE).listenOn(list, this);
        changed();
    }

    Selection selection() {
        return selection;
    }

    /** The button that begins choosing; not there with one task or none. */
    Button begin() {
        return begin;
    }

    /** Where the report of what was done stands until it is closed. */
    Div report() {
        return report;
    }

    /** What is in the list now. */
    void shown(List<TaskRow> rows) {
        shown = rows;
        selection.keep(rows);
        begin.setVisible(rows.size() > 1 || isVisible() && !rows.isEmpty());
        if (rows.isEmpty()) {
            end();
        }
    }

    private Button step(String key, Icon icon, BiFunction<TaskBatchService, List<TaskRow>, ManyDialog> dialog) {
        return new Button(
                Texts.text(key),
                icon.create(),
                click -> dialog.apply(service, selection.rows()).open(this::done));
    }

    private void toggle() {
        if (isVisible()) {
            end();
            return;
        }
        choosing(true);
        MainLayout.announce(Texts.text("tasks.many.begun"));
        list.getElement()
                .executeJs(
                        "requestAnimationFrame(() => this.querySelector('.pick input')?.focus({preventScroll: true}))");
    }

    private void end() {
        if (isVisible()) {
            choosing(false);
            selection.clear();
            begin.focus();
        }
    }

    private void choosing(boolean on) {
        setVisible(on);
        list.getElement().getClassList().set("picking", on);
        begin.getElement().setAttribute("aria-pressed", Boolean.toString(on));
        report.removeAll();
    }

    private void changed() {
        count.setText(Texts.text("tasks.many.count", selection.size()));
        steps.getChildren().map(Button.class::cast).forEach(button -> button.setEnabled(selection.size() > 0));
    }

    private void done(ManyReport told) {
        choosing(false);
        selection.clear();
        told.onBack(this::done);
        report.removeAll();
        report.add(told);
        done.run();
        told.focus();
    }
}
