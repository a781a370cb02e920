package nl.samenbeter.timeline;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.samenbeter.programme.PlanAudience;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanState.Session;
import nl.samenbeter.programme.ProgrammeWeek;
import nl.samenbeter.timeline.RehearsalResult.Happening;
import nl.samenbeter.timeline.RehearsalResult.What;

/** Counts what was played in a {@link Rehearsal}, in all and week by week. Pure. */
final class RehearsalTally {

    private final LocalDateTime from;
    private final List<ProgrammeWeek> weeks;
    private final List<PlayedItem> played;
    private final List<Happening> told;
    private final NavigableMap<LocalDateTime, Integer> open = new TreeMap<>();

    /** @param told in the order of time */
    RehearsalTally(LocalDateTime from, List<ProgrammeWeek> weeks, List<PlayedItem> played, List<Happening> told) {
        this.from = from;
        this.weeks = weeks;
        this.played = played;
        this.told = told;
        countOpen();
    }

    RehearsalResult result() {
        return new RehearsalResult(
                from, summary(), weeks.stream().flatMap(this::week).toList(), List.copyOf(told));
    }

    private RehearsalResult.Summary summary() {
        return new RehearsalResult.Summary(
                (int) played.stream()
                        .filter(course -> course.end != null && course.status == PlanItemStatus.DONE)
                        .flatMap(PlayedItem::unanswered)
                        .count(),
                (int) played.stream()
                        .filter(course -> course.end != null)
                        .flatMap(PlayedItem::unanswered)
                        .count(),
                count(played, What.DONE_ON_TIME),
                count(played, What.DONE_LATE),
                count(played, What.LAPSES),
                count(played, What.GATE_MISSED),
                (int) played.stream().filter(course -> course.paused).count(),
                mostOpen(from, LocalDateTime.MAX),
                told.isEmpty() ? null : told.getLast().at().toLocalDate());
    }

    private static int count(List<PlayedItem> of, What end) {
        return (int) of.stream().filter(course -> course.end == end).count();
    }

    /** Nothing for a week of which nothing is left. */
    private Stream<RehearsalResult.Week> week(ProgrammeWeek week) {
        List<PlayedItem> own =
                played.stream().filter(course -> course.week.equals(week)).toList();
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
                own.stream().mapToInt(RehearsalTally::minutes).sum(),
                mostOpen(latest(begins, from), next)));
    }

    private static int minutes(PlayedItem course) {
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
        for (PlayedItem course : played) {
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
