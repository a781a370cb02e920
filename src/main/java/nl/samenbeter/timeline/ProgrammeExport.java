package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.calendar.OwnDays;
import nl.samenbeter.calendar.SchoolDeviations;
import nl.samenbeter.organisation.Region;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.timeline.TimelineChange.AddItem;
import nl.samenbeter.timeline.TimelineChange.ChangeSessions;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import nl.samenbeter.timeline.TimelineChange.Pause;
import nl.samenbeter.timeline.TimelineChange.SkipItem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One programme with its calendar, without a name of anybody or anything in it: to play it elsewhere (rulings 21). What
 * people typed stays behind: names of persons, teams, schools, days off and added items, places and reasons. Local times are
 * the school's.
 *
 * @param moment at which it was written
 * @param teaching the team teaches, and calls some things by other names
 * @param members how many take part
 * @param changes of the timeline, oldest first, without those that chose the start
 */
public record ProgrammeExport(
        String format,
        int version,
        LocalDateTime moment,
        Region region,
        SchoolDeviations calendar,
        boolean teaching,
        int members,
        Programme programme,
        List<Run> runs,
        List<Item> items,
        List<Change> changes) {

    public static final String FORMAT = "samenbeter-programma";
    public static final int VERSION = 1;

    /** What every added item is called. */
    public static final String EXTRA = "Extra onderdeel";

    private static final String PAUSE_REASON = "other";
    private static final PlanItemId NO_ITEM = new PlanItemId(new UUID(0, 0));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public record Programme(
            ProgrammeStatus status,
            LocalDate startsOn,
            SessionRhythm rhythm,
            @Nullable LocalDate pausedFrom,
            @Nullable LocalDate resumesOn) {}

    public record Run(int number, List<RunWeek> weeks) {}

    /** An item by its place in the models. */
    public record Place(int run, int week, String element) {

        static Place of(PlanState.Item item) {
            return new Place(item.run(), item.week(), item.element());
        }
    }

    public record Item(
            Place place,
            String row,
            String name,
            PlanKind kind,
            int minutes,
            @Nullable LocalTime begins,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDateTime opensAt,
            LocalDateTime dueAt,
            LocalDateTime lapsesAt,
            PlanItemStatus status,
            boolean byHand,
            List<PlanState.Session> sessions) {}

    /**
     * @param change its fields, without the item
     * @param item that it is about, if it is about one
     * @param undoneAt when it was taken back
     */
    public record Change(
            LocalDateTime at,
            String kind,
            ObjectNode change,
            @Nullable Place item,
            @Nullable LocalDateTime undoneAt) {

        /** @param id of the item in the programme in which it is asked */
        public TimelineChange about(@Nullable PlanItemId id) {
            TimelineChange read = JSON.treeToValue(change, TimelineChange.type(kind));
            return switch (read) {
                case MoveItem move when id != null -> new MoveItem(id, move.day(), move.begins(), null);
                case SkipItem skip when id != null -> new SkipItem(id);
                default -> read;
            };
        }
    }

    /** A file that cannot be played; the message says in one sentence what is wrong. */
    public static final class Unreadable extends RuntimeException {

        Unreadable(String sentence) {
            super(sentence);
        }
    }

    public static ProgrammeExport of(
            PlanState plan,
            LocalDateTime moment,
            Region region,
            SchoolDeviations calendar,
            int members,
            List<Change> changes) {
        PlanState.Facts facts = plan.programme();
        return new ProgrammeExport(
                FORMAT,
                VERSION,
                moment,
                region,
                new SchoolDeviations(
                        calendar.publicHolidays(),
                        calendar.days().stream().map(ProgrammeExport::silent).toList()),
                facts.teaching(),
                members,
                new Programme(facts.status(), facts.startsOn(), facts.rhythm(), facts.pausedFrom(), facts.resumesOn()),
                plan.runs().stream()
                        .map(run -> new Run(run.number(), run.weeks()))
                        .toList(),
                plan.items().stream().map(item -> item(plan, item)).toList(),
                changes);
    }

    /** Called by its kind. */
    private static OwnDays silent(OwnDays days) {
        String name = switch (days.kind()) {
            case REPLACED_HOLIDAY -> "Vakantie";
            case EXTRA_HOLIDAY -> "Extra vrij";
            case STUDY_DAY -> "Studiedag";
            case SCHOOL_DAY -> "Toch school";
        };
        return new OwnDays(days.kind(), days.replaces(), name, days.range());
    }

    private static Item item(PlanState plan, PlanState.Item item) {
        PlanState.Moments moments = item.moments();
        boolean drawn = plan.run(item.run()).drawn(item).isPresent();
        return new Item(
                Place.of(item),
                item.row(),
                drawn ? item.name() : EXTRA,
                item.kind(),
                moments.minutes(),
                moments.begins(),
                moments.firstDay(),
                moments.lastDay(),
                moments.opensAt(),
                moments.dueAt(),
                moments.lapsesAt(),
                moments.status(),
                moments.byHand(),
                moments.sessions());
    }

    /** A change without what was typed. */
    static Change change(
            LocalDateTime at, TimelineChange change, @Nullable Place item, @Nullable LocalDateTime undoneAt) {
        TimelineChange silent = switch (change) {
            case MoveItem move -> new MoveItem(NO_ITEM, move.day(), move.begins(), null);
            case SkipItem skip -> new SkipItem(NO_ITEM);
            case AddItem add ->
                new AddItem(EXTRA, add.day(), add.begins(), add.minutes(), add.forAll(), add.insideNorm(), null);
            case ChangeSessions sessions -> new ChangeSessions(sessions.rhythm(), null);
            case Pause pause -> new Pause(pause.from(), PAUSE_REASON);
            default -> change;
        };
        return new Change(at, change.kind(), JSON.valueToTree(silent), item, undoneAt);
    }

    public String text() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    /** @throws Unreadable when it is not JSON, something else, of another version, or holds no weeks */
    public static ProgrammeExport read(String text) {
        JsonNode tree;
        try {
            tree = JSON.readTree(text);
        } catch (JacksonException e) {
            throw new Unreadable("it is not JSON, or it was cut off");
        }
        if (!FORMAT.equals(tree.path("format").asString(""))) {
            throw new Unreadable("it is not a programme that Samenbeter wrote: its 'format' is not '" + FORMAT + "'");
        }
        if (tree.path("version").asInt(0) != VERSION) {
            throw new Unreadable("it has version " + tree.path("version").asString("none")
                    + " of the format, and this release reads version " + VERSION);
        }
        if (tree.path("runs").isEmpty()
                || tree.path("runs").path(0).path("weeks").isEmpty()) {
            throw new Unreadable("it holds no weeks");
        }
        try {
            ProgrammeExport read = JSON.treeToValue(tree, ProgrammeExport.class);
            read.mustBeComplete();
            read.changes().forEach(change -> change.about(null));
            return read;
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            throw new Unreadable("something in it is missing or is not what its name says");
        }
    }

    private void mustBeComplete() {
        for (Object part :
                new Object[] {moment, region, programme.startsOn(), programme.rhythm(), programme.status()}) {
            Objects.requireNonNull(part);
        }
        Objects.requireNonNull(calendar.publicHolidays());
        calendar.days().forEach(days -> Objects.requireNonNull(days.range().last()));
        runs.forEach(run -> run.weeks().forEach(week -> Objects.requireNonNull(week.monday())));
        items.forEach(item -> {
            Objects.requireNonNull(item.firstDay());
            Objects.requireNonNull(item.status());
            Objects.requireNonNull(item.place().element());
        });
        changes.forEach(change -> Objects.requireNonNull(change.at()));
    }

    /** Of the first week. */
    public LocalDate firstMonday() {
        return runs.getFirst().weeks().getFirst().monday();
    }

    public LocalDate lastMonday() {
        return runs.getLast().weeks().getLast().monday();
    }

    public Optional<Item> item(Place place) {
        return items.stream().filter(item -> item.place().equals(place)).findFirst();
    }
}
