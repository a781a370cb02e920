package nl.samenbeter.programme.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.programme.ProgrammeHistoryRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** "Sanne is er niet van 5 tot en met 16 oktober: 2 taken naar Daan, week 5 leidt nu Kevin." */
final class PeopleSentence {

    private PeopleSentence() {}

    static String of(ProgrammeHistoryRow row, ProgrammeHistoryRow.People people) {
        String fact = Texts.text("programme.people." + row.code(), people.name(), days(row.oldDay(), row.newDay()));
        List<String> effects = effects(people);
        return effects.isEmpty()
                ? Texts.text("programme.people.nothing", fact)
                : Texts.text("programme.people.effects", fact, String.join(", ", effects));
    }

    private static List<String> effects(ProgrammeHistoryRow.People people) {
        List<String> effects = new ArrayList<>();
        if (people.other() != null) {
            effects.add(Texts.text("programme.people.tasksTo", people.tasksMoved(), people.other()));
        } else {
            count(effects, "tasksToSeveral", people.tasksMoved());
        }
        count(effects, "tasksToTeam", people.tasksReturned());
        count(effects, "tasksAdded", people.effects().added());
        count(effects, "tasksEnded", people.effects().ended());
        count(effects, "appointments", people.effects().moved());
        people.turns()
                .forEach(turn -> effects.add(
                        Texts.text("programme.people.leads", Integer.toString(turn.week()), turn.leader())));
        return effects;
    }

    private static void count(List<String> effects, String key, int count) {
        if (count > 0) {
            effects.add(Texts.text("programme.people." + key, count));
        }
    }

    private static String days(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null) {
            return "";
        }
        if (last == null || !last.isAfter(first)) {
            return Texts.text("programme.people.day", Dates.longDayMonth(first));
        }
        String from = first.getMonth() == last.getMonth()
                ? Integer.toString(first.getDayOfMonth())
                : Dates.longDayMonth(first);
        return Texts.text("programme.people.days", from, Dates.longDayMonth(last));
    }
}
