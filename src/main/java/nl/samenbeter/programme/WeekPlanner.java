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
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanElement.Moment;
import nl.samenbeter.programme.PlannedItem.PlannedSession;
import org.jspecify.annotations.Nullable;

/**
 * Puts the elements of the week models on dates. Pure: no clock, no database. Rules: rulings 2 (defaults) and 13 (days
 * off): a meeting goes to the nearest later school day of its week at the same time, else the nearest earlier one; what
 * comes after something stays after it; no two meetings overlap; a window keeps its remaining days; a board session on a
 * day off lapses, and when the 15-minute session lapses the next one of that week takes its length.
 */
public class WeekPlanner {

    static final LocalTime DAY_OPENS = LocalTime.of(8, 0);
    static final LocalTime DAY_CLOSES = LocalTime.of(17, 0);

    private final SchoolCalendar calendar;
    private final LocalTime sessionTime;

    /** @param sessionTime local time of board sessions that have no time of their own */
    public WeekPlanner(SchoolCalendar calendar, LocalTime sessionTime) {
        this.calendar = calendar;
        this.sessionTime = sessionTime;
    }

    /**
     * @param firstMonday Monday of programme week 1
     * @return in the order of the elements
     */
    public List<PlannedItem> plan(List<PlanElement> elements, LocalDate firstMonday) {
        int weeks = elements.stream().mapToInt(PlanElement::week).max().orElse(0);
        List<LocalDate> mondays = calendar.programmeWeeks(firstMonday, weeks + 1);
        List<PlannedItem> plan = new ArrayList<>();
        for (int week = 1; week <= weeks; week++) {
            int number = week;
            var inWeek = elements.stream().filter(e -> e.week() == number).toList();
            plan.addAll(new Week(mondays.get(week - 1), mondays.get(week)).plan(inWeek));
        }
        return plan;
    }

    /** One programme week; items are placed in the order of the model, what others wait for first. */
    private final class Week {

        private final LocalDate monday;
        private final LocalDate nextMonday;
        private final List<LocalDate> schoolDays;
        private final Map<String, PlannedItem> placed = new HashMap<>();

        private Week(LocalDate monday, LocalDate nextMonday) {
            this.monday = monday;
            this.nextMonday = nextMonday;
            this.schoolDays = calendar.schoolDays(monday);
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
                    .filter(candidate -> isFree(candidate.atTime(time), element.minutes()))
                    .findFirst()
                    .orElseGet(() -> candidates(wanted).getFirst());
            LocalDateTime begins = day.atTime(time);
            var sessions = element.sessions().stream()
                    .map(session -> new PlannedSession(day, time, session.minutes()))
                    .toList();
            return item(element, day, day, begins.plusMinutes(element.minutes()), wanted, sessions);
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
            LocalDateTime lapses = element.lapse() == null
                    ? nextMonday.with(DayOfWeek.FRIDAY).atTime(DAY_CLOSES)
                    : moment(element.lapse(), element, last, due);
            boolean moved = element.isMeeting() && !wanted.equals(first);
            return new PlannedItem(element, first, last, opens, due, lapses, moved ? wanted : first, sessions);
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
            LocalTime time = element.time() == null ? sessionTime : element.time();
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
                    ? begin(item).plusMinutes(item.element().minutes())
                    : item.dueAt();
        }

        private LocalDate date(DayOfWeek day) {
            return monday.with(day);
        }
    }
}
