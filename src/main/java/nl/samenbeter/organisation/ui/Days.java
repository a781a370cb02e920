package nl.samenbeter.organisation.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.samenbeter.ui.Texts;

/** Fields for dates and days of the week. */
final class Days {

    private static final int MONDAY = 1;

    private Days() {}

    static DatePicker picker(String key, LocalDate day) {
        var picker = new DatePicker(Texts.text(key));
        picker.setLocale(Texts.locale());
        picker.setI18n(new DatePicker.DatePickerI18n()
                .setFirstDayOfWeek(MONDAY)
                .setDateFormat("d-M-yyyy")
                .setToday(Texts.text("date.today"))
                .setCancel(Texts.text("organisation.cancel"))
                .setBadInputErrorMessage(Texts.text("organisation.dateWrong"))
                .setMonthNames(List.of(Texts.text("date.months").split(" ")))
                .setWeekdays(sundayFirst("date.weekdays"))
                .setWeekdaysShort(sundayFirst("date.weekdays.short")));
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

    private static List<String> sundayFirst(String key) {
        var days = new ArrayList<>(List.of(Texts.text(key).split(" ")));
        days.addFirst(days.removeLast());
        return days;
    }
}
