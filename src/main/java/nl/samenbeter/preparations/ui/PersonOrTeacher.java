package nl.samenbeter.preparations.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.samenbeter.preparations.GroupRow;
import nl.samenbeter.preparations.Teacher;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Somebody of the team, a teacher with an account, or the name of one without. */
class PersonOrTeacher extends Div {

    private final GroupRow.Person other =
            new GroupRow.Person(PersonId.next(), Texts.text("preparations.teacher.other"), true);
    private final List<GroupRow.Person> teachers;
    private final Select<GroupRow.Person> who = new Select<>();
    private final TextField name = new TextField(Texts.text("preparations.teacher.name"));

    PersonOrTeacher(String label, List<GroupRow.Person> teachers) {
        this.teachers = teachers;
        who.setLabel(label);
        who.setManualValidation(true);
        who.setItemLabelGenerator(this::words);
        who.addValueChangeListener(change -> {
            who.setInvalid(false);
            name.setVisible(other.equals(change.getValue()));
        });
        name.setMaxLength(Teacher.LONGEST_NAME);
        name.setManualValidation(true);
        name.setVisible(false);
        name.setHelperText(Texts.text("preparations.teacher.nameHelp"));
        with(this, "person-or-teacher", who, name);
        offer(List.of());
    }

    private String words(GroupRow.@Nullable Person person) {
        if (person == null) {
            return Texts.text("preparations.teacher.nobody");
        }
        return teachers.contains(person) ? Texts.text("preparations.teacher.ofSchool", person.name()) : person.name();
    }

    void help(String words) {
        who.setHelperText(words);
    }

    /** Offers these beside the teachers; who was chosen and is not offered any more is not chosen. */
    final void offer(List<GroupRow.Person> people) {
        GroupRow.Person chosen = who.getValue();
        var all = new ArrayList<>(people);
        all.addAll(teachers);
        all.add(other);
        who.setItems(all);
        who.setValue(all.contains(chosen) ? chosen : null);
    }

    /** For a field that may stay empty. */
    void choose(@Nullable Teacher teacher) {
        who.setEmptySelectionAllowed(true);
        if (teacher == null) {
            who.clear();
        } else if (teacher.person() == null) {
            who.setValue(other);
            name.setValue(Objects.requireNonNullElse(teacher.name(), ""));
        } else {
            who.setValue(teachers.stream()
                    .filter(one -> one.id().equals(teacher.person()))
                    .findFirst()
                    .orElse(null));
        }
    }

    boolean isFilled() {
        who.setErrorMessage(Texts.text("preparations.tryOut.personMissing"));
        who.setInvalid(who.isEmpty());
        boolean named = !name.isVisible() || !name.getValue().isBlank();
        name.setErrorMessage(Texts.text("error.preparations.watcherMissing"));
        name.setInvalid(!named);
        return !who.isEmpty() && named;
    }

    @Nullable
    PersonId person() {
        GroupRow.Person chosen = who.getValue();
        return chosen == null || chosen.equals(other) ? null : chosen.id();
    }

    @Nullable
    String name() {
        return name.isVisible() ? name.getValue() : null;
    }

    /** Absent when nobody was chosen. */
    @Nullable
    Teacher teacher() {
        boolean nobody = person() == null
                && (name() == null || Objects.requireNonNull(name()).isBlank());
        return nobody ? null : new Teacher(person(), name());
    }
}
