package nl.samenbeter.timeline.ui;

import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenbeter.programme.ProgrammeWeek;
import nl.samenbeter.programme.ui.WeekNames;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Weeks to choose from, each named by its Monday.
 *
 * @param words what each is called
 * @param first what is chosen at the start
 */
record WeekChoices(Map<LocalDate, String> words, @Nullable LocalDate first) {

    static WeekChoices of(List<ProgrammeWeek> weeks, @Nullable LocalDate first) {
        Map<LocalDate, String> words = new TreeMap<>();
        weeks.forEach(
                week -> words.put(week.monday(), Texts.text("timeline.weekChoice", WeekNames.of(week), day(week))));
        return new WeekChoices(words, first);
    }

    /** On one line where the choice does not fit on one. */
    private static String day(ProgrammeWeek week) {
        return Dates.dayMonth(week.monday()).replace(' ', '\u00a0');
    }

    Select<LocalDate> select(String label) {
        var field = new Select<LocalDate>();
        field.setLabel(Texts.text(label));
        field.setItems(words.keySet());
        field.setItemLabelGenerator(monday -> words.getOrDefault(monday, ""));
        if (first != null && words.containsKey(first)) {
            field.setValue(first);
        }
        return field;
    }
}
