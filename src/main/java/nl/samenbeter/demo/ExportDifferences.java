package nl.samenbeter.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.timeline.ProgrammeExport;
import nl.samenbeter.timeline.ProgrammeExport.Item;
import nl.samenbeter.timeline.ProgrammeExport.Place;
import nl.samenbeter.timeline.Slack;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.AddItem;
import nl.samenbeter.timeline.TimelineChange.ChangeSessions;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.timeline.TimelineChange.SkipItem;

/** What of a plan stands otherwise than in an export, with the changes that would bring it there. Pure. */
final class ExportDifferences {

    private final ProgrammeExport export;
    private final PlanState plan;
    private final SchoolCalendar calendar;
    private final Map<Place, PlanState.Item> here;

    ExportDifferences(ProgrammeExport export, PlanState plan, SchoolCalendar calendar) {
        this.export = export;
        this.plan = plan;
        this.calendar = calendar;
        this.here = plan.items().stream()
                .collect(Collectors.toMap(
                        item -> new Place(item.run(), item.week(), item.element()), Function.identity()));
    }

    /** What would bring the plan nearer, the first one first. */
    List<TimelineChange> all() {
        List<TimelineChange> differences = new ArrayList<>();
        if (!export.programme().rhythm().equals(plan.programme().rhythm())) {
            differences.add(somewhere(new ChangeSessions(export.programme().rhythm(), null)));
        }
        weeks().ifPresent(differences::add);
        for (Item there : export.items()) {
            PlanState.Item item = here.get(there.place());
            if (item == null) {
                extra(there).ifPresent(differences::add);
            } else if (item.status() == PlanItemStatus.PLANNED) {
                if (there.status() == PlanItemStatus.SKIPPED) {
                    differences.add(new SkipItem(item.id()));
                } else if (standsElsewhere(there, item)) {
                    differences.add(new MoveItem(item.id(), there.firstDay(), there.begins(), null));
                }
            }
        }
        return differences;
    }

    /** The first week that is held on another Monday. */
    private Optional<TimelineChange> weeks() {
        for (ProgrammeExport.Run run : export.runs()) {
            for (RunWeek there : run.weeks()) {
                Optional<RunWeek> stands = plan.runs().stream()
                        .filter(one -> one.number() == run.number())
                        .flatMap(one -> one.week(there.number()).stream())
                        .findFirst();
                if (stands.isPresent() && !stands.get().monday().equals(there.monday())) {
                    boolean later = there.monday().isAfter(stands.get().monday());
                    LocalDate from = later ? stands.get().monday() : there.monday();
                    LocalDate to = later ? there.monday() : stands.get().monday();
                    int weeks = (int) from.plusWeeks(1)
                            .datesUntil(to.plusDays(1), Period.ofWeeks(1))
                            .filter(calendar::isProgrammeWeek)
                            .count();
                    return Optional.of(new ShiftWeeks(stands.get().monday(), later ? weeks : -weeks, Slack.KEEP));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<TimelineChange> extra(Item there) {
        boolean waits = there.status() == PlanItemStatus.PLANNED && there.name().equals(ProgrammeExport.EXTRA);
        return waits && there.begins() != null
                ? Optional.of(new AddItem(
                        ProgrammeExport.EXTRA, there.firstDay(), there.begins(), there.minutes(), true, true, null))
                : Optional.empty();
    }

    private static boolean standsElsewhere(Item there, PlanState.Item here) {
        return there.status() == PlanItemStatus.PLANNED
                && there.kind() != PlanKind.NETWORK_EVENT
                && !here.isSessionBlock()
                && (!there.firstDay().equals(here.moments().firstDay())
                        || !Objects.equals(there.begins(), here.moments().begins()));
    }

    /** How many items that wait in the export stand elsewhere. */
    int elsewhere() {
        return (int) export.items().stream()
                .filter(there -> there.status() == PlanItemStatus.PLANNED && there.kind() != PlanKind.NETWORK_EVENT)
                .filter(there -> {
                    PlanState.Item item = here.get(there.place());
                    return item == null
                            || !item.moments().firstDay().equals(there.firstDay())
                            || !item.moments().lastDay().equals(there.lastDay())
                            || !moments(item.moments().sessions()).equals(moments(there.sessions()))
                            || !Objects.equals(item.moments().begins(), there.begins());
                })
                .count();
    }

    private static List<LocalDateTime> moments(List<PlanState.Session> sessions) {
        return sessions.stream()
                .map(session -> session.day().atTime(session.begins()))
                .toList();
    }

    /** Places did not come along, and board sessions have to have one. */
    static TimelineChange somewhere(TimelineChange change) {
        return change instanceof ChangeSessions sessions
                ? new ChangeSessions(sessions.rhythm(), DemoWords.BOARD)
                : change;
    }
}
