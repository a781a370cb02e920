package nl.samenbeter.visits.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import nl.samenbeter.visits.AgreementState;
import nl.samenbeter.visits.CallOffReason;
import nl.samenbeter.visits.MakeAppointment;
import nl.samenbeter.visits.MomentSheet;
import nl.samenbeter.visits.SeenMoment;
import nl.samenbeter.visits.VisitDetails;
import nl.samenbeter.visits.VisitId;
import nl.samenbeter.visits.VisitRow;
import org.jspecify.annotations.Nullable;

/** The moment of a visit between its two people: how far they are, and what one of them can do about it now. */
@StyleSheet("context://styles/visits.css")
class AgreementPart extends Div {

    private final VisitTools tools;
    private final VisitId visit;
    private final boolean filled;
    private final Runnable changed;
    private final Div outcome = new Div();
    private final Div body = new Div();
    private VisitDetails details;
    private MomentSheet sheet;
    private boolean busy;

    /**
     * @param filled what to do now is the one filled button of the page
     * @param changed something was agreed, moved or called off
     */
    AgreementPart(VisitTools tools, VisitId visit, boolean filled, Runnable changed) {
        this.tools = tools;
        this.visit = visit;
        this.filled = filled;
        this.changed = changed;
        addClassName("visit-agreement");
        outcome.getElement().setAttribute("role", "status");
        body.addClassName("visit-agreement-body");
        details = tools.queries().visit(visit);
        sheet = tools.agreements().moment(visit);
        add(outcome, body);
        show();
        tools.live().register(this, ChangeKind.VISITS, this::lookAgain);
    }

    /** What the other did meanwhile; not while the reader is choosing. */
    private void lookAgain() {
        if (!busy) {
            read();
        }
    }

    private void read() {
        details = tools.queries().visit(visit);
        sheet = tools.agreements().moment(visit);
        show();
    }

    MomentSheet sheet() {
        return sheet;
    }

    private void show() {
        busy = false;
        body.removeAll();
        VisitRow row = details.row();
        body.add(state(row));
        if (!details.mayMove()) {
            return;
        }
        var buttons = with(new Div(), "visit-buttons");
        switch (sheet.state()) {
            case OPEN, CALLED_OFF -> choose();
            case PROPOSED, WAITS_FOR_HOST, WAITS_FOR_VISITOR -> {
                if (sheet.mine()) {
                    buttons.add(button("visits.agree.yes", filled, this::accept));
                }
                buttons.add(button("visits.agree.other", false, this::other));
            }
            case AGREED -> buttons.add(button("visits.agree.move", false, this::other));
        }
        if (sheet.mayCallOff()) {
            var off = button("visits.agree.callOff", false, this::askReason);
            off.addThemeVariants(ButtonVariant.TERTIARY);
            buttons.add(off);
        }
        if (buttons.getChildren().findAny().isPresent()) {
            body.add(buttons);
        }
    }

    private Component state(VisitRow row) {
        String other = Objects.requireNonNullElse(sheet.other(), "");
        String sentence = switch (sheet.state()) {
            case OPEN -> Texts.text("visits.agree.OPEN");
            case PROPOSED -> Texts.text("visits.agree.PROPOSED");
            case WAITS_FOR_HOST, WAITS_FOR_VISITOR ->
                Texts.text(sheet.mine() ? "visits.agree.waitsForMe" : "visits.agree.waitsForOther", other);
            case AGREED -> Texts.text(of("visits.agree.AGREED", "visits.agree.AGREED.lesson"));
            case CALLED_OFF ->
                sheet.calledOffByMe()
                        ? Texts.text("visits.agree.calledOffByMe", reason())
                        : Texts.text("visits.agree.calledOff", other, reason());
        };
        var words = with(new Div(), "note-body", new Span(sentence));
        if (row.day() != null) {
            var when = new Paragraph(VisitWords.when(row.day(), row.begins(), row.minutes())
                    + (row.place() == null ? "" : ", " + row.place()));
            when.addClassName("visit-when");
            words.addComponentAsFirst(when);
        }
        Tone tone = switch (sheet.state()) {
            case AGREED -> Tone.OK;
            case CALLED_OFF -> Tone.WARN;
            default -> sheet.mine() ? Tone.ACCENT : Tone.INFO;
        };
        Icon icon = sheet.state() == AgreementState.AGREED ? Icon.TICK : Icon.CALENDAR;
        return with(new Div(), "note " + tone.className(), icon.create(), words);
    }

    /** A teacher has no account to answer with: who visits one agrees with nobody here. */
    private String of(String two, String lesson) {
        return details.row().toTeacher() ? lesson : two;
    }

    private String reason() {
        CallOffReason reason = sheet.reason();
        return reason == null ? "" : Texts.text(reason.key());
    }

    /** Moments that suit both, or one of one's own. */
    private void choose() {
        if (sheet.free().isEmpty() || details.row().toTeacher()) {
            own();
            return;
        }
        var moments = new RadioButtonGroup<LocalDateTime>(Texts.text("visits.agree.free", theOther()));
        moments.setItems(sheet.free());
        moments.setItemLabelGenerator(moment -> Dates.sentence(Dates.moment(moment)));
        moments.setManualValidation(true);
        moments.addClassName("visit-moments");
        moments.addValueChangeListener(change -> busy = true);
        body.add(
                moments,
                with(
                        new Div(),
                        "visit-buttons",
                        button("visits.agree.propose", filled, () -> propose(moments)),
                        button("visits.agree.own", false, this::other)));
    }

    private String theOther() {
        return Objects.requireNonNullElse(sheet.other(), Texts.text("visits.agree.theOther"));
    }

    private void propose(RadioButtonGroup<LocalDateTime> moments) {
        LocalDateTime chosen = moments.getValue();
        if (chosen == null) {
            moments.setErrorMessage(Texts.text("visits.agree.choose"));
            moments.setInvalid(true);
            moments.getElement().callJsFunction("focus");
            return;
        }
        VisitRow row = details.row();
        move(new MakeAppointment(chosen.toLocalDate(), chosen.toLocalTime(), row.minutes(), row.place(), teacher(row)));
    }

    private static @Nullable String teacher(VisitRow row) {
        return row.toTeacher() ? row.hostName() : null;
    }

    /** Instead of the buttons: every field, with the moments that would work above them. */
    private void other() {
        body.removeAll();
        body.add(state(details.row()));
        own();
        busy = true;
    }

    private void own() {
        List<LocalDateTime> free = sheet.free();
        if (!free.isEmpty()) {
            var help = new Paragraph(Texts.text(
                    of("visits.agree.works", "visits.agree.works.lesson"),
                    String.join("; ", free.stream().map(Dates::moment).toList())));
            help.addClassNames("s", "t2");
            body.add(help);
        }
        var fields = new AppointmentFields(details);
        fields.onTyped(() -> busy = true);
        body.add(
                fields,
                with(
                        new Div(),
                        "visit-buttons",
                        button(of("visits.agree.propose", "visits.agree.propose.lesson"), filled, () -> {
                            if (fields.validate(false)) {
                                move(fields.value());
                            }
                        }),
                        details.row().day() == null ? new Span() : button("visits.agree.stay", false, this::show)));
    }

    private void move(MakeAppointment appointment) {
        run(() -> tools.service().move(visit, appointment), of("visits.kept", "visits.kept.lesson"));
    }

    private void accept() {
        LocalDate day = details.row().day();
        if (day != null) {
            run(
                    () -> tools.service()
                            .accept(visit, new SeenMoment(day, details.row().begins())),
                    "visits.agree.accepted");
        }
    }

    private void askReason() {
        busy = true;
        body.removeAll();
        var reason = new Select<CallOffReason>();
        reason.setLabel(Texts.text("visits.agree.why"));
        reason.setHelperText(Texts.text("visits.agree.whyHelp"));
        reason.setItems(CallOffReason.values());
        reason.setItemLabelGenerator(why -> Texts.text(why.key()));
        reason.setManualValidation(true);
        body.add(
                state(details.row()),
                reason,
                with(
                        new Div(),
                        "visit-buttons",
                        button("visits.agree.callOffNow", false, () -> {
                            if (reason.getValue() == null) {
                                reason.setErrorMessage(Texts.text("visits.agree.whyMissing"));
                                reason.setInvalid(true);
                                reason.focus();
                                return;
                            }
                            run(() -> tools.service().callOff(visit, reason.getValue()), "visits.agree.calledOffNow");
                        }),
                        button("visits.agree.stay", false, this::show)));
        reason.focus();
    }

    private void run(Runnable change, String done) {
        outcome.removeAll();
        try {
            change.run();
        } catch (RuntimeException refused) {
            outcome.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
            return;
        }
        read();
        Notices.success(Texts.text(done));
        changed.run();
    }

    private static Button button(String key, boolean primary, Runnable action) {
        var button = new Button(Texts.text(key), click -> action.run());
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }
}
