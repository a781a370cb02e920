package nl.samenbeter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.shared.Registration;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lanes of a programme: a row for each kind, a column for each week, chips that are opened and moved by mouse, touch or
 * keyboard. It moves nothing itself: a drop is told to the listeners, who show what comes of it.
 */
@Tag("sb-timeline-lanes")
@JavaScript("context://components/timeline-lanes.js")
@StyleSheet("context://styles/timeline-lanes.css")
public class TimelineLanes extends Component implements HasSize, HasStyle {

    private Map<String, Chip> chips = Map.of();
    private Map<LocalDate, Day> days = Map.of();

    /** @param label name of the region for those who cannot see it */
    public TimelineLanes(String label) {
        getElement().setAttribute("role", "region").setAttribute("aria-label", label);
        listen("lanes-move", "event.detail.day", this::move);
        listen("lanes-over", "event.detail.day", this::over);
        listen("lanes-open", null, this::open);
    }

    /** Shows this instead of what was there. The focus stays on the chip with the same id; a drag goes on. */
    public void show(Content content) {
        var byId = new HashMap<String, Chip>();
        content.chips().forEach(chip -> byId.put(chip.id(), chip));
        chips = Map.copyOf(byId);
        var byDate = new HashMap<LocalDate, Day>();
        weeks(content).forEach(week -> week.days().forEach(day -> byDate.put(day.date(), day)));
        days = Map.copyOf(byDate);
        getElement().setPropertyBean("data", Data.of(content));
    }

    /** Says this to who listens to the screen: what a move to the day of an {@link Over} would mean. */
    public void announce(String sentence) {
        getElement().callJsFunction("announce", sentence);
    }

    /** A movable chip was put down on a school day other than its own. */
    public Registration addMoveListener(ComponentEventListener<Move> listener) {
        return addListener(Move.class, listener);
    }

    /** A chip on its way came over another day; by keyboard with every step, else when the pointer rests. */
    public Registration addOverListener(ComponentEventListener<Over> listener) {
        return addListener(Over.class, listener);
    }

    /** A chip was opened by click, tap or Enter. */
    public Registration addOpenListener(ComponentEventListener<Open> listener) {
        return addListener(Open.class, listener);
    }

    private void listen(String event, @Nullable String data, Consumer<DomEvent> action) {
        var registration = getElement().addEventListener(event, action::accept).addEventData("event.detail.id");
        if (data != null) {
            registration.addEventData(data);
        }
    }

    private void move(DomEvent event) {
        chip(event)
                .filter(Chip::movable)
                .ifPresent(chip -> schoolDay(event)
                        .filter(day -> !day.equals(chip.day()))
                        .ifPresent(day -> fireEvent(new Move(this, chip.id(), day))));
    }

    private void over(DomEvent event) {
        chip(event)
                .filter(Chip::movable)
                .ifPresent(chip -> schoolDay(event).ifPresent(day -> fireEvent(new Over(this, chip.id(), day))));
    }

    private void open(DomEvent event) {
        chip(event).ifPresent(chip -> fireEvent(new Open(this, chip.id())));
    }

    private Optional<Chip> chip(DomEvent event) {
        return Optional.ofNullable(
                chips.get(event.getEventData().path("event.detail.id").asString("")));
    }

    private Optional<LocalDate> schoolDay(DomEvent event) {
        try {
            var date = LocalDate.parse(
                    event.getEventData().path("event.detail.day").asString(""));
            return Optional.ofNullable(days.get(date))
                    .filter(day -> !day.free())
                    .map(Day::date);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Stream<Week> weeks(Content content) {
        return content.columns().stream().filter(Week.class::isInstance).map(Week.class::cast);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * All that is shown. Ids are unique among their kind, so the old and the new place of a preview have two; a chip
     * stands in a lane and a week that are there.
     *
     * @param footLabel head of the last row
     * @param foot by id of the week; without any there is no last row
     */
    public record Content(
            List<Column> columns,
            List<Lane> lanes,
            List<Chip> chips,
            String footLabel,
            Map<String, Foot> foot,
            Words words) {

        public Content {
            columns = List.copyOf(columns);
            lanes = List.copyOf(lanes);
            chips = List.copyOf(chips);
            foot = Map.copyOf(foot);
            unique("column", columns.stream().map(Column::id));
            Set<String> laneIds = unique("lane", lanes.stream().map(Lane::id));
            unique("chip", chips.stream().map(Chip::id));
            var weekIds = new HashSet<String>();
            columns.stream().filter(Week.class::isInstance).forEach(week -> weekIds.add(week.id()));
            for (Chip chip : chips) {
                if (!laneIds.contains(chip.lane()) || !weekIds.contains(chip.column())) {
                    throw new IllegalArgumentException("Chip " + chip.id() + " stands in lane " + chip.lane()
                            + " and week " + chip.column() + ", which are not both there");
                }
            }
        }

        private static Set<String> unique(String kind, Stream<String> ids) {
            var seen = new HashSet<String>();
            ids.forEach(id -> {
                if (!seen.add(id)) {
                    throw new IllegalArgumentException("Two with id " + id + " of kind " + kind);
                }
            });
            return seen;
        }
    }

    public sealed interface Column permits Week, Gap {

        String id();
    }

    /**
     * @param title "4"
     * @param subtitle "21 sep"
     * @param days Monday to Friday
     */
    public record Week(String id, String title, String subtitle, State state, List<Day> days) implements Column {

        public Week {
            days = List.copyOf(days);
        }
    }

    /**
     * @param label "wo 7 okt"
     * @param free no school, so nothing can be put there
     */
    public record Day(LocalDate date, String label, boolean free) {}

    /** @param label a holiday or a pause: "Herfstvakantie 10-18 okt" */
    public record Gap(String id, String label) implements Column {}

    public enum State {
        DONE,
        NOW,
        NEXT
    }

    /** @param label may hold soft hyphens */
    public record Lane(String id, String label) {}

    /**
     * @param lane id of its lane
     * @param column id of its week
     * @param title short, may hold soft hyphens: "Sessie 2"
     * @param when "do 15:00"
     * @param day where it stands; absent if it has more than one
     * @param label all in one sentence for those who cannot see it, with title and look in words
     */
    public record Chip(
            String id,
            String lane,
            String column,
            String title,
            String when,
            Look look,
            Mark mark,
            boolean movable,
            @Nullable LocalDate day,
            String label) {}

    public enum Look {
        DONE,
        OPEN,
        PLANNED,

        /** Skipped, lapsed or cancelled. */
        OFF,

        /** Outside the norm. */
        OUTSIDE
    }

    public enum Mark {
        NONE,

        /** Where it stands now, in a preview. */
        OLD_PLACE,

        /** Where it would come, in a preview. */
        NEW_PLACE
    }

    /**
     * @param now the figure that holds
     * @param before the figure that it replaces
     */
    public record Foot(String now, @Nullable String before) {}

    /**
     * The element's own words. What it says of a move stands behind the chip's title: "Sessie 2: opgepakt".
     *
     * @param lanes head of the column of lanes, only heard: "Onderdeel"
     * @param week before a week's title, only heard: "Week"
     * @param now behind this week's title, only heard: "nu"
     * @param becomes between the old figure and the new, only heard: "wordt"
     * @param looks legend; a look without words is not explained
     * @param marks legend
     * @param gap legend of a gap: "vakantie"; empty for none
     * @param keys how to move by keyboard and touch
     * @param pickedUp "opgepakt, kies een dag met de pijltjes …"
     * @param dropped behind title and day: "losgelaten"
     * @param putBack "staat weer op de oude plek"
     * @param fixed for who picks up what cannot be moved
     * @param edge for who steps beyond the last day
     */
    public record Words(
            String lanes,
            String week,
            String now,
            String becomes,
            Map<Look, String> looks,
            Map<Mark, String> marks,
            String gap,
            String keys,
            String pickedUp,
            String dropped,
            String putBack,
            String fixed,
            String edge) {

        public Words {
            looks = Map.copyOf(looks);
            marks = Map.copyOf(marks);
        }
    }

    private abstract static class ChipEvent extends ComponentEvent<TimelineLanes> {

        private final String id;

        ChipEvent(TimelineLanes source, String id) {
            super(source, true);
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private abstract static class DayEvent extends ChipEvent {

        private final LocalDate day;

        DayEvent(TimelineLanes source, String id, LocalDate day) {
            super(source, id);
            this.day = day;
        }

        public LocalDate day() {
            return day;
        }
    }

    /** A chip was put down on another day. */
    public static final class Move extends DayEvent {

        private Move(TimelineLanes source, String id, LocalDate day) {
            super(source, id, day);
        }
    }

    /** A chip on its way is over a day. */
    public static final class Over extends DayEvent {

        private Over(TimelineLanes source, String id, LocalDate day) {
            super(source, id, day);
        }
    }

    /** A chip was opened. */
    public static final class Open extends ChipEvent {

        private Open(TimelineLanes source, String id) {
            super(source, id);
        }
    }

    private record Data(
            List<Col> columns,
            List<Lane> lanes,
            List<Item> chips,
            @Nullable String footLabel,
            Map<String, Foot> foot,
            List<Line> legend,
            Icons icons,
            Said words) {

        static Data of(Content content) {
            Words words = content.words();
            return new Data(
                    content.columns().stream().map(Col::of).toList(),
                    content.lanes(),
                    content.chips().stream().map(Item::of).toList(),
                    content.foot().isEmpty() ? null : content.footLabel(),
                    content.foot(),
                    legend(content),
                    new Icons(Icon.DONE.svg(), Icon.RUNNING.svg(), Icon.SKIPPED.svg(), Icon.GRIP.svg()),
                    new Said(
                            words.lanes(),
                            words.week(),
                            words.now(),
                            words.becomes(),
                            words.keys(),
                            words.pickedUp(),
                            words.dropped(),
                            words.putBack(),
                            words.fixed(),
                            words.edge()));
        }

        /** Only what occurs, in the order of the enums. */
        private static List<Line> legend(Content content) {
            Words words = content.words();
            Stream<Line> looks = Stream.of(Look.values())
                    .filter(look ->
                            content.chips().stream().anyMatch(chip -> chip.mark() == Mark.NONE && chip.look() == look))
                    .filter(words.looks()::containsKey)
                    .map(look -> new Line(name(look), words.looks().get(look)));
            Stream<Line> marks = Stream.of(Mark.values())
                    .filter(mark -> content.chips().stream().anyMatch(chip -> chip.mark() == mark))
                    .filter(words.marks()::containsKey)
                    .map(mark -> new Line(name(mark), words.marks().get(mark)));
            Stream<Line> gap =
                    !words.gap().isEmpty() && content.columns().stream().anyMatch(Gap.class::isInstance)
                            ? Stream.of(new Line("gap", words.gap()))
                            : Stream.of();
            return Stream.of(looks, marks, gap).flatMap(lines -> lines).toList();
        }
    }

    private record Col(
            String id,
            boolean gap,
            String title,
            @Nullable String subtitle,
            @Nullable String state,
            List<Slot> days) {

        static Col of(Column column) {
            return switch (column) {
                case Gap gap -> new Col(gap.id(), true, gap.label(), null, null, List.of());
                case Week week ->
                    new Col(
                            week.id(),
                            false,
                            week.title(),
                            week.subtitle(),
                            name(week.state()),
                            week.days().stream()
                                    .map(day -> new Slot(day.date().toString(), day.label(), day.free()))
                                    .toList());
            };
        }
    }

    private record Slot(String date, String label, boolean free) {}

    private record Item(
            String id,
            String lane,
            String column,
            String title,
            String when,
            String look,
            String mark,
            boolean movable,
            @Nullable String day,
            String label) {

        static Item of(Chip chip) {
            LocalDate day = chip.day();
            return new Item(
                    chip.id(),
                    chip.lane(),
                    chip.column(),
                    chip.title(),
                    chip.when(),
                    name(chip.look()),
                    name(chip.mark()),
                    chip.movable(),
                    day == null ? null : day.toString(),
                    chip.label());
        }
    }

    private record Line(String kind, String words) {}

    private record Icons(String done, String open, String off, String grip) {}

    private record Said(
            String lanes,
            String week,
            String now,
            String becomes,
            String keys,
            String pickedUp,
            String dropped,
            String putBack,
            String fixed,
            String edge) {}
}
