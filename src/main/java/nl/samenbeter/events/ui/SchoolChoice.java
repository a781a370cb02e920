package nl.samenbeter.events.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenbeter.events.InvitableSchool;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Which schools are invited, one by one or all of a board, and which one receives the others. */
class SchoolChoice extends Div {

    private final MultiSelectComboBox<InvitableSchool> invited =
            new MultiSelectComboBox<>(Texts.text("events.make.schools"));
    private final ComboBox<InvitableSchool> host = new ComboBox<>(Texts.text("events.make.host"));

    SchoolChoice(List<InvitableSchool> schools) {
        with(this, "login-form");
        invited.setItems(schools);
        invited.setItemLabelGenerator(SchoolChoice::label);
        invited.setRequiredIndicatorVisible(true);
        invited.setWidthFull();
        host.setItems(schools);
        host.setItemLabelGenerator(SchoolChoice::label);
        host.setHelperText(Texts.text("events.make.host.help"));
        host.setClearButtonVisible(true);
        host.setWidthFull();
        var board = new Select<String>();
        board.setLabel(Texts.text("events.make.board"));
        board.setItems(
                schools.stream().map(InvitableSchool::boardName).distinct().toList());
        board.setWidthFull();
        board.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                Set<InvitableSchool> all = new LinkedHashSet<>(invited.getValue());
                schools.stream()
                        .filter(school -> school.boardName().equals(change.getValue()))
                        .forEach(all::add);
                invited.setValue(all);
            }
        });
        add(board, invited, host);
    }

    private static String label(InvitableSchool school) {
        return school.name() + " (" + school.boardName() + ")";
    }

    Set<SchoolId> schools() {
        return invited.getValue().stream()
                .map(InvitableSchool::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Nullable
    SchoolId host() {
        return host.isEmpty() ? null : host.getValue().id();
    }

    void onChange(Runnable changed) {
        invited.addValueChangeListener(change -> changed.run());
    }
}
