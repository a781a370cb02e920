package nl.samenbeter.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenbeter.organisation.Leaving;
import nl.samenbeter.organisation.LeavingQueries;
import nl.samenbeter.organisation.MembershipRow;
import nl.samenbeter.organisation.OrganisationService;
import nl.samenbeter.organisation.Successors;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** Ends a role; for one in a team it first says what becomes of the open work, and lets one choose who gets it. */
class LeavingForm extends Div {

    private final MembershipRow membership;
    private final LeavingQueries queries;
    private final OrganisationService service;
    private final Runnable done;
    private final DatePicker lastDay;
    private final Div notice = new Div();
    private final Div choice = new Div();
    private final Div preview = new Div();
    private final Select<PersonId> rest = new Select<>();
    private final Map<String, Select<PersonId>> kinds = new HashMap<>();
    private Map<PersonId, String> colleagues = Map.of();
    private boolean filling;

    LeavingForm(
            MembershipRow membership,
            LocalDate today,
            LeavingQueries queries,
            OrganisationService service,
            Runnable done) {
        this.membership = membership;
        this.queries = queries;
        this.service = service;
        this.done = done;
        addClassName("login-form");
        lastDay = Days.picker("organisation.person.lastDay", today);
        lastDay.setMin(membership.firstDay());
        lastDay.addValueChangeListener(change -> show());
        choice.addClassName("login-form");
        preview.getElement().setAttribute("aria-live", "polite");
        var end = new Button(Texts.text("organisation.person.endNow"), click -> Forms.attempt(notice, this::end));
        end.addThemeVariants(ButtonVariant.PRIMARY);
        add(lastDay, choice, preview, notice, Forms.buttons(end));
        show();
    }

    private void end() {
        if (lastDay.isEmpty()) {
            return;
        }
        service.endMembership(membership.id(), lastDay.getValue(), successors());
        Notices.success(Texts.text("organisation.saved"));
        done.run();
    }

    private Successors successors() {
        return new Successors(
                rest.getValue(),
                kinds.entrySet().stream()
                        .filter(kind -> kind.getValue().getValue() != null)
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, kind -> kind.getValue().getValue())));
    }

    private void show() {
        if (filling || lastDay.isEmpty()) {
            return;
        }
        preview.removeAll();
        Forms.attempt(
                notice,
                () -> leaving().ifPresent(leaving -> {
                    offer(leaving);
                    say(leaving);
                }));
    }

    private Optional<Leaving> leaving() {
        return queries.after(membership.id(), lastDay.getValue(), successors());
    }

    private void offer(Leaving leaving) {
        if (choice.getComponentCount() > 0 || leaving.tasks().isEmpty()) {
            return;
        }
        colleagues = leaving.colleagues();
        choice.add(field(rest, Texts.text("organisation.leaving.rest"), "organisation.leaving.restNobody"));
        List<String> found =
                leaving.tasks().stream().map(Leaving.Moved::kind).distinct().toList();
        if (found.size() > 1) {
            var each = new Div();
            each.addClassName("login-form");
            found.forEach(kind -> {
                var select = kinds.computeIfAbsent(kind, key -> new Select<>());
                each.add(field(select, Texts.text("tasks.kind." + kind), "organisation.leaving.same"));
            });
            choice.add(new Details(Texts.text("organisation.leaving.perKind"), each));
        }
    }

    private Select<PersonId> field(Select<PersonId> select, String label, String nobody) {
        filling = true;
        select.setLabel(label);
        select.setItems(colleagues.keySet());
        select.setItemLabelGenerator(
                person -> person == null ? Texts.text(nobody) : colleagues.getOrDefault(person, ""));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.text(nobody));
        select.setPlaceholder(Texts.text(nobody));
        select.addValueChangeListener(change -> show());
        filling = false;
        return select;
    }

    private void say(Leaving leaving) {
        List<String> lines = lines(leaving);
        String day = Dates.longDay(leaving.firstDay());
        if (lines.isEmpty()) {
            preview.add(Notices.card(Tone.INFO, Texts.text("organisation.leaving.nothing")));
            return;
        }
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        preview.add(
                new Paragraph(
                        leaving.atOnce()
                                ? Texts.text("organisation.leaving.now")
                                : Texts.text("organisation.leaving.then", day)),
                list);
    }

    static List<String> lines(Leaving leaving) {
        var lines = new ArrayList<String>();
        leaving.tasks().forEach(moved -> {
            String kind = Texts.text("tasks.kind." + moved.kind());
            lines.add(
                    moved.to() == null
                            ? Texts.text("organisation.leaving.toAll", moved.count(), kind)
                            : Texts.text("organisation.leaving.to", moved.count(), kind, moved.to()));
        });
        if (leaving.ending() > 0) {
            lines.add(Texts.text("organisation.leaving.ending", leaving.ending()));
        }
        leaving.turns()
                .forEach(turn -> lines.add(
                        Texts.text("organisation.leaving.turn", Integer.toString(turn.week()), turn.leader())));
        if (!leaving.appointments().isEmpty()) {
            lines.add(Texts.text(
                    "organisation.leaving.appointments",
                    leaving.appointments().size(),
                    leaving.appointments().stream().map(Dates::day).distinct().collect(Collectors.joining(", "))));
        }
        return lines;
    }
}
