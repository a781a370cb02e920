package nl.samenbeter.timeline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.ProgrammeWeek;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.timeline.RehearsalResult.Happening;
import nl.samenbeter.timeline.RehearsalResult.What;
import nl.samenbeter.workflow.PausedTimers;

/**
 * Plays a plan from a moment on, without an engine (rulings 21): items open at their moments, wait at their gates as in
 * {@link nl.samenbeter.programme.ProgrammeSteps#readiness}, and are done on time, late or never. An item has the same fate
 * for the same seed, also in another plan, so that a plan and its change can be compared. A barometer closes at its moment
 * with the answers that are there; decisions and meetings with other schools are taken to go as planned. Pure.
 */
final class Rehearsal {

    private final PlanState plan;
    private final SchoolCalendar calendar;
    private final LocalDateTime from;
    private final RehearsalEnds ends;
    private final List<ProgrammeWeek> weeks;
    private final List<PlayedItem> played = new ArrayList<>();
    private final PriorityQueue<Event> ahead = new PriorityQueue<>(Comparator.comparing(Event::at)
            .thenComparing(event -> event.what() == What.OPENS)
            .thenComparing(event -> event.course().item.run())
            .thenComparing(event -> event.course().item.position()));
    private final List<Happening> told = new ArrayList<>();

    /** @param what {@link What#OPENS} for a look whether it may open, else how it ends */
    private record Event(LocalDateTime at, What what, PlayedItem course) {}

    /** @param from local time of the school */
    Rehearsal(PlanState plan, SchoolCalendar calendar, LocalDateTime from, Punctuality punctuality, long seed) {
        this.plan = plan;
        this.calendar = calendar;
        this.from = from;
        this.ends = new RehearsalEnds(calendar, punctuality, seed);
        this.weeks = HeldWeeks.of(plan).numbered();
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
        told.sort(Comparator.comparing(Happening::at));
        return new RehearsalTally(from, weeks, played, told).result();
    }

    private void begin() {
        for (Item item : plan.items()) {
            weeks.stream()
                    .filter(week -> week.run() == item.run() && week.number() == item.week())
                    .findFirst()
                    .ifPresent(week -> played.add(new PlayedItem(item, week)));
        }
        Map<PlanItemId, PlayedItem> courses =
                played.stream().collect(Collectors.toMap(course -> course.item.id(), Function.identity()));
        for (PlayedItem course : played) {
            course.firsts = plan.firsts(course.item).stream()
                    .map(first -> courses.get(first.id()))
                    .filter(Objects::nonNull)
                    .toList();
            if (course.status == PlanItemStatus.OPEN) {
                course.opened = course.item.moments().opensAt();
                planEnd(course, from);
            } else if (course.status == PlanItemStatus.PLANNED) {
                at(course, What.OPENS, latest(course.item.moments().opensAt(), gate(course)));
            }
        }
    }

    private static LocalDateTime gate(PlayedItem course) {
        return course.week.monday().atTime(TimelineHours.GATE);
    }

    /** Puts a moment of the plan ahead; what lies in a pause waits for its end, perhaps beyond what is known. */
    private void at(PlayedItem course, What what, LocalDateTime planned) {
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

    private void look(PlayedItem course, LocalDateTime now) {
        if (course.firsts.stream().allMatch(Rehearsal::opensTheGate)) {
            course.status = PlanItemStatus.OPEN;
            course.opened = now;
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

    private static boolean opensTheGate(PlayedItem first) {
        return switch (first.status) {
            case DONE, SKIPPED, CANCELLED -> true;
            case LAPSED -> first.item.kind() == PlanKind.BAROMETER;
            case PLANNED, OPEN -> false;
        };
    }

    /** @param now since when it can be done */
    private void planEnd(PlayedItem course, LocalDateTime now) {
        RehearsalEnds.End end = ends.of(course.item, now);
        at(course, end.what(), end.at());
    }

    private void end(PlayedItem course, What how, LocalDateTime now) {
        course.end = how;
        course.closed = now;
        course.status = switch (how) {
            case LAPSES -> PlanItemStatus.LAPSED;
            case GATE_MISSED -> PlanItemStatus.SKIPPED;
            default -> PlanItemStatus.DONE;
        };
        if (course.item.isSessionBlock() && course.status == PlanItemStatus.DONE) {
            course.unanswered()
                    .map(session -> session.day().atTime(session.begins()))
                    .filter(moment -> !moment.isBefore(from))
                    .forEach(moment -> tell(course, What.SESSION_HELD, moment));
        }
        tell(course, how, now);
    }

    private void tell(PlayedItem course, What what, LocalDateTime at) {
        told.add(new Happening(at, what, course.week, course.item.element(), course.item.name(), course.item.kind()));
    }

    private static LocalDateTime latest(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
