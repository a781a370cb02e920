package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.CycleWeeks;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.timeline.HeldWeeks.Held;

/** Cycles where a school year ends (rulings 10): one that has not begun is laid out anew, one that has is cut. Pure. */
final class CycleLayout {

    private final SchoolCalendar calendar;
    private final WeekSteps steps;
    private final CycleWeeks cycles;

    CycleLayout(SchoolCalendar calendar) {
        this.calendar = calendar;
        this.steps = new WeekSteps(calendar);
        this.cycles = new CycleWeeks(calendar);
    }

    /**
     * The runs after that one that would cross a summer, run into the one before them, or were cut and have room again, get
     * their weeks as at their planning.
     */
    HeldWeeks laidOut(HeldWeeks weeks, int run) {
        HeldWeeks laidOut = weeks.upTo(run);
        for (int number = run + 1; !weeks.of(number).isEmpty(); number++) {
            List<Held> ofRun = weeks.of(number);
            LocalDate previous = laidOut.last().monday();
            boolean stays =
                    ofRun.getFirst().monday().isAfter(previous) && isInOneYear(ofRun) && !hasRoomAgain(ofRun, previous);
            laidOut = laidOut.and(stays ? ofRun : anew(number, previous));
        }
        return laidOut;
    }

    private boolean isInOneYear(List<Held> weeks) {
        return steps.year(weeks.getFirst().monday())
                .equals(steps.year(weeks.getLast().monday()));
    }

    private boolean hasRoomAgain(List<Held> cycle, LocalDate previous) {
        return cycles.after(previous)
                .filter(weeks -> weeks.size() > cycle.size())
                .isPresent();
    }

    private List<Held> anew(int run, LocalDate previous) {
        return cycles
                .after(previous)
                .orElseThrow(() -> new DomainException(
                        "timeline.pastSummerAltogether",
                        calendar.schoolYears().getLast().lastDay()))
                .stream()
                .map(week -> new Held(run, week))
                .toList();
    }

    /** A cycle that has not begun does not fit before the summer when it begins on that Monday or later. */
    HeldWeeks replanned(HeldWeeks weeks, int run, LocalDate monday) {
        return laidOut(weeks.upTo(run - 1).and(anew(run, monday.minusWeeks(1))).and(weeks.after(run)), run);
    }

    /**
     * A cycle that has begun does not fit before the summer when its week at that place is held on that Monday: it keeps what
     * has room until then, and its last week.
     */
    HeldWeeks cut(HeldWeeks weeks, int index, LocalDate monday, LocalDate end) {
        int run = weeks.get(index).run();
        HeldWeeks over = new HeldWeeks(List.copyOf(weeks.weeks().subList(0, index)));
        List<Held> ofRun = weeks.of(run);
        List<Held> left = ofRun.subList(over.of(run).size(), ofRun.size());
        return laidOut(
                over.and(monday.isAfter(end) ? List.of() : rest(left, monday)).and(weeks.after(run)), run);
    }

    private List<Held> rest(List<Held> left, LocalDate monday) {
        return cycles.rest(left.stream().map(Held::week).toList(), monday).stream()
                .map(week -> new Held(left.getFirst().run(), week))
                .toList();
    }
}
