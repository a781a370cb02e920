package nl.samenbeter.talks.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import nl.samenbeter.talks.AnswerTalk;
import nl.samenbeter.talks.MoveTalk;
import nl.samenbeter.talks.NotHeldReason;
import nl.samenbeter.talks.TalkRow;
import nl.samenbeter.talks.TalkStatus;
import nl.samenbeter.talks.TalksDetails;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MomentDialog;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The talk with one member: when it is and whether it was held. Hands over an answer as soon as it is whole. */
class TalkCard extends Section {

    private final TalksDetails talks;
    private final TalkRow talk;
    private final boolean open;
    private final Changes changes;
    private final Span status = new Span();
    private final RadioButtonGroup<TalkStatus> held = new RadioButtonGroup<>();
    private final Select<NotHeldReason> reason = new Select<>();
    private final Button move = new Button(Texts.text("talks.move"), Icon.CALENDAR.create());
    private final Div failure = new Div();
    private boolean answered;

    /** Keeps a change; a refusal is thrown. */
    interface Changes {

        void answer(AnswerTalk answer);

        void move(MoveTalk move);
    }

    TalkCard(TalksDetails talks, TalkRow talk, boolean open, Changes changes) {
        this.talks = talks;
        this.talk = talk;
        this.open = open;
        this.changes = changes;
        answered = talk.isAnswered();
        addClassNames("card", "group");
        String id = "talk-" + talk.person();
        setId(id);
        getElement().setAttribute("aria-labelledby", id + "-title");
        var title = new H3(talk.name());
        title.setId(id + "-title");
        status.getElement().setAttribute("role", "status");
        fields();
        add(with(new Div(), "session-head", title, status), moment(), held, reason, move, failure);
        showStatus();
        showFields();
        listen();
    }

    private Div moment() {
        var meta = with(new Div(), "meta");
        if (talk.day() == null || talk.begins() == null) {
            meta.add(new Span(Icon.CALENDAR.create("s"), new Span(Texts.text("talks.noMoment"))));
        } else {
            meta.add(
                    new Span(Icon.CALENDAR.create("s"), new Span(Dates.sentence(Dates.longDay(talk.day())))),
                    new Span(
                            Icon.CLOCK.create("s"),
                            new Span(Dates.times(talk.begins(), talk.begins().plusMinutes(talks.minutes())))));
        }
        if (talks.place() != null) {
            meta.add(new Span(Icon.PLACE.create("s"), new Span(talks.place())));
        }
        return meta;
    }

    private void fields() {
        held.setLabel(Texts.text("talks.held"));
        held.setAriaLabel(Texts.text("talks.heldWith", talk.name()));
        held.setItems(TalkStatus.HELD, TalkStatus.NOT_HELD);
        held.setItemLabelGenerator(choice -> Texts.text("talks.status." + choice.name()));
        held.setManualValidation(true);
        held.addClassName("answer");
        held.setValue(talk.isAnswered() ? talk.status() : null);

        reason.setLabel(Texts.text("talks.reason"));
        reason.setItems(NotHeldReason.values());
        reason.setItemLabelGenerator(why -> Texts.text(why.key()));
        reason.setManualValidation(true);
        reason.setValue(talk.reason());

        move.setAriaLabel(Texts.text("talks.moveWith", talk.name()));
        move.addThemeVariants(ButtonVariant.TERTIARY);
        move.addClickListener(click -> new MomentDialog(
                        Texts.text("talks.moveWith", talk.name()),
                        talks.today(),
                        talks.lastDay(),
                        talk.day(),
                        talk.begins(),
                        (day, begins, place) -> changes.move(new MoveTalk(talk.person(), day, begins)))
                .open());
    }

    private void listen() {
        held.addValueChangeListener(change -> {
            showFields();
            changed();
        });
        reason.addValueChangeListener(change -> {
            showFields();
            changed();
        });
    }

    private void changed() {
        failure.removeAll();
        held.setInvalid(false);
        reason.setInvalid(false);
        AnswerTalk answer = answer();
        if (answer == null) {
            return;
        }
        try {
            changes.answer(answer);
            answered = true;
            showStatus();
            showFields();
        } catch (RuntimeException refused) {
            failure.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
        }
    }

    /** What the fields say, once that is a whole answer. */
    private @Nullable AnswerTalk answer() {
        if (held.getValue() == TalkStatus.HELD) {
            return AnswerTalk.held(talk.person());
        }
        if (held.getValue() == TalkStatus.NOT_HELD && reason.getValue() != null) {
            return AnswerTalk.notHeld(talk.person(), reason.getValue());
        }
        return null;
    }

    private void showFields() {
        reason.setVisible(held.getValue() == TalkStatus.NOT_HELD);
        reason.setHelperText(reason.getValue() == null ? Texts.text("talks.reasonHelp") : null);
        move.setVisible(open && !answered);
    }

    private void showStatus() {
        status.removeAll();
        if (answered) {
            TalkStatus kept = held.getValue();
            status.add(new StatusBadge(
                    kept == TalkStatus.HELD ? Status.DONE : Status.NOT_HELD, Texts.text("talks.kept." + kept.name())));
        }
    }

    /** Says at the field what is missing before the talks can be finished. */
    boolean validate() {
        if (held.getValue() == null) {
            held.setErrorMessage(Texts.text("talks.heldMissing"));
            held.setInvalid(true);
            return false;
        }
        if (held.getValue() == TalkStatus.NOT_HELD && reason.getValue() == null) {
            reason.setErrorMessage(Texts.text("talks.reasonMissing"));
            reason.setInvalid(true);
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
        } else if (held.isInvalid()) {
            held.getElement().callJsFunction("focus");
        } else {
            getElement().setAttribute("tabindex", "-1");
            getElement().callJsFunction("focus");
        }
    }

    void lock() {
        held.setReadOnly(true);
        reason.setReadOnly(true);
        move.setVisible(false);
    }
}
