package nl.samenbeter.timeline.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Map;
import nl.samenbeter.timeline.TimelineBulk;
import nl.samenbeter.timeline.TimelineBulk.Line;
import nl.samenbeter.timeline.TimelineBulk.State;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** A change for many teams: how far it is while it goes, then what came of it for each team. */
final class BulkCard extends Section {

    /** What the page does for the card. */
    interface Page {

        TimelineBulk report();

        /** The next one. */
        TimelineBulk run();

        void stop();

        void goOn();

        void leaveTheRest();

        void undo();
    }

    private final Page page;
    private final TeamNames names;
    private final H2 title = new H2();
    private final Paragraph progress = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Div body = new Div();
    private TimelineBulk bulk;
    private boolean running;

    BulkCard(TimelineBulk bulk, TeamNames names, Page page) {
        this.bulk = bulk;
        this.names = names;
        this.page = page;
        addClassNames("card", "tls-bulk");
        title.setId("tls-bulk");
        title.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "tls-bulk");
        progress.getElement().setAttribute("aria-live", "polite");
        add(
                title,
                new Paragraph(TimelineWords.change(bulk.change(), Map.of()) + "."),
                with(
                        new Paragraph(Texts.text("timeline.bulk.begun", Dates.moment(bulk.begunAt()), bulk.reason())),
                        "t2"),
                body);
        show();
    }

    /** Does one team after the other, until it is over or somebody stops it. */
    void run() {
        running = true;
        body.removeAll();
        var stop = new Button(Texts.text("timeline.bulk.stop"), Icon.PAUSE.create(), click -> stop());
        stop.addThemeVariants(ButtonVariant.PRIMARY);
        bar.setMax(Math.max(1, bulk.all()));
        body.add(progress, bar, stop);
        stop.focus();
        next();
    }

    private void next() {
        int before = bulk.left();
        try {
            bulk = page.run();
        } catch (RuntimeException failed) {
            running = false;
            show();
            body.addComponentAsFirst(Notices.card(Tone.LATE, Failures.sentence(failed)));
            return;
        }
        if (bulk.isOver() || bulk.stopped()) {
            over();
            return;
        }
        showProgress();
        Runnable again = () -> {
            if (running) {
                next();
            }
        };
        if (bulk.left() < before) {
            Later.next(this, again);
        } else {
            Later.afterAWhile(this, again);
        }
    }

    private void over() {
        running = false;
        show();
        MainLayout.refreshBadges();
        MainLayout.announce(title.getText());
        title.getElement().executeJs("this.focus()");
    }

    private void stop() {
        running = false;
        trying(() -> {
            page.stop();
            bulk = page.report();
            over();
        });
    }

    private void trying(Runnable call) {
        if (!Failures.trying(call)) {
            bulk = page.report();
            show();
        }
    }

    private String done() {
        return Texts.text("timeline.bulk.progress", bulk.all() - bulk.left(), bulk.all());
    }

    private void showProgress() {
        title.setText(Texts.text(bulk.undoing() ? "timeline.bulk.undoing" : "timeline.bulk.doing"));
        progress.setText(done());
        bar.setValue(Math.min(bulk.all() - bulk.left(), bar.getMax()));
        bar.getElement().setAttribute("aria-label", title.getText());
    }

    private void show() {
        body.removeAll();
        title.setText(heading());
        if (!bulk.isOver()) {
            body.add(new Paragraph(
                    Texts.text(bulk.undoing() ? "timeline.bulk.unfinishedUndo" : "timeline.bulk.unfinished")));
        }
        body.add(buttons(), lines());
    }

    private String heading() {
        if (!bulk.isOver()) {
            return Texts.text(
                    bulk.undoing() ? "timeline.bulk.halfUndone" : "timeline.bulk.halfDone",
                    bulk.all() - bulk.left(),
                    bulk.all());
        }
        return bulk.undoing()
                ? Texts.text(
                        "timeline.bulk.undone", bulk.count(State.UNDONE) + bulk.count(State.UNDONE_IN_PART), bulk.all())
                : Texts.text("timeline.bulk.done", bulk.count(State.DONE), bulk.all());
    }

    private Component buttons() {
        var buttons = with(new Div(), "report-buttons");
        if (!bulk.isOver()) {
            var on = new Button(
                    Texts.text("timeline.bulk.goOn"),
                    Icon.PLAY.create(),
                    click -> trying(() -> {
                        page.goOn();
                        run();
                    }));
            on.addThemeVariants(ButtonVariant.PRIMARY);
            on.setDisableOnClick(true);
            var leave = new Button(
                    Texts.text("timeline.bulk.leave"),
                    click -> trying(() -> {
                        page.leaveTheRest();
                        bulk = page.report();
                        over();
                    }));
            leave.setDisableOnClick(true);
            buttons.add(on, leave);
        }
        if (!bulk.undoing() && bulk.count(State.DONE) > 0) {
            buttons.add(new Button(Texts.text("timeline.undo"), Icon.UNDO.create(), click -> askToUndo()));
        }
        if (bulk.isOver() && bulk.of(State.REFUSED).stream().anyMatch(line -> names.isKnown(line.programme()))) {
            buttons.add(Html.button(
                    TimelineView.ROUTE + "?" + TimelinesView.AGAIN + "=" + bulk.id(),
                    Texts.text("timeline.bulk.again", bulk.count(State.REFUSED))));
        }
        buttons.add(Html.button(TimelineView.ROUTE, Texts.text("timeline.bulk.back")));
        return buttons;
    }

    private void askToUndo() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Texts.text("timeline.bulk.undo.title"));
        dialog.setWidth("min(480px, 96vw)");
        dialog.add(new Paragraph(Texts.text("timeline.bulk.undo.what", bulk.count(State.DONE))));
        var undo = new Button(Texts.text("timeline.bulk.undo.go", bulk.count(State.DONE)), click -> {
            dialog.close();
            trying(() -> {
                page.undo();
                bulk = page.report();
                run();
            });
        });
        undo.addThemeVariants(ButtonVariant.PRIMARY);
        undo.setDisableOnClick(true);
        dialog.getFooter().add(new Button(Texts.text("timeline.cancel"), click -> dialog.close()), undo);
        dialog.open();
    }

    /** What did not go well comes first. */
    private Component lines() {
        var lines = new BulkLines(names);
        part(lines, State.NOT_UNDONE, Icon.LATE, Tone.LATE);
        part(lines, State.UNDONE_IN_PART, Icon.WARNING, Tone.WARN);
        part(lines, State.REFUSED, Icon.LATE, Tone.LATE);
        part(lines, State.WAITING, Icon.UPCOMING, Tone.REST);
        part(lines, State.LEFT, Icon.SKIPPED, Tone.REST);
        part(lines, State.UNDONE, Icon.UNDO, Tone.OK);
        part(lines, State.DONE, Icon.DONE, Tone.OK);
        return lines;
    }

    private void part(BulkLines lines, State state, Icon icon, Tone tone) {
        boolean waits = state == State.DONE && bulk.undoing();
        lines.part(
                waits ? "timeline.bulk.notYetUndone" : "timeline.bulk.state." + state,
                icon,
                tone,
                bulk.of(state),
                Line::programme,
                line -> {
                    var refusal = line.refusal();
                    return refusal == null ? List.of() : List.of(BulkLines.words(refusal));
                });
    }
}
