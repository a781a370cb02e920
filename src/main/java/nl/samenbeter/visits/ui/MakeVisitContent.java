package nl.samenbeter.visits.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Map;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import nl.samenbeter.visits.AnswerVisit;
import nl.samenbeter.visits.NotHeldReason;
import nl.samenbeter.visits.VisitDetails;
import nl.samenbeter.visits.VisitService;
import nl.samenbeter.visits.VisitStatus;

/** First the appointment, which can be kept and moved; later whether the visit took place. */
class MakeVisitContent implements TaskFormContent {

    private static final int MOST_MINUTES = 240;

    private final TaskId task;
    private final VisitService service;
    private final AppointmentFields appointment;
    private final Button keep = new Button(Texts.text("visits.keep"));
    private final Div outcome = new Div();
    private final RadioButtonGroup<VisitStatus> held = new RadioButtonGroup<>(Texts.text("visits.held"));
    private final IntegerField minutes = new IntegerField(Texts.text("visits.took"));
    private final Select<NotHeldReason> reason = new Select<>();
    private final Div body = with(new Div(), "fields visit-form");

    MakeVisitContent(TaskDetails task, VisitService service, VisitDetails visit) {
        this.task = task.row().id();
        this.service = service;
        appointment = new AppointmentFields(visit);
        keep.addClickListener(click -> keep());
        outcome.getElement().setAttribute("role", "status");
        held.setItems(VisitStatus.HELD, VisitStatus.NOT_HELD);
        held.setItemLabelGenerator(answer -> Texts.text("visits.status." + answer.name()));
        held.setManualValidation(true);
        held.addClassName("session-answer");
        held.addValueChangeListener(change -> showAnswer());
        minutes.setMin(1);
        minutes.setMax(MOST_MINUTES);
        minutes.setHelperText(Texts.text("visits.tookHelp"));
        minutes.setManualValidation(true);
        reason.setLabel(Texts.text("visits.reason"));
        reason.setItems(NotHeldReason.choices());
        reason.setItemLabelGenerator(why -> Texts.text(why.key()));
        reason.setManualValidation(true);
        body.add(
                new H3(VisitWords.title(visit.row(), true)),
                with(new Paragraph(Texts.text("visits.steps")), "s t2"),
                appointment,
                new Div(keep),
                outcome,
                with(new Div(), "visit-answer", span(Texts.text("visits.after"), "t2"), held, minutes, reason));
        showAnswer();
        if (!task.isOpenForMe()) {
            lock();
        }
    }

    private void keep() {
        outcome.removeAll();
        if (!appointment.validate(false)) {
            return;
        }
        try {
            service.keep(task, appointment.value());
            outcome.add(Notices.card(Tone.OK, Texts.text("visits.kept")));
        } catch (RuntimeException refused) {
            outcome.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
        }
    }

    private void showAnswer() {
        held.setInvalid(false);
        minutes.setVisible(held.getValue() == VisitStatus.HELD);
        reason.setVisible(held.getValue() == VisitStatus.NOT_HELD);
    }

    @Override
    public Component component() {
        return body;
    }

    @Override
    public String finishKey() {
        return "visits.finish";
    }

    @Override
    public boolean validate() {
        outcome.removeAll();
        boolean right = appointment.validate(held.getValue() == VisitStatus.HELD);
        if (held.getValue() == null) {
            held.setErrorMessage(Texts.text("visits.heldMissing"));
            held.setInvalid(true);
            if (right) {
                held.getElement().callJsFunction("focus");
            }
            return false;
        }
        boolean noReason = held.getValue() == VisitStatus.NOT_HELD && reason.getValue() == null;
        reason.setErrorMessage(Texts.text("visits.reasonMissing"));
        reason.setInvalid(noReason);
        Integer took = minutes.getValue();
        boolean outside = held.getValue() == VisitStatus.HELD && took != null && (took < 1 || took > MOST_MINUTES);
        minutes.setErrorMessage(Texts.text("visits.minutesRange", 1, MOST_MINUTES));
        minutes.setInvalid(outside);
        if (right && noReason) {
            reason.focus();
        } else if (right && outside) {
            minutes.focus();
        }
        return right && !noReason && !outside;
    }

    @Override
    public void finish() {
        boolean was = held.getValue() == VisitStatus.HELD;
        service.finish(
                task,
                new AnswerVisit(
                        appointment.value(), was, was ? null : reason.getValue(), was ? minutes.getValue() : null));
    }

    @Override
    public boolean keepsDraft() {
        return true;
    }

    /** Whom somebody visits is between the two of them. */
    @Override
    public boolean mayStayOnDevice() {
        return false;
    }

    @Override
    public Map<String, String> typed() {
        Map<String, String> typed = appointment.typed();
        typed.put("held", held.getValue() == null ? "" : held.getValue().name());
        typed.put("reason", reason.getValue() == null ? "" : reason.getValue().name());
        typed.put("took", minutes.getValue() == null ? "" : minutes.getValue().toString());
        return typed;
    }

    @Override
    public void fill(Map<String, String> draft) {
        appointment.fill(draft);
        for (VisitStatus status : VisitStatus.values()) {
            if (status != VisitStatus.PLANNED && status.name().equals(draft.get("held"))) {
                held.setValue(status);
            }
        }
        NotHeldReason.choices().stream()
                .filter(why -> why.name().equals(draft.get("reason")))
                .forEach(reason::setValue);
        String took = draft.getOrDefault("took", "");
        if (took.matches("\\d{1,3}")) {
            minutes.setValue(Integer.valueOf(took));
        }
    }

    @Override
    public void onTyped(Runnable changed) {
        appointment.onTyped(changed);
        held.addValueChangeListener(change -> changed.run());
        reason.addValueChangeListener(change -> changed.run());
        minutes.addValueChangeListener(change -> changed.run());
    }

    @Override
    public final void lock() {
        appointment.lock();
        keep.setVisible(false);
        held.setReadOnly(true);
        minutes.setReadOnly(true);
        reason.setReadOnly(true);
    }
}
