package nl.samenbeter.timeline.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenbeter.programme.PlanAudience;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanState.Moments;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.timeline.TimelineColumns;
import nl.samenbeter.timeline.TimelinePage;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.TimelineLanes;
import nl.samenbeter.ui.TimelineLanes.Chip;
import nl.samenbeter.ui.TimelineLanes.Content;
import nl.samenbeter.ui.TimelineLanes.Look;
import nl.samenbeter.ui.TimelineLanes.Mark;
import org.jspecify.annotations.Nullable;

/** One run of a plan as lanes, with the plan as it would be beside it. */
final class LaneContent {

    private static final String OLD = "old-";

    private final TimelinePage page;
    private final int run;
    private final TimelineColumns columns;
    private final @Nullable PlanState changed;

    LaneContent(TimelinePage page, int run, TimelineColumns columns, @Nullable PlanState changed) {
        this.page = page;
        this.run = run;
        this.columns = columns;
        this.changed = changed;
    }

    Content content() {
        List<Chip> chips = chips();
        List<TimelineLanes.Lane> lanes = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            if (chips.stream().anyMatch(chip -> chip.lane().equals(lane.name()))) {
                lanes.add(new TimelineLanes.Lane(lane.name(), lane.word()));
            }
        }
        return new Content(
                columns.columns().stream().map(this::column).toList(),
                lanes,
                chips,
                Texts.text("timeline.lanes.hours"),
                LaneHours.of(columns, run, page.plan(), changed),
                words());
    }

    private TimelineLanes.Column column(TimelineColumns.Column column) {
        return switch (column) {
            case TimelineColumns.Gap gap ->
                new TimelineLanes.Gap("gap-" + gap.days().first(), label(gap));
            case TimelineColumns.Week week ->
                new TimelineLanes.Week(
                        id(week.monday()),
                        title(week),
                        Dates.dayMonth(week.monday()),
                        state(week.monday()),
                        week.days().stream()
                                .map(day -> new TimelineLanes.Day(day.date(), Dates.day(day.date()), !day.school()))
                                .toList());
        };
    }

    static String label(TimelineColumns.Gap gap) {
        String days = Dates.days(gap.days().first(), gap.days().last());
        if (gap.name() != null) {
            return gap.name() + " " + days;
        }
        return Texts.text(gap.paused() ? "timeline.lanes.paused" : "timeline.lanes.free", days);
    }

    static String title(TimelineColumns.Week week) {
        if (week.number() == null || week.run() == null) {
            return "–";
        }
        int drawn = RunWeek.drawn(week.number());
        String label = week.run() > 1 ? String.valueOf((char) ('A' + drawn - 1)) : String.valueOf(drawn);
        return RunWeek.isAgain(week.number()) ? Texts.text("timeline.lanes.again", label) : label;
    }

    private TimelineLanes.State state(LocalDate monday) {
        LocalDate today = page.now().toLocalDate();
        LocalDate thisMonday = today.with(DayOfWeek.MONDAY);
        if (monday.equals(thisMonday)) {
            return TimelineLanes.State.NOW;
        }
        return monday.isBefore(thisMonday) ? TimelineLanes.State.DONE : TimelineLanes.State.NEXT;
    }

    private List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        PlanState shown = changed == null ? page.plan() : changed;
        var before = page.plan().byId();
        for (Item item : ordered(shown)) {
            if (!ItemWords.isShown(item)) {
                continue;
            }
            Item was = before.get(item.id());
            boolean visible = changed == null || was != null || isNew(item);
            if (!visible) {
                continue;
            }
            boolean moved = changed != null && (was == null || !place(was).equals(place(item)));
            boolean off = changed != null && was != null && was.status() != item.status();
            if (moved && was != null && elsewhere(was, item)) {
                chips.add(chip(OLD + item.id(), was, Mark.OLD_PLACE));
            }
            chips.add(chip(item.id().text(), item, moved || off ? Mark.NEW_PLACE : Mark.NONE));
        }
        return chips;
    }

    /** Not hidden from this reader: the page leaves out what is not their business. */
    private boolean isNew(Item item) {
        return item.audience() != PlanAudience.COACH && item.audience() != PlanAudience.LEADERSHIP;
    }

    private List<Item> ordered(PlanState plan) {
        return plan.items().stream()
                .filter(item -> item.run() == run)
                .sorted((one, other) -> begin(one).compareTo(begin(other)))
                .toList();
    }

    private static LocalDateTime begin(Item item) {
        Moments moments = item.moments();
        return moments.begins() == null
                ? moments.firstDay().atStartOfDay()
                : moments.firstDay().atTime(moments.begins());
    }

    private static List<Object> place(Item item) {
        return List.of(
                item.moments().firstDay(),
                item.moments().lastDay(),
                String.valueOf(item.moments().begins()),
                item.moments().sessions());
    }

    private static boolean elsewhere(Item was, Item item) {
        return !was.moments().firstDay().equals(item.moments().firstDay())
                || !Objects.equals(was.moments().begins(), item.moments().begins());
    }

    private Chip chip(String id, Item item, Mark mark) {
        String name = ItemWords.name(item);
        String title = ItemWords.title(item);
        String when = ItemWords.when(item);
        boolean movable = page.mayChange() && mark != Mark.OLD_PLACE && ItemWords.isMovable(page, item);
        return new Chip(
                id,
                Lane.of(item).name(),
                id(monday(item)),
                title,
                when,
                ItemWords.look(item),
                mark,
                movable,
                item.isMeeting() ? item.moments().firstDay() : null,
                String.join(
                        ", ",
                        ItemWords.heard(title).equals(name) ? name : ItemWords.heard(title) + " " + name,
                        when,
                        ItemWords.status(item).word()));
    }

    private static LocalDate monday(Item item) {
        return item.moments().firstDay().with(DayOfWeek.MONDAY);
    }

    static String id(LocalDate monday) {
        return "week-" + monday;
    }

    private TimelineLanes.Words words() {
        Map<Look, String> looks = new EnumMap<>(Look.class);
        for (Look look : Look.values()) {
            looks.put(look, Texts.text("timeline.look." + look));
        }
        return new TimelineLanes.Words(
                Texts.text("timeline.lanes.kinds"),
                Texts.text("timeline.lanes.week"),
                Texts.text("timeline.lanes.now"),
                Texts.text("timeline.lanes.becomes"),
                looks,
                Map.of(
                        Mark.OLD_PLACE, Texts.text("timeline.mark.OLD_PLACE"),
                        Mark.NEW_PLACE, Texts.text("timeline.mark.NEW_PLACE")),
                Texts.text("timeline.lanes.gap"),
                page.mayChange() ? Texts.text("timeline.lanes.keys") : Texts.text("timeline.lanes.keysRead"),
                Texts.text("timeline.lanes.pickedUp"),
                Texts.text("timeline.lanes.dropped"),
                Texts.text("timeline.lanes.putBack"),
                Texts.text("timeline.lanes.fixed"),
                Texts.text("timeline.lanes.edge"));
    }
}
