package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskOutcome;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What was done with many tasks, and with which not and why: stays until it is closed, to print or to copy. */
final class ManyReport extends Section implements Focusable<ManyReport> {

    /** Copies what the report says, also where the browser offers no clipboard. */
    private static final String COPY = """
            this.addEventListener('click', async () => {
                const lines = $0.querySelector('.report-lines');
                try {
                    await navigator.clipboard.writeText($0.querySelector('h2').innerText + '\\n\\n' + lines.innerText);
                } catch (refused) {
                    getSelection().selectAllChildren(lines);
                    document.execCommand('copy');
                    getSelection().removeAllRanges();
                }
            })""";

    private final Div buttons = new Div();
    private Consumer<ManyReport> replaced = report -> {};

    /** @param back takes back what was done; absent when that cannot be */
    ManyReport(String name, List<TaskRow> rows, List<TaskOutcome> outcomes, @Nullable ManyDialog back) {
        addClassNames("card", "many-report");
        long done = outcomes.stream().filter(TaskOutcome::done).count();
        var title = new H2(Texts.text("tasks.many." + name + ".report", done, rows.size()));
        title.setId("many-report");
        getElement().setAttribute("aria-labelledby", "many-report");
        setTabIndex(-1);
        Map<TaskId, TaskRow> byId = rows.stream().collect(Collectors.toMap(TaskRow::id, Function.identity()));
        var lines = new Div();
        lines.addClassName("report-lines");
        List<Component> failed = new ArrayList<>();
        List<Component> succeeded = new ArrayList<>();
        for (TaskOutcome outcome : outcomes) {
            TaskRow row = byId.remove(outcome.task());
            if (row != null) {
                RuntimeException failure = outcome.failure();
                (failure == null ? succeeded : failed)
                        .add(line(row, failure == null ? null : Failures.sentence(failure)));
            }
        }
        part(lines, "tasks.many.report.failed", failed);
        part(
                lines,
                "tasks.many.report.stopped",
                byId.values().stream().<Component>map(row -> line(row, null)).toList());
        part(lines, "tasks.many.report.done", succeeded);
        buttons.addClassName("report-buttons");
        add(title, lines, buttons);
        if (back != null) {
            button("tasks.many.back", Icon.UNDO, () -> back.open(this::replace));
        }
        Button copy = button("tasks.many.copy", Icon.DOCUMENT, () -> Notices.success(Texts.text("tasks.many.copied")));
        copy.getElement().executeJs(COPY, getElement());
        Button print = button("tasks.many.print", Icon.PRINTER, () -> {});
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        button("tasks.many.close", Icon.CLOSE, this::removeFromParent);
    }

    /** @param next when what was done is taken back */
    void onBack(Consumer<ManyReport> next) {
        replaced = next;
    }

    private void replace(ManyReport report) {
        removeFromParent();
        replaced.accept(report);
    }

    private Button button(String key, Icon icon, Runnable click) {
        var button = new Button(Texts.text(key), icon.create(), event -> click.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        buttons.add(button);
        return button;
    }

    private static void part(Div lines, String key, List<Component> items) {
        if (!items.isEmpty()) {
            var list = new UnorderedList();
            list.add(items);
            lines.add(new H3(Texts.text(key, items.size())), list);
        }
    }

    private static Component line(TaskRow row, @Nullable String reason) {
        var what = new Span(TaskWords.title(row));
        what.addClassName("what");
        var whose = new Span(" (" + row.whose() + ")");
        var item = new ListItem(what, whose);
        if (reason != null) {
            var why = new Span(": " + reason);
            item.add(why);
        }
        return item;
    }
}
