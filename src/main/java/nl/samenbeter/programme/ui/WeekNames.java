package nl.samenbeter.programme.ui;

import nl.samenbeter.programme.ProgrammeWeek;
import nl.samenbeter.ui.Texts;

/** What a week of a programme is called. */
public final class WeekNames {

    private WeekNames() {}

    /** "Week 3", "Week 3, nog een keer", or "Cyclus 2, week B". */
    public static String of(ProgrammeWeek week) {
        String name = week.isCycle()
                ? Texts.text("programme.week.cycle", week.cycle(), week.label())
                : Texts.text("programme.week.number", week.drawn());
        return again(week, name);
    }

    private static String again(ProgrammeWeek week, String name) {
        return week.isAgain() ? Texts.text("programme.week.again", name) : name;
    }

    /** "Week 3 van 8", or "Cyclus 2, week B". */
    public static String of(ProgrammeWeek week, int weeks) {
        return week.isCycle() ? of(week) : again(week, Texts.text("ui.ribbon.week", week.drawn(), weeks));
    }

    /** What the week is about; empty when nobody has written it down. */
    public static String theme(ProgrammeWeek week) {
        return Texts.find("programme.theme." + week.label()).orElse("");
    }
}
