package nl.samenbeter.organisation.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Set;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;

/** Fields for dates and days of the week. */
final class Days {

    private Days() {}

    static DatePicker picker(String key, LocalDate day) {
        DatePicker picker = Pickers.day(Texts.text(key));
        picker.setValue(day);
        return picker;
    }

    static CheckboxGroup<DayOfWeek> workingDays(Set<DayOfWeek> chosen) {
        var days = new CheckboxGroup<DayOfWeek>(Texts.text("organisation.person.workingDays"));
        days.setItems(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, Texts.locale()));
        days.setValue(chosen);
        days.addClassName("inline");
        return days;
    }
}
