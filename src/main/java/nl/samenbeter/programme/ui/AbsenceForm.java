package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.samenbeter.organisation.AbsenceKind;
import nl.samenbeter.organisation.EnterAbsence;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.programme.AwayPreview;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** Days and a stand-in. There is no field for words, so that nobody writes about health (rulings 26). */
class AbsenceForm extends Section {

    private final TeamId team;
    private final Consumer<EnterAbsence> enter;
    private final Select<Member> who = new Select<>();
    private final Select<AbsenceKind> kind = new Select<>();
    private final DatePicker first = Pickers.day(Texts.text("programme.people.form.first"));
    private final DatePicker last = Pickers.day(Texts.text("programme.people.form.last"));
    private final Select<Member> standIn = new Select<>();
    private final Div notice = new Div();
    private final Function<EnterAbsence, AwayPreview> preview;
    private final AwayPreviewPart previewPart = new AwayPreviewPart();

    /** @param who whose absence the reader may enter */
    AbsenceForm(
            TeamId team,
            List<Member> who,
            boolean own,
            List<Member> members,
            LocalDate today,
            Function<EnterAbsence, AwayPreview> preview,
            Consumer<EnterAbsence> enter) {
        this.team = team;
        this.enter = enter;
        this.preview = preview;
        people(this.who, "programme.people.form.who", who);
        if (own) {
            who.stream().findFirst().ifPresent(this.who::setValue);
            this.who.setVisible(false);
        }
        kind.setLabel(Texts.text("programme.people.form.kind"));
        kind.setItems(AbsenceKind.values());
        kind.setItemLabelGenerator(one -> Texts.text("programme.people.kind." + one));
        kind.setValue(AbsenceKind.ABSENT);
        first.setValue(today);
        last.setValue(today);
        first.addValueChangeListener(change -> {
            if (change.getValue() != null && (last.isEmpty() || last.getValue().isBefore(change.getValue()))) {
                last.setValue(change.getValue());
            }
        });
        people(standIn, "programme.people.form.standIn", members);
        standIn.setEmptySelectionAllowed(true);
        standIn.setPlaceholder(Texts.text("programme.people.form.nobody"));
        standIn.setEmptySelectionCaption(Texts.text("programme.people.form.nobody"));
        standIn.setHelperText(Texts.text("programme.people.form.standInHelp"));
        var button = new Button(Texts.text("programme.people.form.enter"), click -> enter());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        var heading = new H2(Texts.text(own ? "programme.people.form.own" : "programme.people.form.title"));
        heading.setId("absence-form");
        getElement().setAttribute("aria-labelledby", "absence-form");
        with(
                this,
                "card",
                with(new Div(), "ch", heading),
                with(
                        new Div(),
                        "fields",
                        with(new Paragraph(Texts.text("programme.people.form.noHealth")), "t2"),
                        this.who,
                        kind,
                        first,
                        last,
                        standIn,
                        previewPart,
                        notice,
                        with(new Div(), "btnrow", button)));
        this.who.addValueChangeListener(change -> show());
        kind.addValueChangeListener(change -> show());
        first.addValueChangeListener(change -> show());
        last.addValueChangeListener(change -> show());
        standIn.addValueChangeListener(change -> show());
        show();
    }

    /** What would happen, as soon as the days and the person are known. */
    private void show() {
        previewPart.removeAll();
        command()
                .filter(command -> !command.lastDay().isBefore(command.firstDay()))
                .ifPresent(command -> {
                    try {
                        previewPart.show(preview.apply(command));
                    } catch (RuntimeException refused) {
                        previewPart.removeAll();
                    }
                });
    }

    private Optional<EnterAbsence> command() {
        return who.isEmpty() || first.isEmpty() || last.isEmpty()
                ? Optional.empty()
                : Optional.of(new EnterAbsence(
                        team,
                        who.getValue().person(),
                        Objects.requireNonNullElse(kind.getValue(), AbsenceKind.ABSENT),
                        first.getValue(),
                        last.getValue(),
                        standIn.isEmpty() ? null : standIn.getValue().person()));
    }

    private static void people(Select<Member> select, String label, List<Member> members) {
        select.setLabel(Texts.text(label));
        select.setItems(members);
        select.setItemLabelGenerator(member -> member == null ? "" : member.name());
    }

    private void enter() {
        notice.removeAll();
        var command = command();
        if (command.isEmpty()) {
            notice.add(Notices.card(Tone.LATE, Texts.text("programme.people.form.missing")));
            return;
        }
        try {
            enter.accept(command.get());
        } catch (RuntimeException refused) {
            notice.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
        }
    }
}
