package nl.samenbeter.timeline.ui;

import java.util.Objects;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanState.Moments;
import nl.samenbeter.programme.ui.PlanNames;
import nl.samenbeter.timeline.TimelinePage;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.TimelineLanes.Look;

/** What one item of a timeline is called, how it looks, and what can be done with it; the same in the lanes and in the list. */
final class ItemWords {

    private ItemWords() {}

    /** Time for one's own actions has no moment of its own. */
    static boolean isShown(Item item) {
        return item.kind() != PlanKind.ACTION_TIME;
    }

    /** What it is called in a list; a block of sessions is not one of them. */
    static String name(Item item) {
        return item.isSessionBlock() ? Texts.text("timeline.sessions") : PlanNames.of(item.element(), item.name());
    }

    /** As short as the lanes need it; what a teaching team calls otherwise has no short name. */
    static String title(Item item) {
        if (item.isSessionBlock()) {
            return Texts.text(
                    "timeline.chip.sessions", item.moments().sessions().size());
        }
        String name = PlanNames.of(item.element(), item.name());
        boolean usual = name.equals(PlanNames.of(item.element(), ""));
        return usual ? Texts.find("timeline.short." + item.element()).orElse(name) : name;
    }

    static String heard(String title) {
        return title.replace("\u00ad", "");
    }

    static boolean isMovable(TimelinePage page, Item item) {
        return (item.status() == PlanItemStatus.PLANNED || item.status() == PlanItemStatus.OPEN)
                && !item.isSessionBlock()
                && item.kind() != PlanKind.NETWORK_EVENT
                && page.plan().programme().pausedFrom() == null;
    }

    /** "wo 14:30", "di-do", "ma-vr" */
    static String when(Item item) {
        Moments moments = item.moments();
        String first = Dates.shortWeekday(moments.firstDay().getDayOfWeek());
        if (item.isMeeting()) {
            return first + " " + Dates.time(Objects.requireNonNull(moments.begins()));
        }
        return moments.firstDay().equals(moments.lastDay())
                ? first
                : first + "-" + Dates.shortWeekday(moments.lastDay().getDayOfWeek());
    }

    static Look look(Item item) {
        return switch (item.status()) {
            case DONE -> Look.DONE;
            case OPEN -> Look.OPEN;
            case SKIPPED, LAPSED, CANCELLED -> Look.OFF;
            case PLANNED -> item.insideNorm() || Lane.of(item) == Lane.STAFF ? Look.PLANNED : Look.OUTSIDE;
        };
    }

    static Status status(Item item) {
        return switch (item.status()) {
            case DONE -> Status.DONE;
            case OPEN -> Status.RUNNING;
            case SKIPPED -> Status.SKIPPED;
            case LAPSED -> Status.LAPSED;
            case CANCELLED -> Status.CANCELLED;
            case PLANNED -> Status.UPCOMING;
        };
    }
}
