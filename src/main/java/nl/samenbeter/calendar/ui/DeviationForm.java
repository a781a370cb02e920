package nl.samenbeter.calendar.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.samenbeter.calendar.AddDeviation;
import nl.samenbeter.calendar.CalendarEffect;
import nl.samenbeter.calendar.DeviationKind;
import nl.samenbeter.calendar.HolidayKind;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** A study day, extra holiday, own dates for a holiday, or school after all. */
class DeviationForm extends Composite<Div> {

    private final Select<DeviationKind> kind = new Select<>();
    private final Select<HolidayKind> replaces = new Select<>();
    private final TextField name = new TextField(Texts.text("calendar.form.name"));
    private final DatePicker firstDay = Pickers.day(Texts.text("calendar.form.firstDay"));
    private final DatePicker lastDay = Pickers.day(Texts.text("calendar.form.lastDay"));
    private final Div effects = new Div();
    private final Div refusal = new Div();
    private final Button look = new Button(Texts.text("calendar.effect.look"), click -> look());
    private final Button add = new Button(Texts.text("calendar.form.add"), click -> add());
    private final Binder<AddDeviation> binder = new Binder<>(AddDeviation.class);
    private final Function<AddDeviation, List<CalendarEffect>> onLook;
    private final Consumer<AddDeviation> onAdd;

    /**
     * @param onLook what adding would do; it may throw a {@link DomainException} like {@code onAdd}
     * @param onAdd may throw a {@link DomainException}: the sentence is shown in the form and the text kept
     */
    DeviationForm(DateRange year, Function<AddDeviation, List<CalendarEffect>> onLook, Consumer<AddDeviation> onAdd) {
        this.onLook = onLook;
        this.onAdd = onAdd;

        kind.setLabel(Texts.text("calendar.form.kind"));
        kind.setItems(
                DeviationKind.STUDY_DAY,
                DeviationKind.EXTRA_HOLIDAY,
                DeviationKind.REPLACED_HOLIDAY,
                DeviationKind.SCHOOL_DAY);
        kind.setItemLabelGenerator(item -> Dates.sentence(Texts.text("calendar.kind." + item)));
        kind.addValueChangeListener(change -> kindChosen(change.getValue()));
        replaces.setLabel(Texts.text("calendar.form.replaces"));
        replaces.setItems(HolidayKind.values());
        replaces.setItemLabelGenerator(item -> Dates.sentence(Texts.text("calendar.holiday." + item)));
        name.setMaxLength(AddDeviation.MOST_CHARACTERS_OF_A_NAME);
        for (var picker : List.of(firstDay, lastDay)) {
            picker.setMin(year.first());
            picker.setMax(year.last());
            picker.setInitialPosition(year.first());
        }
        firstDay.addValueChangeListener(change -> {
            if (change.getValue() != null && lastDay.isEmpty()) {
                lastDay.setValue(change.getValue());
            }
        });
        refusal.setVisible(false);

        binder.forField(kind).bind("kind");
        binder.forField(replaces)
                .withValidator(
                        value -> value != null || kind.getValue() != DeviationKind.REPLACED_HOLIDAY,
                        Texts.text("error.calendar.holidayMissing"))
                .bind("replaces");
        binder.forField(name)
                .asRequired(Texts.text("error.calendar.nameMissing"))
                .bind("name");
        binder.forField(firstDay)
                .asRequired(Texts.text("calendar.form.day.missing"))
                .bind("firstDay");
        binder.forField(lastDay)
                .asRequired(Texts.text("calendar.form.day.missing"))
                .withValidator(
                        value -> firstDay.isEmpty() || !value.isBefore(firstDay.getValue()),
                        Texts.text("error.calendar.backwards"))
                .bind("lastDay");

        effects.getElement().setAttribute("aria-live", "polite");
        add.addThemeVariants(ButtonVariant.PRIMARY);
        binder.addValueChangeListener(change -> lookFirst());
        var buttons = new Div(look, add);
        buttons.addClassName("note-answers");
        var fields = new FormLayout(kind, replaces, name, firstDay, lastDay, refusal, effects, buttons);
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("560px", 2));
        fields.setColspan(name, 2);
        fields.setColspan(refusal, 2);
        fields.setColspan(effects, 2);
        fields.setColspan(buttons, 2);
        var head = new Div(new H2(Texts.text("calendar.form.title")));
        head.addClassName("ch");
        getContent().addClassName("card");
        getContent().add(head, fields);
        kind.setValue(DeviationKind.STUDY_DAY);
        lookFirst();
    }

    private void kindChosen(DeviationKind chosen) {
        replaces.setVisible(chosen == DeviationKind.REPLACED_HOLIDAY);
        kind.setHelperText(Texts.text("calendar.help." + chosen));
    }

    /** Nobody adds days without having seen what they do. */
    private void lookFirst() {
        effects.removeAll();
        refusal.setVisible(false);
        add.setVisible(false);
        look.addThemeVariants(ButtonVariant.PRIMARY);
    }

    private void look() {
        lookFirst();
        attempt(() -> {
            var seen = onLook.apply(binder.writeRecord());
            effects.add(new H3(Texts.text("calendar.effect.title")), new EffectsPart(seen));
            add.setVisible(true);
            look.removeThemeVariants(ButtonVariant.PRIMARY);
        });
    }

    private void add() {
        refusal.setVisible(false);
        attempt(() -> onAdd.accept(binder.writeRecord()));
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws ValidationException;
    }

    private void attempt(Attempt attempt) {
        try {
            attempt.run();
        } catch (ValidationException e) {
            e.getFieldValidationErrors().stream()
                    .findFirst()
                    .map(error -> error.getField())
                    .filter(Focusable.class::isInstance)
                    .ifPresent(field -> ((Focusable<?>) field).focus());
        } catch (DomainException e) {
            refusal.removeAll();
            refusal.add(Notices.card(Tone.LATE, Failures.sentence(e)));
            refusal.setVisible(true);
        }
    }
}
