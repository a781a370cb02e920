package nl.samenbeter.events.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenbeter.events.InvitableSchool;
import nl.samenbeter.events.MakeSessions;
import nl.samenbeter.events.ProposeSessions;
import nl.samenbeter.events.ProposedSession;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;

/** The pizza sessions of a school year: first the proposal, then those that are still ticked. */
class SessionsForm extends Div {

    private final Select<Integer> year = new Select<>();
    private final SchoolChoice schools;
    private final TextField place = Fields.place();
    private final IntegerField capacity = Fields.capacity();
    private final Div preview = with(new Div(), "stack");
    private final Div notice = new Div();
    private final CheckboxGroup<ProposedSession> days = new CheckboxGroup<>();
    private final Function<ProposeSessions, List<ProposedSession>> propose;
    private final Consumer<MakeSessions> make;

    SessionsForm(
            List<InvitableSchool> invitable,
            LocalDate today,
            Function<ProposeSessions, List<ProposedSession>> propose,
            Consumer<MakeSessions> make,
            Runnable close) {
        this.schools = new SchoolChoice(invitable);
        this.propose = propose;
        this.make = make;
        with(this, "card narrow");
        int running = today.getMonth().compareTo(Month.JULY) < 0 ? today.getYear() - 1 : today.getYear();
        year.setLabel(Texts.text("events.propose.year"));
        year.setItems(running, running + 1);
        year.setItemLabelGenerator(first -> first + "-" + (first + 1));
        year.setValue(running);
        year.addValueChangeListener(change -> preview.removeAll());
        schools.onChange(preview::removeAll);
        days.setLabel(Texts.text("events.propose.days"));
        days.setItemLabelGenerator(SessionsForm::label);
        days.setItemEnabledProvider(session -> !session.taken());
        preview.getElement().setAttribute("aria-live", "polite");
        add(
                new H2(Texts.text("events.propose")),
                with(
                        new Div(),
                        "login-form",
                        new Paragraph(Texts.text("events.propose.help")),
                        year,
                        schools,
                        place,
                        capacity,
                        notice,
                        Fields.buttons(
                                Fields.primary(Texts.text("events.propose.show"), this::showProposal),
                                Fields.close(close)),
                        preview));
        year.focus();
    }

    private void showProposal() {
        preview.removeAll();
        Fields.attempt(notice, () -> {
            List<ProposedSession> proposed = propose.apply(new ProposeSessions(year.getValue(), schools.schools()));
            days.setItems(proposed);
            days.setValue(proposed.stream().filter(session -> !session.taken()).collect(Collectors.toSet()));
            preview.add(days, Fields.buttons(Fields.primary(Texts.text("events.propose.do"), this::make)));
        });
    }

    private static String label(ProposedSession session) {
        String day = Dates.longDayYear(session.day());
        if (session.taken()) {
            return Texts.text("events.propose.taken", day);
        }
        return session.isMoved()
                ? Texts.text("events.propose.moved", day, Dates.longDayMonth(session.thirdThursday()))
                : day;
    }

    private void make() {
        if (capacity.isEmpty()) {
            Fields.refuse(notice, Texts.text("events.make.missing"));
            return;
        }
        Fields.attempt(
                notice,
                () -> make.accept(new MakeSessions(
                        days.getValue().stream()
                                .map(ProposedSession::day)
                                .sorted()
                                .toList(),
                        schools.host(),
                        place.getValue(),
                        capacity.getValue(),
                        schools.schools())));
    }
}
