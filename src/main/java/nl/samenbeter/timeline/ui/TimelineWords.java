package nl.samenbeter.timeline.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.programme.ui.PlanNames;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.timeline.ChangeRow.ItemName;
import nl.samenbeter.timeline.Clash;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineLine;
import nl.samenbeter.timeline.TimelineLine.When;
import nl.samenbeter.timeline.TimelinePreview;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Changes, clashes and lines of a timeline in plain words. */
final class TimelineWords {

    /** How many people of a clash are named in its sentence. */
    static final int NAMED = 3;

    private TimelineWords() {}

    /** "Werkvoorbereiding 2 naar wo 7 okt, 14:30"; items by their id. */
    static String change(TimelineChange change, Map<PlanItemId, ItemName> items) {
        return switch (change) {
            case TimelineChange.StartOn start -> Texts.text("timeline.change.start", Dates.longDay(start.monday()));
            case TimelineChange.ShiftWeeks shift ->
                Texts.text(
                        "timeline.change.weeks." + shift.slack() + (shift.weeks() > 0 ? ".later" : ".earlier"),
                        Dates.dayMonth(shift.from()),
                        Math.abs(shift.weeks()));
            case TimelineChange.ShiftDays shift ->
                Texts.text(
                        shift.days() > 0 ? "timeline.change.daysLater" : "timeline.change.daysEarlier",
                        Dates.dayMonth(shift.from()),
                        Math.abs(shift.days()));
            case TimelineChange.MoveItem move ->
                Texts.text(
                        "timeline.change.move",
                        name(items.get(move.item())),
                        move.begins() == null
                                ? Dates.day(move.day())
                                : Dates.moment(move.day().atTime(move.begins())));
            case TimelineChange.SkipItem skip -> Texts.text("timeline.change.skip", name(items.get(skip.item())));
            case TimelineChange.SkipWeek skip -> Texts.text("timeline.change.skipWeek", Dates.dayMonth(skip.of()));
            case TimelineChange.RepeatWeek repeat -> Texts.text("timeline.change.repeat", Dates.dayMonth(repeat.of()));
            case TimelineChange.Pause pause -> Texts.text("timeline.change.pause", Dates.longDay(pause.from()));
            case TimelineChange.Resume resume -> Texts.text("timeline.change.resume", Dates.longDay(resume.monday()));
            case TimelineChange.AddItem add ->
                Texts.text(
                        "timeline.change.add",
                        add.name(),
                        Dates.moment(add.day().atTime(add.begins())));
            case TimelineChange.ChangeSessions sessions -> sessions(sessions.rhythm());
            case TimelineChange.FollowCalendar follow -> Texts.text("timeline.change.follow");
        };
    }

    private static String sessions(SessionRhythm rhythm) {
        return Texts.text("timeline.change.sessions." + rhythm.frequency().name(), Dates.time(rhythm.time()));
    }

    private static String name(@Nullable ItemName item) {
        return item == null ? Texts.text("timeline.anItem") : PlanNames.of(item.element(), item.name());
    }

    /** The items of a plan by id, for {@link #change}. */
    static Map<PlanItemId, ItemName> names(PlanState plan) {
        return plan.items().stream()
                .collect(Collectors.toMap(PlanState.Item::id, item -> new ItemName(item.element(), item.name())));
    }

    static String change(TimelinePreview preview) {
        return change(preview.change(), names(preview.after()));
    }

    /** "34 momenten, 9 mensen, 1 botsing." */
    static String sums(TimelinePreview preview) {
        return Texts.text(
                "timeline.preview.sums",
                preview.moments(),
                preview.people().size(),
                preview.clashes().size());
    }

    /** A reminder for which there is no school morning left has no moment, in a pause or not. */
    static String when(TimelineLine line, When when) {
        return when.far() && line.detail() == TimelineLine.Clock.REMINDS
                ? Texts.text("timeline.when.notYet")
                : when(when);
    }

    /** "do 1 okt, 15:00", "di 6 t/m 8 okt" */
    static String when(When when) {
        if (when.far()) {
            return Texts.text("timeline.when.far");
        }
        if (when.time() != null && when.first().equals(when.last())) {
            return Dates.moment(when.first().atTime(when.time()));
        }
        return when.first().equals(when.last())
                ? Dates.day(when.first())
                : Texts.text("timeline.when.range", Dates.day(when.first()), Dates.day(when.last()));
    }

    /** What a line is about. */
    static String line(TimelineLine line) {
        if (line.item() == null && line.detail() == TimelineLine.Clock.REMINDS) {
            return Texts.text("timeline.line.reminder");
        }
        String name = line.name() == null || line.element() == null
                ? line.week() > 0
                        ? Texts.text("timeline.line.week", RunWeek.drawn(line.week()))
                        : Texts.text("timeline.line.programme")
                : isBlock(line) ? Texts.text("timeline.sessions") : PlanNames.of(line.element(), line.name());
        return switch (line.kind()) {
            case ITEM -> name;
            case TASK -> Texts.text("timeline.line.task", name, line.count());
            case PUT_OFF -> Texts.text("timeline.line.putOff", name);
            case CLOCK -> Texts.text("timeline.line.clock." + Objects.requireNonNull(line.detail()), name);
            case STOPPED -> Texts.text("timeline.line.stopped", name, line.count());
            case APPOINTMENT, CALLED_OFF -> Texts.text("timeline.line.appointment", name);
            case DIARY -> Texts.text("timeline.line.diary", name, line.count());
        };
    }

    /** The board sessions of a week, not one of them. */
    private static boolean isBlock(TimelineLine line) {
        return line.itemKind() == PlanKind.BOARD_SESSIONS
                && Stream.of(line.before(), line.after())
                        .filter(Objects::nonNull)
                        .noneMatch(when -> when.time() != null && when.first().equals(when.last()));
    }

    static String clash(Clash clash, Map<PersonId, String> names) {
        String item = PlanNames.of(clash.element(), clash.name());
        String when = clash.begins() == null
                ? Dates.day(clash.day())
                : Dates.moment(clash.day().atTime(clash.begins()));
        List<String> people = people(clash, names);
        return Texts.text(
                clash.kind() == Clash.Kind.BUSY && clash.what() != null
                        ? "timeline.clash.busyWith"
                        : "timeline.clash." + clash.kind(),
                item,
                when,
                Objects.requireNonNullElse(clash.what(), ""),
                some(people),
                people.size());
    }

    /** Everybody whom a clash is about. */
    static List<String> people(Clash clash, Map<PersonId, String> names) {
        return clash.people().stream()
                .distinct()
                .map(person -> names.getOrDefault(person, Texts.text("timeline.somebody")))
                .toList();
    }

    private static String some(List<String> people) {
        String named = people.stream().limit(NAMED).collect(Collectors.joining(", "));
        return people.size() > NAMED ? Texts.text("timeline.clash.people", named, people.size() - NAMED) : named;
    }

    /** What would solve a clash: "Neem wo 7 okt, 13:50". */
    static String wayOut(TimelineChange change) {
        return switch (change) {
            case TimelineChange.MoveItem move -> Texts.text("timeline.wayOut", moment(move.day(), move.begins()));
            case TimelineChange.AddItem add -> Texts.text("timeline.wayOut", moment(add.day(), add.begins()));
            default -> change(change, Map.of());
        };
    }

    private static String moment(LocalDate day, @Nullable LocalTime time) {
        return time == null ? Dates.day(day) : Dates.moment(day.atTime(time));
    }
}
