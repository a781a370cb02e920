package nl.samenbeter.sessions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Consumer;
import nl.samenbeter.sessions.AnswerSession;
import nl.samenbeter.sessions.NotHeldReason;
import nl.samenbeter.sessions.SessionRow;
import nl.samenbeter.sessions.SessionStatus;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

/** One session: when it is, its script in a line, and whether it was held. Hands over an answer as soon as it is whole. */
class SessionCard extends Section {

    private static final int MOST_PRESENT = 99;
    /** From this length on it is the week's session, with goals and planning (domain 2.3). */
    private static final int WEEK_SESSION_MINUTES = 15;

    private final SessionRow session;
    private final boolean open;
    private final Consumer<AnswerSession> keep;
    private final Span status = new Span();
    private final RadioButtonGroup<SessionStatus> held = new RadioButtonGroup<>();
    private final IntegerField present = new IntegerField();
    private final Select<NotHeldReason> reason = new Select<>();
    private final Div failure = new Div();
    private boolean answered;

    SessionCard(SessionRow session, @Nullable String place, boolean open, Consumer<AnswerSession> keep) {
        this.session = session;
        this.open = open;
        this.keep = keep;
        answered = session.isAnswered();
        addClassNames("card", "session");
        String id = "session-" + session.day();
        setId(id);
        getElement().setAttribute("aria-labelledby", id + "-title");
        add(head(id), moment(place), script());
        status.getElement().setAttribute("role", "status");
        if (open || answered) {
            fields();
            add(held, present, reason);
        }
        add(failure);
        showStatus();
        showFields();
        listen();
    }

    private Div head(String id) {
        var title = new H3(Dates.sentence(Dates.longDay(session.day())));
        title.setId(id + "-title");
        var head = new Div(title, status);
        head.addClassName("session-head");
        return head;
    }

    private Div moment(@Nullable String place) {
        var time = session.begins();
        var meta = new Div(
                new Span(Icon.CLOCK.create("s"), new Span(Dates.times(time, time.plusMinutes(session.minutes())))),
                new Span(Dates.duration(session.minutes())));
        if (place != null) {
            meta.add(new Span(Icon.PLACE.create("s"), new Span(place)));
        }
        meta.addClassName("meta");
        return meta;
    }

    private Paragraph script() {
        boolean weekSession = session.minutes() >= WEEK_SESSION_MINUTES;
        var script = new Paragraph(Texts.text(weekSession ? "sessions.script.week" : "sessions.script.day"));
        script.addClassName("session-script");
        return script;
    }

    private void fields() {
        String day = Dates.longDay(session.day());
        held.setLabel(Texts.text("sessions.held"));
        held.setAriaLabel(Texts.text("sessions.heldOn", day));
        held.setItems(SessionStatus.HELD, SessionStatus.NOT_HELD);
        held.setItemLabelGenerator(choice -> Texts.text("sessions.status." + choice.name()));
        held.setManualValidation(true);
        held.addClassName("session-answer");

        present.setLabel(Texts.text("sessions.present"));
        present.setHelperText(Texts.text("sessions.presentHelp"));
        present.setMin(0);
        present.setMax(MOST_PRESENT);
        present.setStepButtonsVisible(true);
        present.setManualValidation(true);
        present.addClassName("session-present");

        reason.setLabel(Texts.text("sessions.reason"));
        reason.setItems(NotHeldReason.values());
        reason.setItemLabelGenerator(why -> Texts.text(why.key()));
        reason.setManualValidation(true);
        reason.addClassName("session-reason");

        held.setValue(session.isAnswered() ? session.status() : null);
        present.setValue(session.present());
        reason.setValue(session.reason());
        if (!open) {
            lock();
        }
    }

    private void listen() {
        held.addValueChangeListener(change -> {
            showFields();
            changed();
        });
        present.addValueChangeListener(change -> changed());
        reason.addValueChangeListener(change -> {
            showFields();
            changed();
        });
    }

    private void changed() {
        failure.removeAll();
        held.setInvalid(false);
        reason.setInvalid(false);
        present.setErrorMessage(Texts.text("sessions.presentRange", MOST_PRESENT));
        present.setInvalid(held.getValue() == SessionStatus.HELD && !isInRange(present.getValue()));
        AnswerSession answer = answer();
        if (answer == null || present.isInvalid()) {
            return;
        }
        try {
            keep.accept(answer);
            answered = true;
            showStatus();
        } catch (RuntimeException refused) {
            failure.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
        }
    }

    /** What the fields say, once that is a whole answer. */
    private @Nullable AnswerSession answer() {
        if (held.getValue() == SessionStatus.HELD) {
            return AnswerSession.held(session.day(), present.getValue());
        }
        if (held.getValue() == SessionStatus.NOT_HELD && reason.getValue() != null) {
            return AnswerSession.notHeld(session.day(), reason.getValue());
        }
        return null;
    }

    private static boolean isInRange(@Nullable Integer count) {
        return count == null || (count >= 0 && count <= MOST_PRESENT);
    }

    private void showFields() {
        present.setVisible(held.getValue() == SessionStatus.HELD);
        reason.setVisible(held.getValue() == SessionStatus.NOT_HELD);
        reason.setHelperText(reason.getValue() == null ? Texts.text("sessions.reasonHelp") : null);
    }

    private void showStatus() {
        status.removeAll();
        if (!open && !answered) {
            status.add(new StatusBadge(Status.UPCOMING, Texts.text("sessions.from", Dates.day(session.day()))));
        } else if (answered) {
            SessionStatus kept = held.getValue();
            status.add(new StatusBadge(
                    kept == SessionStatus.HELD ? Status.DONE : Status.NOT_HELD,
                    Texts.text("sessions.kept." + kept.name())));
        }
    }

    /** Says at the field what is missing before the week can be finished. */
    boolean validate() {
        if (!open) {
            if (!answered) {
                failure.removeAll();
                failure.add(Notices.card(Tone.WARN, Texts.text("sessions.notBefore", Dates.longDay(session.day()))));
            }
            return answered;
        }
        if (held.getValue() == null) {
            held.setErrorMessage(Texts.text("sessions.heldMissing"));
            held.setInvalid(true);
            return false;
        }
        if (held.getValue() == SessionStatus.NOT_HELD && reason.getValue() == null) {
            reason.setErrorMessage(Texts.text("sessions.reasonMissing"));
            reason.setInvalid(true);
            return false;
        }
        if (present.isInvalid()) {
            return false;
        }
        if (failure.getChildren().findAny().isPresent()) {
            changed();
        }
        return failure.getChildren().findAny().isEmpty();
    }

    void focus() {
        if (reason.isInvalid()) {
            reason.focus();
        } else if (present.isInvalid()) {
            present.focus();
        } else if (held.isInvalid()) {
            held.getElement().callJsFunction("focus");
        } else {
            getElement().setAttribute("tabindex", "-1");
            getElement().callJsFunction("focus");
        }
    }

    void lock() {
        held.setReadOnly(true);
        present.setReadOnly(true);
        reason.setReadOnly(true);
    }
}
