package nl.samenbeter.timeline.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.timeline.TimelineColumns;
import nl.samenbeter.ui.TimelineLanes.Foot;
import org.jspecify.annotations.Nullable;

/** What a run asks of a participant in each week, under the lanes. */
final class LaneHours {

    private LaneHours() {}

    /**
     * By the id of the column.
     *
     * @param changed the plan as it would be; absent when nothing is looked at
     */
    static Map<String, Foot> of(TimelineColumns columns, int run, PlanState plan, @Nullable PlanState changed) {
        Map<LocalDate, Integer> before = minutes(plan, run);
        Map<LocalDate, Integer> after = changed == null ? before : minutes(changed, run);
        Map<String, Foot> foot = new HashMap<>();
        for (TimelineColumns.Column column : columns.columns()) {
            if (column instanceof TimelineColumns.Week week) {
                int was = before.getOrDefault(week.monday(), 0);
                int is = after.getOrDefault(week.monday(), 0);
                foot.put(LaneContent.id(week.monday()), new Foot(hours(is), was == is ? null : hours(was)));
            }
        }
        return foot;
    }

    /** Per participant inside the norm, by calendar week. */
    private static Map<LocalDate, Integer> minutes(PlanState plan, int run) {
        Map<LocalDate, Integer> minutes = new HashMap<>();
        for (Item item : plan.items()) {
            boolean counts = item.run() == run
                    && item.insideNorm()
                    && item.status() != PlanItemStatus.SKIPPED
                    && item.status() != PlanItemStatus.CANCELLED;
            if (!counts) {
                continue;
            }
            if (item.isSessionBlock()) {
                item.moments()
                        .sessions()
                        .forEach(session -> minutes.merge(monday(session.day()), session.minutes(), Integer::sum));
            } else {
                minutes.merge(monday(item.moments().firstDay()), item.moments().minutes(), Integer::sum);
            }
        }
        return minutes;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(DayOfWeek.MONDAY);
    }

    private static String hours(int minutes) {
        return minutes / 60 + ":" + (minutes % 60 < 10 ? "0" : "") + minutes % 60;
    }
}
