package nl.samenbeter.calendar.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;

/** Date fields in the language of the screen, weeks beginning on Monday. */
final class DayPickers {

    private DayPickers() {}

    static DatePicker dayPicker(String label) {
        var picker = new DatePicker(label);
        picker.setLocale(Texts.locale());
        picker.setI18n(new DatePicker.DatePickerI18n()
                .setFirstDayOfWeek(1)
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> monthName(month.getValue()))
                        .toList())
                .setWeekdays(sundayFirst().stream().map(Dates::weekday).toList())
                .setWeekdaysShort(
                        sundayFirst().stream().map(Dates::shortWeekday).toList())
                .setToday(Texts.text("calendar.picker.today"))
                .setCancel(Texts.text("calendar.picker.cancel")));
        return picker;
    }

    private static String monthName(int month) {
        return Dates.longDayMonth(LocalDate.of(2026, month, 1)).substring(2);
    }

    private static List<DayOfWeek> sundayFirst() {
        return IntStream.range(0, 7).mapToObj(DayOfWeek.SUNDAY::plus).toList();
    }
}
