package nl.samenbeter.organisation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.ui.Texts;

/** Which role, where, from which day. */
class RoleFields extends Div {

    private final Select<Role> role = new Select<>();
    private final Select<Place> place = new Select<>();
    private final DatePicker firstDay;
    private final List<Place> places;

    RoleFields(List<Role> roles, List<Place> places, LocalDate today) {
        this.places = places;
        addClassName("login-form");
        role.setLabel(Texts.text("organisation.person.role"));
        role.setItemLabelGenerator(Names::of);
        place.setLabel(Texts.text("organisation.person.where"));
        place.setItemLabelGenerator(Place::name);
        firstDay = Days.picker("organisation.person.firstDay", today);
        role.setItems(roles.stream().filter(r -> !placesFor(r).isEmpty()).toList());
        role.addValueChangeListener(change -> showPlaces(change.getValue()));
        add(role, place, firstDay);
        role.getListDataView().getItems().findFirst().ifPresent(role::setValue);
    }

    Optional<Role> role() {
        return role.getOptionalValue();
    }

    Optional<Scope> scope() {
        return place.getOptionalValue().map(Place::scope);
    }

    Optional<LocalDate> firstDay() {
        return firstDay.getOptionalValue();
    }

    private void showPlaces(Role chosen) {
        List<Place> fitting = placesFor(chosen);
        place.setItems(fitting);
        place.setVisible(fitting.size() > 1);
        if (!fitting.isEmpty()) {
            place.setValue(fitting.getFirst());
        }
    }

    private List<Place> placesFor(Role chosen) {
        return places.stream()
                .filter(p -> chosen.mayBeGivenFor(p.scope().kind()))
                .toList();
    }
}
