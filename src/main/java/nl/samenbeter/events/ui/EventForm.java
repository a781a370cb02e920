package nl.samenbeter.events.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.util.List;
import java.util.function.Consumer;
import nl.samenbeter.events.EventKind;
import nl.samenbeter.events.EventService;
import nl.samenbeter.events.InvitableSchool;
import nl.samenbeter.events.MakeEvent;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;

/** One meeting by hand. */
class EventForm extends Div {

    private final Select<EventKind> kind = new Select<>();
    private final DatePicker day = Pickers.day(Texts.text("events.make.day"));
    private final TimePicker begins = Pickers.time(Texts.text("events.make.begins"));
    private final TimePicker ends = Pickers.time(Texts.text("events.make.ends"));
    private final SchoolChoice schools;
    private final TextField place = Fields.place();
    private final IntegerField capacity = Fields.capacity();
    private final Div notice = new Div();
    private final Consumer<MakeEvent> make;

    EventForm(List<InvitableSchool> invitable, Consumer<MakeEvent> make, Runnable close) {
        this.make = make;
        this.schools = new SchoolChoice(invitable);
        with(this, "card narrow");
        kind.setLabel(Texts.text("events.make.kind"));
        kind.setItems(EventKind.values());
        kind.setItemLabelGenerator(EventWords::kind);
        kind.setValue(EventKind.PIZZA_SESSION);
        day.setRequiredIndicatorVisible(true);
        begins.setValue(EventService.BEGINS);
        ends.setValue(EventService.ENDS);
        add(
                new H2(Texts.text("events.make")),
                with(
                        new Div(),
                        "login-form",
                        kind,
                        day,
                        with(new Div(), "g2", begins, ends),
                        schools,
                        place,
                        capacity,
                        notice,
                        Fields.buttons(Fields.primary(Texts.text("events.make.do"), this::make), Fields.close(close))));
        kind.focus();
    }

    private void make() {
        if (day.isEmpty() || begins.isEmpty() || ends.isEmpty() || capacity.isEmpty()) {
            Fields.refuse(notice, Texts.text("events.make.missing"));
            return;
        }
        Fields.attempt(
                notice,
                () -> make.accept(new MakeEvent(
                        kind.getValue(),
                        day.getValue(),
                        begins.getValue(),
                        ends.getValue(),
                        schools.host(),
                        place.getValue(),
                        capacity.getValue(),
                        schools.schools())));
    }
}
