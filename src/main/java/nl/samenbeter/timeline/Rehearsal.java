package nl.samenbeter.timeline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanAudience;
import nl.samenbeter.programme.PlanElement;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanState.Run;
import nl.samenbeter.programme.PlanState.Session;
import nl.samenbeter.programme.ProgrammeWeek;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.timeline.Punctuality.Fate;
import nl.samenbeter.timeline.RehearsalResult.Happening;
import nl.samenbeter.timeline.RehearsalResult.What;
import nl.samenbeter.workflow.PausedTimers;
import org.jspecify.annotations.Nullable;

/**
 * Plays a plan from a moment on, without an engine (rulings 21): items open at their moments, wait at their gates as in
 * {@link nl.samenbeter.programme.ProgrammeSteps#readiness}, and are done on time, late or never. An item has the same fate
 * for the same seed, also in another plan, so that a plan and its change can be compared. A barometer closes at its moment
 * with the answers that are there; decisions and meetings with other schools are taken to go as planned. Pure.
 */
final class Rehearsal {

    /** When somebody is done who has a few days for it. */
    private static final LocalTime DONE_BY = LocalTime.of(16, 0);

    private static final int PERCENT = 100;

    private final PlanState plan;
    private final SchoolCalendar calendar;
    private final LocalDateTime from;
    private final Punctuality punctuality;
    private final long seed;

    private final List<ProgrammeWeek> weeks;
    private final List<Course> courses = new ArrayList<>();
    private final PriorityQueue<Event> ahead = new PriorityQueue<>(Comparator.comparing(Event::at)
            .thenComparing(event -> event.what() == What.OPENS)
            .thenComparing(event -> event.course().item.run())
            .thenComparing(event -> event.course().item.position()));
    private final List<Happening> told = new ArrayList<>();
    private final NavigableMap<LocalDateTime, Integer> open = new TreeMap<>();

    /** What becomes of one item. */
    private static final class Course {

        private final Item item;
        private final ProgrammeWeek week;
        private List<Course> firsts = List.of();
        private PlanItemStatus status;
        private boolean opens;
        private boolean waited;
        private boolean paused;
        private @Nullable LocalDateTime opened;
        private @Nullable LocalDateTime closed;
        private @Nullable What end;

        private Course(Item item, ProgrammeWeek week) {
            this.item = item;
            this.week = week;
            this.status = item.status();
        }
    }

    /** @param what {@link What#OPENS} for a look whether it may open, else how it ends */
    private record Event(LocalDateTime at, What what, Course course) {}

    /** @param from local time of the school */
    Rehearsal(PlanState plan, SchoolCalendar calendar, LocalDateTime from, Punctuality punctuality, long seed) {
        this.plan = plan;
        this.calendar = calendar;
        this.from = from;
        this.punctuality = punctuality;
        this.seed = seed;
        this.weeks = weeks(plan);
    }

    static List<ProgrammeWeek> weeks(PlanState plan) {
        List<ProgrammeWeek> weeks = new ArrayList<>();
        HeldWeeks.of(plan)
                .weeks()
                .forEach(held -> weeks.add(new ProgrammeWeek(
                        weeks.size() + 1, held.run(), held.week().number(), held.monday())));
        return List.copyOf(weeks);
    }

    /** Once. */
    RehearsalResult result() {
        begin();
        for (Event event = ahead.poll(); event != null; event = ahead.poll()) {
            if (event.what() == What.OPENS) {
                look(event.course(), event.at());
            } else {
                end(event.course(), event.what(), event.at());
            }
        }
        countOpen();
        told.sort(Comparator.comparing(Happening::at));
        return new RehearsalResult(
                from, summary(), weeks.stream().flatMap(this::week).toList(), List.copyOf(told));
    }

    private void begin() {
        for (Item item : plan.items()) {
            weeks.stream()
                    .filter(week -> week.run() == item.run() && week.number() == item.week())
                    .findFirst()
                    .ifPresent(week -> courses.add(new Course(item, week)));
        }
        Map<String, List<Course>> named = new HashMap<>();
        courses.forEach(course -> named.computeIfAbsent(
                        course.item.run() + "/" + course.item.element(), name -> new ArrayList<>())
                .add(course));
        Map<Integer, List<PlanElement>> later = later();
        for (Course course : courses) {
            course.firsts = after(course.item, later.get(course.item.run())).stream()
                    .flatMap(element ->
                            comesFirst(course, named.getOrDefault(course.item.run() + "/" + element, List.of())))
                    .toList();
            if (course.status == PlanItemStatus.OPEN) {
                course.opened = course.item.moments().opensAt();
                planEnd(course, from);
            } else if (course.status == PlanItemStatus.PLANNED) {
                at(course, What.OPENS, latest(course.item.moments().opensAt(), gate(course)));
            }
        }
    }

    private static LocalDateTime gate(Course course) {
        return course.week.monday().atTime(TimelineHours.GATE);
    }

    /** What in a run comes after something. */
    private Map<Integer, List<PlanElement>> later() {
        return plan.runs().stream()
                .collect(Collectors.toMap(
                        Run::number,
                        run -> run.elements().stream()
                                .filter(element -> !element.after().isEmpty())
                                .toList()));
    }

    private static List<String> after(Item item, List<PlanElement> later) {
        return later.stream()
                .filter(element -> element.element().equals(item.element()))
                .filter(element ->
                        element.week() == RunWeek.drawn(item.week()) || element.week() == PlanElement.OF_THE_RUN)
                .findFirst()
                .map(PlanElement::after)
                .orElse(List.of());
    }

    /** In a week that is held again its own, when it has them. */
    private static Stream<Course> comesFirst(Course course, List<Course> named) {
        List<Course> same = named.stream()
                .filter(one -> one.item.week() == course.item.week())
                .toList();
        return same.isEmpty() ? named.stream().filter(one -> !RunWeek.isAgain(one.item.week())) : same.stream();
    }

    /** Puts a moment of the plan ahead; what lies in a pause waits for its end, perhaps beyond what is known. */
    private void at(Course course, What what, LocalDateTime planned) {
        Optional<LocalDateTime> moment = timer(planned);
        moment.ifPresentOrElse(
                when -> ahead.add(new Event(latest(when, from), what, course)), () -> course.paused = true);
    }

    /** Empty when nobody knows when. */
    private Optional<LocalDateTime> timer(LocalDateTime planned) {
        Instant fires =
                plan.programme().timer(planned.atZone(plan.programme().zone()).toInstant());
        return fires.isBefore(PausedTimers.FAR_AWAY)
                ? Optional.of(LocalDateTime.ofInstant(fires, plan.programme().zone()))
                : Optional.empty();
    }

    private void look(Course course, LocalDateTime now) {
        if (course.firsts.stream().allMatch(Rehearsal::opensTheGate)) {
            course.status = PlanItemStatus.OPEN;
            course.opened = now;
            course.opens = true;
            tell(course, What.OPENS, now);
            planEnd(course, now);
            return;
        }
        LocalDateTime lapses = course.item.moments().lapsesAt();
        boolean missed = course.firsts.stream()
                .anyMatch(one -> one.item.kind() != PlanKind.BAROMETER && one.status == PlanItemStatus.LAPSED);
        if (missed || !now.isBefore(lapses)) {
            end(course, What.GATE_MISSED, now);
            return;
        }
        if (!course.waited) {
            course.waited = true;
            tell(course, What.WAITS, now);
        }
        LocalDateTime morning = calendar.addSchoolDays(now.toLocalDate(), 1).atTime(TimelineHours.DAY_OPENS);
        at(course, What.OPENS, morning.isAfter(lapses) ? lapses : morning);
    }

    private static boolean opensTheGate(Course first) {
        return switch (first.status) {
            case DONE, SKIPPED, CANCELLED -> true;
            case LAPSED -> first.item.kind() == PlanKind.BAROMETER;
            case PLANNED, OPEN -> false;
        };
    }

    /** @param now since when it can be done */
    private void planEnd(Course course, LocalDateTime now) {
        LocalDateTime due = course.item.moments().dueAt();
        if (course.item.kind() == PlanKind.ACTION_TIME) {
            at(course, What.WINDOW_ENDS, latest(due, now));
            return;
        }
        Fate fate = fate(course);
        if (course.item.kind() == PlanKind.BAROMETER) {
            at(course, fate == Fate.NEVER ? What.LAPSES : What.DONE_ON_TIME, latest(due, now));
            return;
        }
        LocalDateTime lapses = latest(course.item.moments().lapsesAt(), now);
        if (fate == Fate.NEVER) {
            at(course, What.LAPSES, lapses);
            return;
        }
        boolean inTime = fate == Fate.ON_TIME && due.isAfter(now);
        LocalDateTime done = inTime ? inTime(course, now, due) : tooLate(fate, now, due);
        if (done.isBefore(lapses) || done.equals(due)) {
            at(course, inTime ? What.DONE_ON_TIME : What.DONE_LATE, done);
        } else {
            at(course, What.LAPSES, lapses);
        }
    }

    /** A meeting and a week of board sessions when they are over, anything else on one of the school days that it has. */
    private LocalDateTime inTime(Course course, LocalDateTime now, LocalDateTime due) {
        if (course.item.isMeeting() || course.item.isSessionBlock()) {
            return due;
        }
        List<LocalDate> days = now.toLocalDate()
                .datesUntil(due.toLocalDate().plusDays(1))
                .filter(calendar::isSchoolDay)
                .toList();
        if (days.isEmpty()) {
            return due;
        }
        LocalDateTime done = days.get((int) Math.floorMod(mixed(course) >> 8, (long) days.size()))
                .atTime(DONE_BY);
        return done.isAfter(now) && done.isBefore(due) ? done : due;
    }

    /** Who would have been in time but could not begin before it was due needs a day. */
    private LocalDateTime tooLate(Fate fate, LocalDateTime now, LocalDateTime due) {
        int days = fate == Fate.LATE ? punctuality.daysLate() : 1;
        LocalDateTime since = latest(due, now);
        return latest(calendar.addSchoolDays(since.toLocalDate(), days).atTime(due.toLocalTime()), since);
    }

    private Fate fate(Course course) {
        return punctuality.fate((int) Math.floorMod(mixed(course), (long) PERCENT));
    }

    /** Splitmix64 over the seed and the item's place in the models, which no change of the timeline changes. */
    private long mixed(Course course) {
        Item item = course.item;
        long mixed = seed + 0x9E3779B97F4A7C15L * (item.element().hashCode() * 31L + item.run() * 1009L + item.week());
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private void end(Course course, What how, LocalDateTime now) {
        course.end = how;
        course.closed = now;
        course.status = switch (how) {
            case LAPSES -> PlanItemStatus.LAPSED;
            case GATE_MISSED -> PlanItemStatus.SKIPPED;
            default -> PlanItemStatus.DONE;
        };
        if (course.item.isSessionBlock() && course.status == PlanItemStatus.DONE) {
            unanswered(course)
                    .map(session -> session.day().atTime(session.begins()))
                    .filter(moment -> !moment.isBefore(from))
                    .forEach(moment -> tell(course, What.SESSION_HELD, moment));
        }
        tell(course, how, now);
    }

    private static Stream<Session> unanswered(Course course) {
        return course.item.moments().sessions().stream().filter(session -> session.held() == null);
    }

    private void tell(Course course, What what, LocalDateTime at) {
        told.add(new Happening(at, what, course.week, course.item.element(), course.item.name(), course.item.kind()));
    }

    private RehearsalResult.Summary summary() {
        return new RehearsalResult.Summary(
                (int) courses.stream()
                        .filter(course -> course.end != null && course.status == PlanItemStatus.DONE)
                        .flatMap(Rehearsal::unanswered)
                        .count(),
                (int) courses.stream()
                        .filter(course -> course.end != null)
                        .flatMap(Rehearsal::unanswered)
                        .count(),
                count(courses, What.DONE_ON_TIME),
                count(courses, What.DONE_LATE),
                count(courses, What.LAPSES),
                count(courses, What.GATE_MISSED),
                (int) courses.stream().filter(course -> course.paused).count(),
                mostOpen(from, LocalDateTime.MAX),
                told.isEmpty() ? null : told.getLast().at().toLocalDate());
    }

    private static int count(List<Course> of, What end) {
        return (int) of.stream().filter(course -> course.end == end).count();
    }

    /** Nothing for a week of which nothing is left. */
    private Stream<RehearsalResult.Week> week(ProgrammeWeek week) {
        List<Course> own =
                courses.stream().filter(course -> course.week.equals(week)).toList();
        boolean over = week.monday().with(DayOfWeek.FRIDAY).isBefore(from.toLocalDate())
                && own.stream().noneMatch(course -> course.end != null || course.paused);
        if (over) {
            return Stream.empty();
        }
        LocalDateTime begins = week.monday().atStartOfDay();
        LocalDateTime next = weeks.stream()
                .filter(later -> later.monday().isAfter(week.monday()))
                .map(later -> later.monday().atStartOfDay())
                .min(Comparator.naturalOrder())
                .orElse(begins.plusWeeks(1));
        return Stream.of(new RehearsalResult.Week(
                week,
                (int) told.stream()
                        .filter(one -> one.what() == What.OPENS && one.week().equals(week))
                        .count(),
                count(own, What.DONE_ON_TIME),
                count(own, What.DONE_LATE),
                count(own, What.LAPSES),
                (int) own.stream().filter(course -> course.waited).count(),
                count(own, What.GATE_MISSED),
                own.stream().mapToInt(Rehearsal::minutes).sum(),
                mostOpen(latest(begins, from), next)));
    }

    private static int minutes(Course course) {
        boolean takesNoTime = course.status == PlanItemStatus.SKIPPED || course.status == PlanItemStatus.CANCELLED;
        boolean others =
                course.item.audience() == PlanAudience.COACH || course.item.audience() == PlanAudience.LEADERSHIP;
        if (!course.item.insideNorm() || takesNoTime || others) {
            return 0;
        }
        return course.item.isSessionBlock()
                ? course.item.moments().sessions().stream()
                        .mapToInt(Session::minutes)
                        .sum()
                : course.item.moments().minutes();
    }

    /** @param until not itself */
    private int mostOpen(LocalDateTime since, LocalDateTime until) {
        if (!since.isBefore(until)) {
            return 0;
        }
        var before = open.floorEntry(since);
        return Math.max(
                before == null ? 0 : before.getValue(),
                open.subMap(since, until).values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0));
    }

    /** How many are open from each moment on at which that changes. */
    private void countOpen() {
        NavigableMap<LocalDateTime, Integer> changes = new TreeMap<>();
        for (Course course : courses) {
            if (course.opened != null) {
                changes.merge(course.opened, 1, Integer::sum);
                if (course.closed != null) {
                    changes.merge(course.closed, -1, Integer::sum);
                }
            }
        }
        int count = 0;
        for (var change : changes.entrySet()) {
            count += change.getValue();
            open.put(change.getKey(), count);
        }
    }

    private static LocalDateTime latest(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
