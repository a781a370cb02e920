package gallery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.TimelineLanes.Chip;
import nl.samenbeter.ui.TimelineLanes.Column;
import nl.samenbeter.ui.TimelineLanes.Content;
import nl.samenbeter.ui.TimelineLanes.Day;
import nl.samenbeter.ui.TimelineLanes.Foot;
import nl.samenbeter.ui.TimelineLanes.Gap;
import nl.samenbeter.ui.TimelineLanes.Lane;
import nl.samenbeter.ui.TimelineLanes.Look;
import nl.samenbeter.ui.TimelineLanes.Mark;
import nl.samenbeter.ui.TimelineLanes.State;
import nl.samenbeter.ui.TimelineLanes.Week;
import nl.samenbeter.ui.TimelineLanes.Words;
import org.jspecify.annotations.Nullable;

/** The mock-up's lanes: eight weeks, week 4 is now, Friday 2 October has no school. */
public final class TimelineMock {

    public static final LocalDate FREE = LocalDate.of(2026, 10, 2);

    private static final LocalDate START = LocalDate.of(2026, 8, 31);
    private static final List<Integer> WEEKS = List.of(0, 1, 2, 3, 4, 5, 7, 8);
    private static final int NOW = 4;

    private TimelineMock() {}

    /** Before anything is moved. */
    public static Content plan() {
        return content(
                List.of(chip("s2", "prepare", 5, "Sessie 2", "do 15:00", 3)),
                Map.of("5", new Foot("3:05", null), "6", new Foot("2:30", null)));
    }

    /** Sessie 2 on its way to another day, with what that does to the hours. */
    public static Content preview() {
        return content(
                List.of(
                        marked("s2-old", 5, "do 15:00", Mark.OLD_PLACE, null, "stond op donderdag 1 oktober 15:00"),
                        marked(
                                "s2",
                                6,
                                "wo 14:30",
                                Mark.NEW_PLACE,
                                LocalDate.of(2026, 10, 7),
                                "komt op woensdag 7 oktober 14:30")),
                Map.of("5", new Foot("1:55", "3:05"), "6", new Foot("3:40", "2:30")));
    }

    private static Content content(List<Chip> session2, Map<String, Foot> changing) {
        var chips = new ArrayList<Chip>();
        for (int week = 1; week <= 8; week++) {
            chips.add(series(
                    "board" + week,
                    "board",
                    week,
                    week == 1 ? "3 keer" : "5 keer",
                    switch (week) {
                        case 1 -> "wo-vr";
                        case 3 -> "4 gehad";
                        case 4 -> "3 gehad";
                        default -> "ma-vr";
                    }));
        }
        chips.add(chip("start", "meetings", 1, "Start", "di 15:00", 1));
        chips.add(chip("furnish", "meetings", 1, "Bord inrichten", "wo 14:30", 2));
        chips.add(chip("training", "meetings", 2, "Training", "wo 14:30", 2));
        chips.add(chip("goals", "meetings", 2, "Doelen", "do 15:00", 3));
        chips.add(chip("arena", "meetings", 4, "Arena", "wo 14:30", 2));
        chips.add(chip("review", "meetings", 4, "Terugblik", "vr 15:00", 4, Look.PLANNED, true));
        chips.add(chip("change", "meetings", 6, "Doelen\u00adwissel", "do 15:00", 3));
        chips.add(chip("evaluation", "meetings", 8, "Evaluatie", "wo 14:30", 2));
        chips.add(chip("rhythm", "meetings", 8, "Ritmiek", "vr 15:00", 4));
        chips.add(series("work1", "visits", 3, "Werk\u00adbezoek 1", "di-do"));
        chips.add(series("lesson1", "visits", 4, "Les\u00adbezoek 1", "ma-wo"));
        chips.add(series("work2", "visits", 5, "Werk\u00adbezoek 2", "di-do"));
        chips.add(series("visit3", "visits", 7, "Bezoek 3", "di-do"));
        chips.add(chip("s1", "prepare", 3, "Sessie 1", "do 15:00", 3));
        chips.addAll(session2);
        chips.add(chip("s3", "prepare", 7, "Sessie 3", "do 15:00", 3));
        chips.add(chip("talk0", "coach", 2, "Gesprek", "ma 14:00", 0, Look.OFF, false));
        chips.add(series("talk", "coach", 6, "Gesprek", "ma-wo"));
        chips.add(series("b0", "barometer", 1, "B0", "ma-di"));
        chips.add(series("b1", "barometer", 4, "B1", "wo-do"));
        chips.add(series("b2", "barometer", 8, "B2", "ma-di"));
        chips.add(chip("pizza1", "outside", 4, "Pizza 1", "do 17:00", 3, Look.OUTSIDE, true));
        chips.add(chip("pizza2", "outside", 8, "Pizza 2", "do 17:00", 3, Look.OUTSIDE, true));
        var foot = new HashMap<>(changing);
        foot.put("1", new Foot("3:15", null));
        foot.put("2", new Foot("3:00", null));
        foot.put("3", new Foot("3:10", null));
        foot.put("4", new Foot("3:10", null));
        foot.put("7", new Foot("3:05", null));
        foot.put("8", new Foot("2:45", null));
        return new Content(
                columns(),
                List.of(
                        new Lane("board", "Bord\u00adsessies"),
                        new Lane("meetings", "Bijeen\u00adkomsten"),
                        new Lane("visits", "Bezoeken"),
                        new Lane("prepare", "Werkvoor\u00adbereiding"),
                        new Lane("coach", "Coach\u00adgesprek"),
                        new Lane("barometer", "Barometer"),
                        new Lane("outside", "Buiten de norm")),
                chips,
                "Uren per persoon",
                foot,
                words());
    }

    private static List<Column> columns() {
        var columns = new ArrayList<Column>();
        for (int week = 1; week <= 8; week++) {
            LocalDate monday = monday(week);
            var days = new ArrayList<Day>();
            for (int i = 0; i < 5; i++) {
                LocalDate date = monday.plusDays(i);
                days.add(new Day(date, Dates.day(date), date.equals(FREE)));
            }
            State state = week < NOW ? State.DONE : week == NOW ? State.NOW : State.NEXT;
            columns.add(new Week(String.valueOf(week), String.valueOf(week), Dates.dayMonth(monday), state, days));
            if (week == 6) {
                columns.add(new Gap("autumn", "Herfstvakantie 10-18 okt"));
            }
        }
        return columns;
    }

    private static LocalDate monday(int week) {
        return START.plusWeeks(WEEKS.get(week - 1));
    }

    private static Chip chip(String id, String lane, int week, String title, String when, int day) {
        Look look = week < NOW ? Look.DONE : week == NOW ? Look.OPEN : Look.PLANNED;
        return chip(id, lane, week, title, when, day, look, week >= NOW);
    }

    private static Chip chip(
            String id, String lane, int week, String title, String when, int day, Look look, boolean movable) {
        LocalDate date = monday(week).plusDays(day);
        String label = plain(title) + ", " + Dates.longDay(date) + " " + when.substring(3) + ", " + word(look);
        return new Chip(id, lane, String.valueOf(week), title, when, look, Mark.NONE, movable, date, label);
    }

    private static Chip series(String id, String lane, int week, String title, String when) {
        Look look = week < NOW ? Look.DONE : week == NOW ? Look.OPEN : Look.PLANNED;
        return new Chip(
                id,
                lane,
                String.valueOf(week),
                title,
                when,
                look,
                Mark.NONE,
                look == Look.PLANNED && !lane.equals("board"),
                null,
                plain(title) + ", week " + week + ", " + when + ", " + word(look));
    }

    private static Chip marked(String id, int week, String when, Mark mark, @Nullable LocalDate day, String sentence) {
        return new Chip(
                id,
                "prepare",
                String.valueOf(week),
                "Sessie 2",
                when,
                Look.PLANNED,
                mark,
                mark == Mark.NEW_PLACE,
                day,
                "Sessie 2, " + sentence);
    }

    private static String plain(String title) {
        return title.replace("\u00ad", "");
    }

    private static String word(Look look) {
        return words().looks().get(look);
    }

    private static Words words() {
        return new Words(
                "Onderdeel",
                "Week",
                "nu",
                "wordt",
                Map.of(
                        Look.DONE,
                        "klaar",
                        Look.OPEN,
                        "loopt nu",
                        Look.PLANNED,
                        "gepland",
                        Look.OFF,
                        "ging niet door",
                        Look.OUTSIDE,
                        "buiten de norm"),
                Map.of(Mark.OLD_PLACE, "oude plek", Mark.NEW_PLACE, "nieuwe plek"),
                "vakantie",
                "Toetsen: spatie = oppakken, pijltjes = verplaatsen, Enter = voorbeeld, Esc = terug",
                "opgepakt. Pijltje links of rechts is een dag, met Shift een week. Enter legt neer, Esc zet terug",
                "losgelaten",
                "staat weer op de oude plek",
                "kan niet worden verplaatst",
                "verder kan niet");
    }
}
