package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.timeline.Punctuality.Fate;
import nl.samenbeter.timeline.RehearsalResult.What;

/** How and when an item that is open ends in a {@link Rehearsal}: the same for the same seed. Pure. */
final class RehearsalEnds {

    /** When somebody is done who has a few days for it. */
    private static final LocalTime DONE_BY = LocalTime.of(16, 0);

    private static final int PERCENT = 100;

    private final SchoolCalendar calendar;
    private final Punctuality punctuality;
    private final long seed;

    RehearsalEnds(SchoolCalendar calendar, Punctuality punctuality, long seed) {
        this.calendar = calendar;
        this.punctuality = punctuality;
        this.seed = seed;
    }

    record End(What what, LocalDateTime at) {}

    /** @param now since when it can be done */
    End of(Item item, LocalDateTime now) {
        LocalDateTime due = item.moments().dueAt();
        if (item.kind() == PlanKind.ACTION_TIME) {
            return new End(What.WINDOW_ENDS, latest(due, now));
        }
        Fate fate = fate(item);
        if (item.kind() == PlanKind.BAROMETER) {
            return new End(fate == Fate.NEVER ? What.LAPSES : What.DONE_ON_TIME, latest(due, now));
        }
        LocalDateTime lapses = latest(item.moments().lapsesAt(), now);
        if (fate == Fate.NEVER) {
            return new End(What.LAPSES, lapses);
        }
        boolean inTime = fate == Fate.ON_TIME && due.isAfter(now);
        LocalDateTime done = inTime ? inTime(item, now, due) : tooLate(fate, now, due);
        if (done.isBefore(lapses) || done.equals(due)) {
            return new End(inTime ? What.DONE_ON_TIME : What.DONE_LATE, done);
        }
        return new End(What.LAPSES, lapses);
    }

    /** A meeting and a week of board sessions when they are over, anything else on one of the school days that it has. */
    private LocalDateTime inTime(Item item, LocalDateTime now, LocalDateTime due) {
        if (item.isMeeting() || item.isSessionBlock()) {
            return due;
        }
        List<LocalDate> days = now.toLocalDate()
                .datesUntil(due.toLocalDate().plusDays(1))
                .filter(calendar::isSchoolDay)
                .toList();
        if (days.isEmpty()) {
            return due;
        }
        LocalDateTime done = days.get((int) Math.floorMod(mixed(item) >> 8, (long) days.size()))
                .atTime(DONE_BY);
        return done.isAfter(now) && done.isBefore(due) ? done : due;
    }

    /** Who would have been in time but could not begin before it was due needs a day. */
    private LocalDateTime tooLate(Fate fate, LocalDateTime now, LocalDateTime due) {
        int days = fate == Fate.LATE ? punctuality.daysLate() : 1;
        LocalDateTime since = latest(due, now);
        return latest(calendar.addSchoolDays(since.toLocalDate(), days).atTime(due.toLocalTime()), since);
    }

    private Fate fate(Item item) {
        return punctuality.fate((int) Math.floorMod(mixed(item), (long) PERCENT));
    }

    /** Splitmix64 over the seed and the item's place in the models, which no change of the timeline changes. */
    private long mixed(Item item) {
        long mixed = seed + 0x9E3779B97F4A7C15L * (item.element().hashCode() * 31L + item.run() * 1009L + item.week());
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private static LocalDateTime latest(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
