package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenbeter.tasks.TaskPlace;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.ElementNames;
import nl.samenbeter.ui.Texts;

/** Where a task belongs, in words and as a small stair. */
final class PlaceWords {

    private static final int LONGEST_GOAL = 90;

    private PlaceWords() {}

    /** "week 4 van 8", or "cyclus 2, week B" */
    static String week(TaskPlace.Week week) {
        return week.cycle() == 0
                ? Texts.text("tasks.place.week", week.label(), week.of())
                : Texts.text("tasks.place.cycle", week.cycle(), week.label());
    }

    /** The weeks as small steps, the one of the task marked; a reader hears the words. */
    static Span stair(TaskPlace.Week week) {
        var steps = new Span();
        steps.addClassName("steplets");
        steps.getElement().setAttribute("aria-hidden", "true");
        for (int step = 1; step <= week.of(); step++) {
            var bar = new Span();
            bar.getStyle().set("--n", Integer.toString(step));
            if (step == week.position()) {
                bar.addClassName("at");
            } else if (step < week.position()) {
                bar.addClassName("past");
            }
            steps.add(bar);
        }
        var line = new Span(steps, new Span(week(week)));
        line.addClassName("task-week");
        return line;
    }

    /**
     * For a card, whose due moment tells the days of a window: "Hoort bij: Lesbezoek 1", "Hoort bij: Arena, di 22 sep, 10:00",
     * or the goal where the task is itself what was planned, or its title says so already.
     */
    static Optional<String> why(TaskRow row, TaskPlace place) {
        String title = TaskWords.title(row).toLowerCase(Texts.locale());
        return part(row, place)
                .filter(moment -> !title.contains(name(moment).toLowerCase(Texts.locale())))
                .map(moment -> moment.firstDay().equals(moment.lastDay()) ? moment(moment) : name(moment))
                .map(words -> Texts.text("tasks.place.moment", words))
                .or(() -> goal(place));
    }

    /** All there is to say, for the head of a task. */
    static List<String> whole(TaskRow row, TaskPlace place) {
        return Stream.concat(
                        part(row, place).map(moment -> Texts.text("tasks.place.moment", moment(moment))).stream(),
                        goal(place).stream())
                .toList();
    }

    /** What the task is a part of, when it is not itself what was planned. */
    private static Optional<TaskPlace.Moment> part(TaskRow row, TaskPlace place) {
        return Optional.ofNullable(place.moment())
                .filter(moment -> !moment.element().equals(row.element()));
    }

    /** The first goal, cut where it is too long for a line. */
    static Optional<String> goal(TaskPlace place) {
        String first = place.goal().lines().findFirst().orElse("").strip();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String goal = first.codePointCount(0, first.length()) <= LONGEST_GOAL
                ? first
                : first.substring(0, first.offsetByCodePoints(0, LONGEST_GOAL - 1))
                                .strip() + "…";
        return Optional.of(Texts.text("tasks.place.goal", goal));
    }

    /** "Lesbezoek 1, 21 t/m 23 sep" */
    static String moment(TaskPlace.Moment moment) {
        return name(moment) + ", " + when(moment);
    }

    private static String name(TaskPlace.Moment moment) {
        return ElementNames.of(moment.element(), moment.name());
    }

    /** "di 22 sep, 10:00", or "21 t/m 23 sep" */
    static String when(TaskPlace.Moment moment) {
        LocalDate first = moment.firstDay();
        if (moment.begins() != null) {
            return Dates.moment(first.atTime(moment.begins()));
        }
        return Dates.days(first, moment.lastDay());
    }

    /** The lines of a card or of the head of a task. */
    static Div lines(TaskRow row, TaskPlace place) {
        var lines = new Div();
        lines.addClassName("task-place");
        why(row, place).ifPresent(words -> {
            var why = new Span(words);
            why.addClassName("task-why");
            lines.add(why);
        });
        if (place.week() != null) {
            lines.add(stair(place.week()));
        }
        return lines;
    }
}
