package nl.samenbeter.programme.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;

/** A date field in which only Mondays can be chosen; a typed other day comes through and is refused in words. */
class MondayPicker extends DatePicker {

    MondayPicker() {
        super(Texts.text("programme.start.otherMonday"));
        setLocale(Texts.locale());
        setI18n(new DatePickerI18n()
                .setFirstDayOfWeek(1)
                .setMonthNames(IntStream.rangeClosed(1, 12)
                        .mapToObj(month ->
                                Dates.longDayMonth(LocalDate.of(2026, month, 1)).substring(2))
                        .toList())
                .setWeekdays(sundayFirst().stream().map(Dates::weekday).toList())
                .setWeekdaysShort(
                        sundayFirst().stream().map(Dates::shortWeekday).toList())
                .setToday(Dates.sentence(Texts.text("date.today")))
                .setCancel(Texts.text("programme.close")));
        setI18nOfErrors();
        getElement().executeJs("this.isDateDisabled = d => new Date(d.year, d.month, d.day).getDay() !== 1");
    }

    private void setI18nOfErrors() {
        getI18n().setBadInputErrorMessage(Texts.text("programme.start.notADate"));
    }

    private static List<DayOfWeek> sundayFirst() {
        return IntStream.range(0, 7).mapToObj(DayOfWeek.SUNDAY::plus).toList();
    }
}
