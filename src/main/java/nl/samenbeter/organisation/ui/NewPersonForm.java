package nl.samenbeter.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import nl.samenbeter.organisation.MakePerson;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Somebody new with an account and a first role. */
class NewPersonForm extends Div {

    private final @Nullable SchoolId school;
    private final Consumer<MakePerson> save;
    private final TextField name = new TextField(Texts.text("organisation.person.name"));
    private final TextField email = new TextField(Texts.text("organisation.person.email"));
    private final TextField loginName = new TextField(Texts.text("organisation.person.loginName"));
    private final CheckboxGroup<DayOfWeek> days = Days.workingDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    private final RoleFields role;
    private final Div notice = new Div();

    NewPersonForm(
            @Nullable SchoolId school,
            List<Role> roles,
            List<Place> places,
            LocalDate today,
            Consumer<MakePerson> save,
            Runnable cancel) {
        this.school = school;
        this.save = save;
        this.role = new RoleFields(roles, places, today);
        addClassName("card");
        name.setRequiredIndicatorVisible(true);
        email.setHelperText(Texts.text("organisation.person.signInHelp"));
        var button = new Button(Texts.text("organisation.person.make"), click -> save());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(name, email, loginName, days, role, notice, Forms.buttons(button, Forms.cancel(cancel)));
        fields.addClassName("login-form");
        add(new H2(Texts.text("organisation.person.new")), fields);
        name.focus();
    }

    private void save() {
        notice.removeAll();
        if (role.role().isEmpty() || role.scope().isEmpty() || role.firstDay().isEmpty()) {
            notice.add(Notices.card(Tone.LATE, Texts.text("organisation.person.roleMissing")));
            return;
        }
        try {
            save.accept(new MakePerson(
                    school,
                    name.getValue(),
                    loginName.getValue(),
                    email.getValue(),
                    days.getValue(),
                    role.role().get(),
                    role.scope().get(),
                    role.firstDay().get()));
        } catch (RuntimeException refused) {
            notice.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
        }
    }
}
