package nl.samenbeter.visits.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Objects;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.visits.MomentSheet;
import nl.samenbeter.visits.SeenMoment;
import nl.samenbeter.visits.VisitDetails;
import nl.samenbeter.visits.VisitId;
import nl.samenbeter.visits.VisitRow;

/** A host says yes to a proposed moment, or proposes another one. */
class AnswerMomentContent implements TaskFormContent {

    private final VisitTools tools;
    private final VisitId visit;
    private final Div body = new VisitFormBody();
    private VisitDetails details;
    private AppointmentFields fields;
    private Runnable otherFinish = () -> {};
    private boolean other;
    private boolean locked;

    AnswerMomentContent(TaskDetails task, VisitTools tools) {
        this.tools = tools;
        visit = VisitId.of(task.businessKey());
        details = tools.queries().visit(visit);
        fields = new AppointmentFields(details);
        locked = !task.isOpenForMe();
        show();
        tools.live().register(body, ChangeKind.VISITS, this::lookAgain);
    }

    /** Another proposal meanwhile; not while the host is choosing. */
    private void lookAgain() {
        if (!other && !locked) {
            details = tools.queries().visit(visit);
            fields = new AppointmentFields(details);
            show();
        }
    }

    private void show() {
        body.removeAll();
        VisitRow row = details.row();
        body.add(new H3(VisitWords.title(row, true)));
        var when = new Paragraph(VisitWords.when(row.day(), row.begins(), row.minutes())
                + (row.place() == null ? "" : ", " + row.place()));
        when.addClassName("visit-when");
        body.add(when, new Paragraph(Texts.text("visits.agree.waitsForMe", row.visitorName())));
        if (locked) {
            return;
        }
        if (other) {
            MomentSheet sheet = tools.agreements().moment(visit);
            if (!sheet.free().isEmpty()) {
                body.add(with(
                        new Paragraph(Texts.text(
                                "visits.agree.works",
                                String.join(
                                        "; ",
                                        sheet.free().stream().map(Dates::moment).toList()))),
                        "s t2"));
            }
            body.add(fields);
        }
        var turn = new Button(Texts.text(other ? "visits.agree.stay" : "visits.agree.other"), click -> turn());
        turn.addThemeVariants(ButtonVariant.TERTIARY);
        body.add(with(
                new Div(),
                "visit-buttons",
                turn,
                new Anchor("bezoeken/" + visit, Texts.text("visits.agree.callOffThere"))));
    }

    private void turn() {
        other = !other;
        show();
        otherFinish.run();
    }

    @Override
    public Component component() {
        return body;
    }

    @Override
    public String finishKey() {
        return other ? "visits.agree.propose" : "visits.agree.yes";
    }

    @Override
    public void onOtherFinish(Runnable changed) {
        otherFinish = changed;
    }

    @Override
    public boolean validate() {
        return !other || fields.validate(true);
    }

    @Override
    public void finish() {
        if (other) {
            tools.service().move(visit, fields.value());
        } else {
            LocalDate day = Objects.requireNonNull(details.row().day());
            tools.service().accept(visit, new SeenMoment(day, details.row().begins()));
        }
    }

    @Override
    public void lock() {
        locked = true;
        show();
    }
}
