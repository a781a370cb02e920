package nl.samenbeter.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Days, times and durations in words, in the language of the current screen. Lists say "wo 23 sep", titles "woensdag 23
 * september", times "08:15", durations "3 u 10" or "5 min".
 */
public final class Dates {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Dates() {}

    /** "wo 23 sep" */
    public static String day(LocalDate day) {
        return shortWeekday(day.getDayOfWeek()) + " " + dayMonth(day);
    }

    /** "wo 23 sep 2026" */
    public static String dayYear(LocalDate day) {
        return day(day) + " " + day.getYear();
    }

    /** "woensdag 23 september" */
    public static String longDay(LocalDate day) {
        return weekday(day.getDayOfWeek()) + " " + longDayMonth(day);
    }

    /** "woensdag 23 september" in a given language: for mails */
    public static String longDay(Locale language, LocalDate day) {
        String weekday = names(language, "date.weekdays")[day.getDayOfWeek().getValue() - 1];
        String month = names(language, "date.months")[day.getMonthValue() - 1];
        return weekday + " " + day.getDayOfMonth() + " " + month;
    }

    /** "woensdag 23 september 2026" */
    public static String longDayYear(LocalDate day) {
        return longDay(day) + " " + day.getYear();
    }

    /** "23 sep" */
    public static String dayMonth(LocalDate day) {
        return day.getDayOfMonth() + " " + names("date.months.short")[day.getMonthValue() - 1];
    }

    /** "23 september" */
    public static String longDayMonth(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day);
    }

    /** "september 2026" */
    public static String monthYear(LocalDate day) {
        return month(day) + " " + day.getYear();
    }

    /** "woensdag" */
    public static String weekday(DayOfWeek day) {
        return names("date.weekdays")[day.getValue() - 1];
    }

    /** "wo" */
    public static String shortWeekday(DayOfWeek day) {
        return names("date.weekdays.short")[day.getValue() - 1];
    }

    /** "21 t/m 25 september 2026", "28 september t/m 2 oktober 2026" */
    public static String range(LocalDate first, LocalDate last) {
        String from;
        if (first.getYear() != last.getYear()) {
            from = longDayMonth(first) + " " + first.getYear();
        } else if (first.getMonth() != last.getMonth()) {
            from = longDayMonth(first);
        } else {
            from = Integer.toString(first.getDayOfMonth());
        }
        return Texts.text("date.range", from, longDayMonth(last) + " " + last.getYear());
    }

    /** "10 t/m 18 oktober", for a holiday in a list */
    public static String shortRange(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return longDayMonth(first);
        }
        String from =
                first.getMonth() == last.getMonth() ? Integer.toString(first.getDayOfMonth()) : longDayMonth(first);
        return Texts.text("date.range", from, longDayMonth(last));
    }

    /** "21 t/m 23 sep", "wo 23 sep" */
    public static String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day(first);
        }
        boolean oneMonth = first.getMonth() == last.getMonth() && first.getYear() == last.getYear();
        return Texts.text(
                "date.range", oneMonth ? Integer.toString(first.getDayOfMonth()) : dayMonth(first), dayMonth(last));
    }

    /** "08:15" */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** "10:20-10:35" */
    public static String times(LocalTime from, LocalTime to) {
        return time(from) + "-" + time(to);
    }

    /** "wo 23 sep, 08:15" */
    public static String moment(LocalDateTime moment) {
        return Texts.text("date.moment", day(moment.toLocalDate()), time(moment.toLocalTime()));
    }

    /** "vandaag 17:00", "morgen 17:00", else "do 24 sep, 17:00" */
    public static String moment(LocalDate today, LocalDateTime moment) {
        long days = ChronoUnit.DAYS.between(today, moment.toLocalDate());
        if (days < -1 || days > 1) {
            return moment(moment);
        }
        return Texts.text("date.near", relativeDay(today, moment.toLocalDate()), time(moment.toLocalTime()));
    }

    /** "vandaag", "morgen", "gisteren", else "wo 23 sep" */
    public static String relativeDay(LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return Texts.text("date.today");
        } else if (days == 1) {
            return Texts.text("date.tomorrow");
        } else if (days == -1) {
            return Texts.text("date.yesterday");
        }
        return day(day);
    }

    /** "nog 2 dagen", "vandaag", "2 dagen geleden" */
    public static String left(LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return Texts.text("date.today");
        }
        return days > 0 ? Texts.text("date.left", days) : Texts.text("date.ago", -days);
    }

    /** "moest gisteren, di 22 sep", "moest do 17 sep", "moest vandaag, 12:00" */
    public static String wasDue(LocalDateTime now, LocalDateTime due) {
        long days = ChronoUnit.DAYS.between(due.toLocalDate(), now.toLocalDate());
        if (days <= 0) {
            return Texts.text("date.wasDueToday", time(due.toLocalTime()));
        }
        return days == 1
                ? Texts.text("date.wasDueYesterday", day(due.toLocalDate()))
                : Texts.text("date.wasDue", day(due.toLocalDate()));
    }

    /** "1 dag te laat", for a badge */
    public static String late(LocalDate today, LocalDate due) {
        long days = ChronoUnit.DAYS.between(due, today);
        return days <= 0 ? Texts.text("date.lateToday") : Texts.text("date.late", days);
    }

    /** "5 min", "1 u", "3 u 10" */
    public static String duration(int minutes) {
        int hours = minutes / 60;
        int rest = Math.abs(minutes % 60);
        if (hours == 0) {
            return Texts.text("date.minutes", minutes);
        }
        return rest == 0
                ? Texts.text("date.hours", hours)
                : Texts.text("date.hoursMinutes", hours, rest < 10 ? "0" + rest : Integer.toString(rest));
    }

    /** "over 10 min", "over 1 u 05"; from the moment itself on "nu" */
    public static String in(int minutes) {
        return minutes <= 0 ? Texts.text("date.now") : Texts.text("date.in", duration(minutes));
    }

    /** The same words with a capital at the front, for the start of a line. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String month(LocalDate day) {
        return names("date.months")[day.getMonthValue() - 1];
    }

    private static String[] names(String key) {
        return names(Texts.locale(), key);
    }

    private static String[] names(Locale language, String key) {
        return Texts.text(language, key).split(" ");
    }
}
