package nl.samenbeter.timeline.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Facts;
import nl.samenbeter.programme.PlanState.Run;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.timeline.Clash;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelinePreview;
import nl.samenbeter.timeline.TimelinePreview.Affected;

/** Looks ahead on a plan of some weeks without items. */
final class Previews {

    static final LocalDate MONDAY = LocalDate.of(2026, 9, 28);
    static final TimelineChange CHANGE = new TimelineChange.SkipWeek(MONDAY);

    private Previews() {}

    static TimelinePreview of(TimelineChange change, int weeksBefore, int weeksAfter) {
        return of(change, plan(weeksBefore), plan(weeksAfter), List.of(), List.of(), false);
    }

    /** One clash of so many people, who are called Mens 1, Mens 2 and so on. */
    static TimelinePreview clashing(Clash.Kind kind, int people) {
        return clashing(kind, people, n -> "Mens " + n);
    }

    static TimelinePreview clashing(Clash.Kind kind, int people, IntFunction<String> name) {
        List<Affected> affected = new ArrayList<>();
        IntStream.rangeClosed(1, people)
                .forEach(n -> affected.add(new Affected(PersonId.next(), name.apply(n), false, null)));
        return of(CHANGE, plan(1), plan(1), List.of(clash(kind, affected)), affected, false);
    }

    private static Clash clash(Clash.Kind kind, List<Affected> people) {
        return new Clash(
                kind,
                PlanItemId.next(),
                "userTask_lookBack",
                "Terugblik",
                MONDAY,
                LocalTime.of(15, 0),
                null,
                people.stream().map(Affected::person).toList(),
                null);
    }

    static TimelinePreview neverBack() {
        return of(CHANGE, plan(1), plan(1), List.of(), List.of(), true);
    }

    private static TimelinePreview of(
            TimelineChange change,
            PlanState before,
            PlanState after,
            List<Clash> clashes,
            List<Affected> people,
            boolean neverBack) {
        return new TimelinePreview(
                before.programme().id(),
                "Rooster & ICT",
                change,
                "seen",
                before,
                after,
                List.of(),
                clashes,
                people,
                null,
                neverBack);
    }

    private static PlanState plan(int weeks) {
        var facts = new Facts(
                ProgrammeId.next(),
                0,
                SchoolId.next(),
                TeamId.next(),
                ZoneId.of("Europe/Amsterdam"),
                ProgrammeStatus.RUNNING,
                MONDAY,
                weeks,
                false,
                SessionRhythm.usual(LocalTime.of(8, 15)),
                "Kantine",
                null,
                null,
                null);
        List<RunWeek> held = IntStream.range(0, weeks)
                .mapToObj(n -> new RunWeek(n + 1, MONDAY.plusWeeks(n)))
                .toList();
        return new PlanState(facts, List.of(new Run(1, "release", held, List.of())), List.of());
    }
}
