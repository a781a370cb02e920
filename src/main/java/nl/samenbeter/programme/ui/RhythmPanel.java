package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import nl.samenbeter.programme.ChangeRhythm;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.programme.SessionRhythm.Frequency;
import nl.samenbeter.programme.TeamSettings.Board;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The rhythm of the board sessions: chosen, then looked at, then changed. */
class RhythmPanel extends Div {

    private static final int LONGEST_PLACE = 100;

    private final ProgrammeService service;
    private final Supplier<Board> reread;
    private final RadioButtonGroup<Frequency> frequency =
            new RadioButtonGroup<>(Texts.text("programme.settings.frequency"));
    private final TimePicker time = Pickers.time(Texts.text("programme.settings.time"));
    private final IntegerField dayMinutes = minutes("programme.settings.dayMinutes");
    private final IntegerField weekMinutes = minutes("programme.settings.weekMinutes");
    private final TextField place = new TextField(Texts.text("programme.settings.place"));
    private final Div outcome = with(new Div(), "stack");
    private final List<HasValidationProperties> wrong = new ArrayList<>();
    private Board board;

    /** @param reread how it stands now, after a change by oneself or by somebody else */
    RhythmPanel(ProgrammeService service, Supplier<Board> reread, Board board) {
        this.service = service;
        this.reread = reread;
        this.board = board;
        addClassName("start-page");
        outcome.getElement().setAttribute("aria-live", "polite");
        frequency.setItems(Frequency.values());
        frequency.setItemLabelGenerator(item -> Texts.text("programme.settings.frequency." + item.name()));
        time.setMin(ProgrammeService.EARLIEST_SESSION);
        time.setMax(ProgrammeService.LATEST_SESSION);
        time.setManualValidation(true);
        place.setManualValidation(true);
        place.setWidthFull();
        var look = new Button(Texts.text("programme.settings.look"), click -> look());
        look.addThemeVariants(ButtonVariant.PRIMARY);
        var title = with(new H2(Texts.text("programme.settings.board")), "form-title");
        add(
                with(
                        new Section(),
                        "card form",
                        new Header(title),
                        with(new Div(), "body", frequency, time, dayMinutes, weekMinutes, place),
                        new Footer(look)),
                outcome);
        fill();
        List.<AbstractField<?, ?>>of(frequency, time, dayMinutes, weekMinutes, place)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        outcome.removeAll();
                    }
                }));
        frequency.addValueChangeListener(change -> dayMinutes.setVisible(change.getValue() == Frequency.DAILY));
    }

    private static IntegerField minutes(String key) {
        var field = new IntegerField(Texts.text(key));
        field.setManualValidation(true);
        field.setMin(SessionRhythm.SHORTEST);
        field.setMax(SessionRhythm.LONGEST);
        field.setStepButtonsVisible(true);
        return field;
    }

    private void fill() {
        SessionRhythm rhythm = board.rhythm();
        frequency.setValue(rhythm.frequency());
        time.setValue(rhythm.time());
        dayMinutes.setValue(rhythm.dayMinutes());
        dayMinutes.setVisible(rhythm.frequency() == Frequency.DAILY);
        weekMinutes.setValue(rhythm.weekMinutes());
        place.setValue(Objects.requireNonNullElse(board.place(), ""));
    }

    private void look() {
        outcome.removeAll();
        ChangeRhythm command = command();
        if (command == null) {
            return;
        }
        try {
            var preview = service.previewRhythm(command);
            var change = new Button(Texts.text("programme.settings.change"), click -> change(command));
            change.addThemeVariants(ButtonVariant.PRIMARY);
            change.setDisableOnClick(true);
            show(new RhythmPreviewCard(preview, command.rhythm().equals(board.rhythm()), change));
        } catch (RuntimeException refused) {
            refuse(refused);
        }
    }

    private void change(ChangeRhythm command) {
        outcome.removeAll();
        try {
            service.changeRhythm(command);
            board = reread.get();
            fill();
        } catch (RuntimeException refused) {
            refuse(refused);
            return;
        }
        Notices.success(Texts.text("programme.settings.done"));
        MainLayout.refreshBadges();
    }

    private void refuse(RuntimeException refused) {
        boolean overtaken = Failures.isRace(refused)
                || Failures.domain(refused)
                        .map(DomainException::code)
                        .filter("programme.settingsChanged"::equals)
                        .isPresent();
        if (overtaken) {
            board = reread.get();
            fill();
        }
        show(Notices.card(Tone.WARN, Failures.sentence(refused)));
    }

    /** On a phone it stands under the fields, out of sight. */
    private void show(Component component) {
        outcome.add(component);
        outcome.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    /** Absent when a field is wrong; it says so then. */
    private @Nullable ChangeRhythm command() {
        wrong.clear();
        LocalTime at = time.getValue();
        check(
                time,
                at != null
                        && !at.isBefore(ProgrammeService.EARLIEST_SESSION)
                        && !at.isAfter(ProgrammeService.LATEST_SESSION),
                Texts.text("error.programme.sessionTime"));
        boolean daily = frequency.getValue() == Frequency.DAILY;
        Integer day = dayMinutes.getValue();
        String range = Texts.text("programme.settings.minutesWrong", SessionRhythm.SHORTEST, SessionRhythm.LONGEST);
        check(dayMinutes, !daily || fits(day), range);
        check(weekMinutes, fits(weekMinutes.getValue()), range);
        String where = place.getValue().strip();
        check(
                place,
                !where.isEmpty() && where.length() <= LONGEST_PLACE,
                where.isEmpty()
                        ? Texts.text("error.programme.sessionPlaceMissing")
                        : Texts.text("error.shared.textTooLong", LONGEST_PLACE, where.length()));
        if (!wrong.isEmpty()) {
            if (wrong.getFirst() instanceof Focusable<?> first) {
                first.focus();
            }
            return null;
        }
        var rhythm = new SessionRhythm(
                frequency.getValue(), at, fits(day) ? day : board.rhythm().dayMinutes(), weekMinutes.getValue());
        return new ChangeRhythm(board.id(), board.version(), rhythm, where);
    }

    private static boolean fits(@Nullable Integer minutes) {
        return minutes != null && minutes >= SessionRhythm.SHORTEST && minutes <= SessionRhythm.LONGEST;
    }

    private void check(HasValidationProperties field, boolean fine, String sentence) {
        field.setErrorMessage(fine ? null : sentence);
        field.setInvalid(!fine);
        if (!fine) {
            wrong.add(field);
        }
    }
}
