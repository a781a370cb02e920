package nl.samenbeter.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Fields for a day and a time in the language of the screen: weeks begin on Monday, a day has 24 hours. */
public final class Pickers {

    private static final Duration STEP = Duration.ofMinutes(5);

    private Pickers() {}

    public static DatePicker day(String label) {
        var picker = new DatePicker(label);
        picker.setLocale(Texts.locale());
        picker.setI18n(new DatePicker.DatePickerI18n()
                .setFirstDayOfWeek(1)
                .setMonthNames(List.of(Texts.text("date.months").split(" ")))
                .setWeekdays(sundayFirst().stream().map(Dates::weekday).toList())
                .setWeekdaysShort(
                        sundayFirst().stream().map(Dates::shortWeekday).toList())
                .setDateFormats("d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "d-M-yy", "d M yyyy")
                .setToday(Dates.sentence(Texts.text("date.today")))
                .setCancel(Texts.text("ui.cancel"))
                .setBadInputErrorMessage(Texts.text("date.noSuchDay")));
        closesAtOnce(picker);
        return picker;
    }

    /**
     * Its calendar hides the rest of the page from screen readers until it has closed. Taken off the page while it moves away,
     * it would never end that.
     */
    private static void closesAtOnce(DatePicker picker) {
        picker.addAttachListener(attached -> picker.getElement()
                .executeJs("this.updateComplete?.then(() => this.$.overlay.style.animation = 'none')"));
    }

    /** Offers every five minutes; any minute can be typed. */
    public static TimePicker time(String label) {
        var picker = new TimePicker(label);
        picker.setLocale(Texts.DUTCH);
        picker.setStep(STEP);
        picker.setI18n(new TimePicker.TimePickerI18n().setBadInputErrorMessage(Texts.text("date.noSuchTime")));
        return picker;
    }

    private static List<DayOfWeek> sundayFirst() {
        return IntStream.range(0, 7).mapToObj(DayOfWeek.SUNDAY::plus).toList();
    }
}
