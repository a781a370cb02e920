package nl.samenbeter.visits.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import nl.samenbeter.visits.VisitDetails;
import nl.samenbeter.visits.VisitRow;
import nl.samenbeter.visits.VisitService;

/** One visit: when and where, moving it, and for who pairs another host. */
class VisitPanel extends Section {

    private final VisitDetails visit;
    private final VisitService service;
    private final Runnable changed;
    private final Div outcome = new Div();

    /** @param theReaders the reader is one of the two */
    VisitPanel(VisitDetails visit, boolean theReaders, VisitService service, Runnable changed) {
        this.visit = visit;
        this.service = service;
        this.changed = changed;
        addClassNames("card", "visit-panel", "stack");
        VisitRow row = visit.row();
        var title = new H2(VisitWords.title(row, theReaders));
        title.setId("visit-title");
        getElement().setAttribute("aria-labelledby", "visit-title");
        var facts = with(
                new Div(),
                "meta",
                fact(Icon.CALENDAR, VisitWords.when(row.day(), row.begins(), row.minutes())),
                VisitWords.badge(row));
        if (row.place() != null) {
            facts.add(fact(Icon.PLACE, row.place()));
        }
        outcome.getElement().setAttribute("role", "status");
        add(title, facts, outcome);
        if (visit.mayPair()) {
            add(host());
        }
        if (visit.mayMove()) {
            var fields = new AppointmentFields(visit);
            var save = new Button(Texts.text("visits.keep"), click -> save(fields));
            add(fields, new Div(save));
        }
        if (visit.mayMove() && row.mine()) {
            add(with(
                    new Paragraph(),
                    "s t2",
                    new Span(Texts.text("visits.answerInTasks") + " "),
                    new Anchor("taken", Texts.text("menu.taken"))));
        }
    }

    private static Span fact(Icon icon, String words) {
        return new Span(icon.create(), new Span(words));
    }

    private Select<PersonId> host() {
        var host = new Select<PersonId>();
        host.setLabel(Texts.text("visits.host"));
        host.setHelperText(Texts.text("visits.hostHelp"));
        host.setItems(visit.hosts().stream().map(VisitDetails.Host::person).toList());
        host.setItemLabelGenerator(this::label);
        host.setValue(visit.host());
        host.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                run(() -> service.changeHost(visit.row().id(), change.getValue()), "visits.hostChanged");
            }
        });
        return host;
    }

    private String label(PersonId person) {
        return visit.hosts().stream()
                .filter(host -> host.person().equals(person))
                .findFirst()
                .map(host -> host.repeated() ? Texts.text("visits.hostRepeated", host.name()) : host.name())
                .orElse("");
    }

    private void save(AppointmentFields fields) {
        if (fields.validate(false)) {
            run(() -> service.move(visit.row().id(), fields.value()), "visits.kept");
        }
    }

    private void run(Runnable change, String done) {
        outcome.removeAll();
        try {
            change.run();
        } catch (RuntimeException refused) {
            outcome.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
            return;
        }
        changed.run();
        Notices.success(Texts.text(done));
    }
}
