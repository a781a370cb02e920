package nl.samenbeter.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolYear;
import nl.samenbeter.programme.PlanElement.Moment;
import nl.samenbeter.programme.PlannedItem.PlannedSession;
import org.jspecify.annotations.Nullable;

/**
 * Puts the elements of the week models on dates. Pure: no clock, no database. Rules: rulings 2 (defaults) and 13 (days
 * off): a meeting goes to the nearest later school day of its week at the same time, else the nearest earlier one; what
 * comes after something stays after it; no two meetings overlap; a window keeps its remaining days; a board session on a
 * day off lapses, and when the 15-minute session lapses the next one of that week takes its length. The only session of a
 * week moves as a meeting does.
 */
public class WeekPlanner {

    static final LocalTime DAY_OPENS = LocalTime.of(8, 0);
    static final LocalTime DAY_CLOSES = LocalTime.of(17, 0);

    private final SchoolCalendar calendar;
    private final SessionRhythm rhythm;

    /** @param rhythm time and length of board sessions that have no time of their own */
    public WeekPlanner(SchoolCalendar calendar, SessionRhythm rhythm) {
        this.calendar = calendar;
        this.rhythm = rhythm;
    }

    /**
     * @param firstMonday Monday of programme week 1; the others follow it
     * @return week after week, in the order of the elements
     */
    public List<PlannedItem> plan(List<PlanElement> elements, LocalDate firstMonday) {
        int weeks = elements.stream().mapToInt(PlanElement::week).max().orElse(0);
        List<LocalDate> mondays = calendar.programmeWeeks(firstMonday, weeks);
        return plan(
                elements,
                IntStream.range(0, weeks)
                        .mapToObj(index -> new RunWeek(index + 1, mondays.get(index)))
                        .toList());
    }

    /**
     * @param weeks the weeks that are held, in order; elements of other weeks are left out, and those of a week that lost
     *     all its school days after it had begun
     * @return week after week, in the order of the elements
     */
    public List<PlannedItem> plan(List<PlanElement> elements, List<RunWeek> weeks) {
        List<PlannedItem> plan = new ArrayList<>();
        for (RunWeek week : weeks) {
            if (calendar.schoolDays(week.monday()).isEmpty()) {
                continue;
            }
            var inWeek = elements.stream()
                    .filter(element -> element.week() == week.number())
                    .map(rhythm::applied)
                    .toList();
            plan.addAll(new Week(week.monday()).plan(inWeek));
        }
        return plan;
    }

    /** One programme week; items are placed in the order of the model, what others wait for first. */
    private final class Week {

        private final LocalDate monday;
        private final LocalDateTime stragglersLapse;
        private final List<LocalDate> schoolDays;
        private final Map<String, PlannedItem> placed = new HashMap<>();

        private Week(LocalDate monday) {
            this.monday = monday;
            this.schoolDays = calendar.schoolDays(monday);
            this.stragglersLapse = stragglersLapse();
        }

        /** Friday of the next programme week, but nothing stays open over the summer. */
        private LocalDateTime stragglersLapse() {
            LocalDate friday =
                    calendar.programmeWeeks(monday.plusWeeks(1), 1).getFirst().with(DayOfWeek.FRIDAY);
            return calendar.schoolYear(monday)
                    .filter(year -> year.lastDay().isBefore(friday))
                    .map(SchoolYear::lastDay)
                    .orElse(friday)
                    .atTime(DAY_CLOSES);
        }

        private List<PlannedItem> plan(List<PlanElement> elements) {
            List<PlanElement> waiting = new ArrayList<>(elements);
            while (!waiting.isEmpty()) {
                PlanElement next = waiting.stream()
                        .filter(e ->
                                waiting.stream().noneMatch(other -> e.after().contains(other.element())))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("plan.after goes in a circle: "
                                + waiting.getFirst().element()));
                placed.put(next.element(), place(next));
                waiting.remove(next);
            }
            return elements.stream().map(e -> placed.get(e.element())).toList();
        }

        private PlannedItem place(PlanElement element) {
            if (!element.sessions().isEmpty() && !element.isMeeting()) {
                return window(element, sessions(element));
            }
            return element.isMeeting() ? meeting(element) : window(element, List.of());
        }

        private PlannedItem meeting(PlanElement element) {
            LocalDate wanted = date(element.firstDay());
            LocalTime time = element.time();
            LocalDate day = candidates(wanted).stream()
                    .filter(candidate -> isAfterWhatComesFirst(element, candidate.atTime(time)))
                    .filter(candidate -> isFree(candidate.atTime(time), element.meetingMinutes()))
                    .findFirst()
                    .orElseGet(() -> candidates(wanted).getFirst());
            LocalDateTime begins = day.atTime(time);
            var sessions = element.sessions().stream()
                    .map(session -> new PlannedSession(day, time, session.minutes()))
                    .toList();
            return item(element, day, day, begins.plusMinutes(element.meetingMinutes()), wanted, sessions);
        }

        private PlannedItem window(PlanElement element, List<PlannedSession> sessions) {
            LocalDate from = date(element.firstDay());
            LocalDate to = date(element.lastDay());
            List<LocalDate> left = schoolDays.stream()
                    .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                    .toList();
            if (left.isEmpty()) {
                left = List.of(candidates(to).getFirst());
            }
            LocalDate last = left.getLast();
            return item(element, left.getFirst(), last, last.atTime(DAY_CLOSES), from, sessions);
        }

        private PlannedItem item(
                PlanElement element,
                LocalDate first,
                LocalDate last,
                LocalDateTime end,
                LocalDate wanted,
                List<PlannedSession> sessions) {
            LocalDateTime opens = moment(element.opens(), element, first, first.atTime(DAY_OPENS));
            LocalDateTime due = moment(element.due(), element, last, end);
            LocalDateTime lapses =
                    element.lapse() == null ? later(due, stragglersLapse) : moment(element.lapse(), element, last, due);
            boolean moved = element.isMeeting() && !wanted.equals(first);
            return new PlannedItem(element, first, last, opens, due, lapses, moved ? wanted : first, sessions);
        }

        private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
            return one.isBefore(other) ? other : one;
        }

        /** A moment that names a day of the element's own window moves with that window; any other keeps its day. */
        private LocalDateTime moment(
                @Nullable Moment moment, PlanElement element, LocalDate windowDay, LocalDateTime fallback) {
            if (moment == null) {
                return fallback;
            }
            boolean ofWindow = moment.day() == element.firstDay() || moment.day() == element.lastDay();
            return (ofWindow ? windowDay : date(moment.day())).atTime(moment.time());
        }

        private List<PlannedSession> sessions(PlanElement element) {
            LocalTime time = element.time() == null ? rhythm.time() : element.time();
            List<PlannedSession> planned = new ArrayList<>();
            int lost = 0;
            for (var session : element.sessions().stream()
                    .sorted(Comparator.comparing(PlanElement.Session::day))
                    .toList()) {
                LocalDate day = date(session.day());
                if (!schoolDays.contains(day)) {
                    lost = Math.max(lost, session.minutes());
                } else {
                    planned.add(new PlannedSession(day, time, Math.max(session.minutes(), lost)));
                    lost = 0;
                }
            }
            if (planned.isEmpty()) {
                planned.add(new PlannedSession(
                        candidates(date(element.sessions().getLast().day())).getFirst(), time, lost));
            }
            return List.copyOf(planned);
        }

        /** School days of the week: the wanted one, the later ones, then the earlier ones from near to far. */
        private List<LocalDate> candidates(LocalDate wanted) {
            List<LocalDate> days = new ArrayList<>(
                    schoolDays.stream().filter(day -> !day.isBefore(wanted)).toList());
            days.addAll(schoolDays.reversed().stream()
                    .filter(day -> day.isBefore(wanted))
                    .toList());
            return days;
        }

        private boolean isAfterWhatComesFirst(PlanElement element, LocalDateTime begins) {
            return element.after().stream()
                    .map(placed::get)
                    .allMatch(first -> first == null || !begins.isBefore(end(first)));
        }

        private boolean isFree(LocalDateTime begins, int minutes) {
            LocalDateTime ends = begins.plusMinutes(minutes);
            return placed.values().stream()
                    .filter(other -> other.element().isMeeting())
                    .noneMatch(
                            other -> begins.isBefore(end(other)) && begin(other).isBefore(ends));
        }

        private LocalDateTime begin(PlannedItem item) {
            return item.firstDay().atTime(item.element().time());
        }

        private LocalDateTime end(PlannedItem item) {
            return item.element().isMeeting()
                    ? begin(item).plusMinutes(item.element().meetingMinutes())
                    : item.dueAt();
        }

        private LocalDate date(DayOfWeek day) {
            return monday.with(day);
        }
    }
}
