package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.samenbeter.tasks.TaskBatch;
import nl.samenbeter.tasks.TaskBatchService;
import nl.samenbeter.tasks.TaskOutcome;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.tasks.TaskStep;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * Asks what is needed to do the same with many tasks, says beforehand with how many it can be done and why not with the
 * rest, and does it: a long one in parts, between which it can be stopped.
 */
abstract class ManyDialog extends Dialog {

    /** So many take a second at most. */
    private static final int PART = 20;

    private final TaskBatchService service;
    private final List<TaskRow> rows;
    private final String name;
    private final Div fields = new Div();
    private final Div preview = new Div();
    private final Button go = new Button();
    private final Button cancel = new Button(Texts.text("ui.cancel"), click -> close());
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph progress = new Paragraph();
    private final List<TaskOutcome> outcomes = new ArrayList<>();
    private List<TaskBatch> left = List.of();
    private Consumer<ManyReport> done = report -> {};

    /** @param name of the step in the texts */
    ManyDialog(TaskBatchService service, List<TaskRow> rows, String name) {
        this.service = service;
        this.rows = rows;
        this.name = name;
        addClassName("many-dialog");
        setHeaderTitle(Texts.text("tasks.many." + name + ".title"));
        setWidth("min(32rem, 100%)");
        fields.addClassName("fields");
        preview.addClassName("preview");
        preview.getElement().setAttribute("aria-live", "polite");
        progress.getElement().setAttribute("aria-live", "polite");
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(click -> go());
        add(fields, preview);
        getFooter().add(cancel, go);
    }

    /** What is to be done, as far as the fields say it. */
    abstract Optional<TaskStep> step();

    /** Shows at its field what is missing. */
    void missing() {}

    final Div fields() {
        return fields;
    }

    final TaskBatchService service() {
        return service;
    }

    final List<TaskRow> rows() {
        return rows;
    }

    final void open(Consumer<ManyReport> whenDone) {
        done = whenDone;
        look();
        open();
    }

    /** At each change of a field. */
    final void look() {
        preview.removeAll();
        go.setText(Texts.text("tasks.many." + name + ".go", rows.size()));
        go.setEnabled(true);
        go.setVisible(true);
        Optional<TaskStep> step = step();
        if (step.isEmpty()) {
            return;
        }
        guarded(() -> {
            List<TaskOutcome> expected = service.preview(batch(step.get()));
            long fits = expected.stream().filter(TaskOutcome::done).count();
            preview.add(new Paragraph(Texts.text("tasks.many." + name + ".fits", fits, rows.size())));
            var reasons = new UnorderedList();
            reasons(expected)
                    .forEach((reason, count) ->
                            reasons.add(new ListItem(Texts.text("tasks.many.reason", count, reason))));
            if (reasons.getComponentCount() > 0) {
                preview.add(reasons);
            }
            go.setText(Texts.text("tasks.many." + name + ".go", fits));
            go.setEnabled(fits > 0);
            go.setVisible(fits > 0);
        });
    }

    private static Map<String, Integer> reasons(List<TaskOutcome> expected) {
        var reasons = new LinkedHashMap<String, Integer>();
        expected.stream()
                .map(TaskOutcome::failure)
                .filter(Objects::nonNull)
                .forEach(failure -> reasons.merge(Failures.sentence(failure), 1, Integer::sum));
        return reasons;
    }

    private TaskBatch batch(TaskStep step) {
        return TaskBatch.of(step, rows.stream().map(TaskRow::id).toList());
    }

    private void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException failure) {
            preview.removeAll();
            preview.add(Notices.card(Tone.LATE, Failures.sentence(failure)));
            go.setEnabled(false);
        }
    }

    private void go() {
        Optional<TaskStep> step = step();
        if (step.isEmpty()) {
            missing();
            go.setEnabled(true);
            return;
        }
        guarded(() -> {
            left = batch(step.get()).parts(PART);
            next();
        });
    }

    /** Does a part; the browser asks for the next one, so that a click on stop comes in between. */
    private void next() {
        if (left.isEmpty()) {
            finished();
            return;
        }
        outcomes.addAll(service.run(left.getFirst()));
        left = left.subList(1, left.size());
        if (left.isEmpty()) {
            finished();
            return;
        }
        showProgress();
        getElement().executeJs("return 1").then(asked -> {
            if (!left.isEmpty()) {
                next();
            }
        });
    }

    private void showProgress() {
        if (bar.getParent().isEmpty()) {
            removeAll();
            add(progress, bar);
            setCloseOnEsc(false);
            setCloseOnOutsideClick(false);
            bar.setMax(rows.size());
            bar.getElement().setAttribute("aria-label", Texts.text("tasks.many." + name + ".title"));
            var stop = new Button(Texts.text("tasks.many.stop"), click -> stop());
            getFooter().removeAll();
            getFooter().add(stop);
            stop.focus();
        }
        bar.setValue(outcomes.size());
        progress.setText(Texts.text("tasks.many.progress", outcomes.size(), rows.size()));
    }

    private void stop() {
        if (!left.isEmpty()) {
            left = List.of();
            finished();
        }
    }

    private void finished() {
        close();
        done.accept(new ManyReport(name, rows, outcomes, back(outcomes)));
    }

    /** Takes back what was done, or nothing when that cannot be. */
    @Nullable
    ManyDialog back(List<TaskOutcome> all) {
        return null;
    }

    /** Those of the chosen tasks that it was done with. */
    final List<TaskRow> doneWith(List<TaskOutcome> all) {
        var ids = all.stream().filter(TaskOutcome::done).map(TaskOutcome::task).collect(Collectors.toSet());
        return rows.stream().filter(row -> ids.contains(row.id())).toList();
    }
}
