package nl.samenbeter.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.samenbeter.programme.ItemAppointment;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanState.Moments;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.timeline.TimelineLine.Kind;
import nl.samenbeter.timeline.TimelineLine.When;
import nl.samenbeter.workflow.PausedTimers;
import org.jspecify.annotations.Nullable;

/** Says of everything that differs between two plans how it was and how it becomes. Pure. */
final class TimelineLines {

    private final PlanState before;
    private final PlanState after;
    private final ZoneId zone;
    private final Map<PlanItemId, Item> was;
    private final Map<PlanItemId, Item> becomes;

    TimelineLines(PlanState before, PlanState after) {
        this.before = before;
        this.after = after;
        this.zone = after.programme().zone();
        this.was = before.byId();
        this.becomes = after.byId();
    }

    /**
     * @param days where days go on which people agreed something, by item
     * @param diaries how many people take part in an item that the whole team has
     */
    List<TimelineLine> all(
            Collection<EngineMoment> moments,
            Collection<ItemAppointment> appointments,
            Map<PlanItemId, UnaryOperator<LocalDate>> days,
            int diaries) {
        List<TimelineLine> lines = new ArrayList<>();
        lines.addAll(items(Kind.ITEM, 1));
        lines.addAll(items(Kind.DIARY, diaries));
        lines.addAll(engine(moments));
        lines.addAll(putOff(moments));
        lines.addAll(appointments(appointments, days));
        lines.addAll(stopped(moments));
        lines.sort(Comparator.comparing((TimelineLine line) -> line.kind())
                .thenComparing(TimelineLines::moment)
                .thenComparing(line -> Objects.requireNonNullElse(line.element(), "")));
        return List.copyOf(lines);
    }

    /** How many items get other dates, come or go. */
    static int items(PlanState before, PlanState after) {
        return new TimelineLines(before, after).items(Kind.ITEM, 1).size();
    }

    private static LocalDateTime moment(TimelineLine line) {
        When when = line.after() == null ? line.before() : line.after();
        if (when == null || when.far()) {
            return LocalDateTime.MAX;
        }
        return when.time() == null ? when.first().atStartOfDay() : when.first().atTime(when.time());
    }

    private List<TimelineLine> items(Kind kind, int count) {
        List<TimelineLine> lines = new ArrayList<>();
        for (Item item : after.items()) {
            Item old = was.get(item.id());
            When from = old == null || !PlanClashes.goesAhead(old) ? null : when(old.moments());
            When to = PlanClashes.goesAhead(item) ? when(item.moments()) : null;
            boolean sessions = old != null
                    && !old.moments().sessions().equals(item.moments().sessions());
            boolean place = old != null
                    && !Objects.equals(old.moments().place(), item.moments().place())
                    && kind == Kind.ITEM;
            if (Objects.equals(from, to) && !(to != null && (sessions || place))) {
                continue;
            }
            if (kind == Kind.ITEM || item.isMeeting() || item.isSessionBlock()) {
                lines.add(line(kind, item, null, from, to, kind == Kind.ITEM ? 1 : count));
            }
        }
        before.items().stream()
                .filter(item -> !becomes.containsKey(item.id()) && PlanClashes.goesAhead(item))
                .forEach(item -> lines.add(line(kind, item, null, when(item.moments()), null, count)));
        return lines;
    }

    private static When when(Moments moments) {
        return new When(moments.firstDay(), moments.lastDay(), moments.begins(), false);
    }

    private record Group(
            EngineMoment.Kind kind,
            @Nullable PlanItemId item,
            String element,
            int week,
            TimelineLine.Clock clock,
            @Nullable Instant before,
            Instant after) {}

    private List<TimelineLine> engine(Collection<EngineMoment> moments) {
        Map<Group, Integer> groups = new LinkedHashMap<>();
        moments.stream()
                .filter(moment -> !moment.after().equals(moment.before()))
                .forEach(moment -> groups.merge(
                        new Group(
                                moment.kind(),
                                moment.item(),
                                moment.element(),
                                moment.week(),
                                moment.clock(),
                                moment.before(),
                                moment.after()),
                        1,
                        Integer::sum));
        List<TimelineLine> lines = new ArrayList<>();
        groups.forEach((group, count) -> {
            Item item = item(group.item());
            lines.add(new TimelineLine(
                    group.kind() == EngineMoment.Kind.TASK ? Kind.TASK : Kind.CLOCK,
                    group.item(),
                    group.element(),
                    item == null ? null : item.name(),
                    item == null ? null : item.kind(),
                    group.week(),
                    group.kind() == EngineMoment.Kind.TASK ? null : group.clock(),
                    group.before() == null ? null : when(group.before()),
                    when(group.after()),
                    count));
        });
        return lines;
    }

    private List<TimelineLine> putOff(Collection<EngineMoment> moments) {
        return moments.stream()
                .filter(moment ->
                        moment.seenAgain() != null && !moment.seenAgain().equals(moment.seenAgainBefore()))
                .map(moment -> {
                    Item item = item(moment.item());
                    return new TimelineLine(
                            Kind.PUT_OFF,
                            moment.item(),
                            moment.element(),
                            item == null ? null : item.name(),
                            item == null ? null : item.kind(),
                            moment.week(),
                            null,
                            when(Objects.requireNonNull(moment.seenAgainBefore())),
                            when(Objects.requireNonNull(moment.seenAgain())),
                            1);
                })
                .toList();
    }

    private List<TimelineLine> appointments(
            Collection<ItemAppointment> appointments, Map<PlanItemId, UnaryOperator<LocalDate>> days) {
        List<TimelineLine> lines = new ArrayList<>();
        for (ItemAppointment one : appointments) {
            LocalDate to =
                    days.getOrDefault(one.item(), UnaryOperator.identity()).apply(one.day());
            Item item = item(one.item());
            boolean stood = stands(was.get(one.item()));
            boolean stands = stands(becomes.get(one.item()));
            if (item == null || stood == stands && to.equals(one.day())) {
                continue;
            }
            When from = stood ? new When(one.day(), one.day(), one.begins(), false) : null;
            When next = stands ? new When(to, to, one.begins(), false) : null;
            lines.add(line(stood == stands ? Kind.APPOINTMENT : Kind.CALLED_OFF, item, null, from, next, 1));
            if (one.asked() && stood) {
                lines.add(line(Kind.STOPPED, item, null, from, null, 1));
            }
        }
        return lines;
    }

    private List<TimelineLine> stopped(Collection<EngineMoment> moments) {
        Map<PlanItemId, List<EngineMoment>> tasks = moments.stream()
                .filter(moment -> moment.kind() == EngineMoment.Kind.TASK && moment.item() != null)
                .filter(task -> stands(was.get(task.item())) && !stands(becomes.get(task.item())))
                .collect(Collectors.groupingBy(task -> Objects.requireNonNull(task.item())));
        List<TimelineLine> lines = new ArrayList<>();
        tasks.forEach((id, open) -> {
            Instant due = open.getFirst().before();
            lines.add(line(
                    Kind.STOPPED,
                    Objects.requireNonNull(item(id)),
                    null,
                    due == null ? null : when(due),
                    null,
                    open.size()));
        });
        return lines;
    }

    private static boolean stands(@Nullable Item item) {
        return item != null && PlanClashes.goesAhead(item);
    }

    /** Items of both plans that go ahead in one of them only. */
    static Set<PlanItemId> standOtherwise(PlanState before, PlanState after) {
        Map<PlanItemId, Item> was = before.byId();
        return after.items().stream()
                .filter(item -> was.containsKey(item.id()) && stands(was.get(item.id())) != stands(item))
                .map(Item::id)
                .collect(Collectors.toSet());
    }

    private @Nullable Item item(@Nullable PlanItemId id) {
        return id == null ? null : becomes.getOrDefault(id, was.get(id));
    }

    private When when(Instant moment) {
        return moment.equals(PausedTimers.FAR_AWAY) ? When.farAway() : When.at(LocalDateTime.ofInstant(moment, zone));
    }

    private static TimelineLine line(
            Kind kind,
            Item item,
            TimelineLine.@Nullable Clock clock,
            @Nullable When from,
            @Nullable When to,
            int count) {
        return new TimelineLine(
                kind, item.id(), item.element(), item.name(), item.kind(), item.week(), clock, from, to, count);
    }
}
