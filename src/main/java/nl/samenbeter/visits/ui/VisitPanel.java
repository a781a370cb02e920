package nl.samenbeter.visits.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import nl.samenbeter.visits.FormSheet;
import nl.samenbeter.visits.FormStage;
import nl.samenbeter.visits.Sharing;
import nl.samenbeter.visits.VisitDetails;
import nl.samenbeter.visits.VisitId;
import nl.samenbeter.visits.VisitRow;
import nl.samenbeter.visits.VisitStatus;
import org.jspecify.annotations.Nullable;

/** One visit: for its two people the moment and the form, for who pairs the moment and the host. */
class VisitPanel extends Section {

    private final VisitId visit;
    private final boolean theReaders;
    private final VisitTools tools;
    private final Div outcome = new Div();
    private VisitDetails details;
    private @Nullable ReactionPart reaction;
    private @Nullable FormSheet shown;

    /** @param theReaders the reader is one of the two */
    VisitPanel(VisitId visit, boolean theReaders, VisitTools tools) {
        this.visit = visit;
        this.theReaders = theReaders;
        this.tools = tools;
        addClassNames("card", "visit-panel", "stack");
        getElement().setAttribute("aria-labelledby", "visit-title");
        outcome.getElement().setAttribute("role", "status");
        details = tools.queries().visit(visit);
        show();
        if (theReaders) {
            tools.live().register(this, ChangeKind.VISITS, this::lookAgain);
        }
    }

    /** The moment looks again by itself; what somebody is writing stays. */
    private void lookAgain() {
        boolean busy = reaction != null && reaction.isBusy();
        if (!busy && !tools.forms().form(visit).equals(shown)) {
            again();
        }
    }

    private void again() {
        details = tools.queries().visit(visit);
        show();
    }

    private void show() {
        removeAll();
        reaction = null;
        VisitRow row = details.row();
        var title = new H2(VisitWords.title(row, theReaders));
        title.setId("visit-title");
        add(title, facts(row), outcome);
        if (row.purpose() != null && !row.purpose().isEmpty()) {
            add(new Paragraph(Texts.text("visits.purpose", row.purpose())));
        }
        if (!theReaders) {
            pairing();
            return;
        }
        FormSheet sheet = tools.forms().form(visit);
        shown = sheet;
        if (details.mayMove() && sheet.stage().compareTo(FormStage.WATCHING) < 0) {
            boolean visitsNow = row.mine() && row.day() != null && !row.day().isAfter(details.today());
            add(new AgreementPart(tools, visit, !visitsNow, this::again));
        }
        form(row, sheet);
    }

    private static Div facts(VisitRow row) {
        var facts = with(
                new Div(),
                "meta",
                fact(Icon.CALENDAR, VisitWords.when(row.day(), row.begins(), row.minutes())),
                VisitWords.badge(row));
        if (row.place() != null) {
            facts.add(fact(Icon.PLACE, row.place()));
        }
        return facts;
    }

    private static Span fact(Icon icon, String words) {
        return new Span(icon.create(), new Span(words));
    }

    private void form(VisitRow row, FormSheet sheet) {
        if (row.status() == VisitStatus.NOT_HELD && sheet.stage() != FormStage.TALK) {
            return;
        }
        if (row.status() == VisitStatus.PLANNED && row.mine()) {
            boolean now = row.day() != null && !row.day().isAfter(details.today());
            add(FormPart.question(sheet.question()));
            add(with(
                    new Div(),
                    "visit-buttons",
                    Html.button(
                            tools.forms()
                                    .task(visit)
                                    .map(task -> "taken/" + task.value())
                                    .orElse("taken"),
                            Texts.text(now ? "visits.toForm" : "visits.toQuestion"),
                            now ? new String[] {"pri"} : new String[0])));
            return;
        }
        add(Notices.card(
                Tone.ACCENT,
                Icon.LOCK,
                sheet.reacts()
                        ? Texts.text("visits.onlyTheTwo", ClosingFields.name(sheet))
                        : Texts.text("visits.onlyYou")));
        if (sheet.stage() != FormStage.TALK) {
            add(FormPart.question(sheet.question()));
            if (!row.mine()) {
                add(hostsHelp());
            }
            return;
        }
        add(FormPart.of(sheet));
        boolean first = !row.mine() && sheet.reaction() == null && sheet.hostTakes() == null;
        if (!row.mine()) {
            reaction = new ReactionPart(sheet, tools, first, this::again);
            add(reaction);
        }
        if (sheet.reacts()
                && row.status() == VisitStatus.HELD
                && (row.mine() || sheet.others() != Sharing.NO || sheet.reaction() != null)) {
            add(new SharingPart(sheet, tools, !first, this::again));
        }
    }

    private static Component hostsHelp() {
        return with(
                new Paragraph(),
                "s t2",
                new Span(Texts.text("visits.hostHelpNow") + " "),
                new Anchor(WatchNoticeView.ROUTE, Texts.text("visits.watchNotice.open")));
    }

    private void pairing() {
        if (details.mayPair()) {
            add(host());
        }
        if (details.mayMove()) {
            var fields = new AppointmentFields(details);
            var save = new Button(Texts.text("visits.keep"), click -> save(fields));
            var heading = new H3(Texts.text("visits.part.moment"));
            heading.addClassName("visit-part");
            add(heading, fields, new Div(save));
        }
    }

    private Select<PersonId> host() {
        var host = new Select<PersonId>();
        host.setLabel(Texts.text("visits.host"));
        host.setHelperText(Texts.text("visits.hostHelp"));
        host.setItems(details.hosts().stream().map(VisitDetails.Host::person).toList());
        host.setItemLabelGenerator(this::label);
        host.setValue(details.host());
        host.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                run(() -> tools.service().changeHost(visit, change.getValue()), "visits.hostChanged");
            }
        });
        return host;
    }

    private String label(PersonId person) {
        return details.hosts().stream()
                .filter(host -> host.person().equals(person))
                .findFirst()
                .map(host -> host.repeated() ? Texts.text("visits.hostRepeated", host.name()) : host.name())
                .orElse("");
    }

    private void save(AppointmentFields fields) {
        if (fields.validate(false)) {
            run(() -> tools.service().move(visit, fields.value()), "visits.kept");
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
        again();
        Notices.success(Texts.text(done));
    }
}
