package nl.samenbeter.timeline.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.programme.ProgrammeWeek;
import nl.samenbeter.programme.ui.PlanNames;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.AddItem;
import nl.samenbeter.timeline.TimelineChange.ChangeSessions;
import nl.samenbeter.timeline.TimelineChange.Pause;
import nl.samenbeter.timeline.TimelineChange.RepeatWeek;
import nl.samenbeter.timeline.TimelineChange.Resume;
import nl.samenbeter.timeline.TimelineChange.ShiftDays;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.timeline.TimelineChange.SkipWeek;
import nl.samenbeter.timeline.TimelineChange.StartOn;
import nl.samenbeter.timeline.TimelinePage;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Which changes a timeline offers now, and with what each of them opens. */
final class Changes {

    /** In the order of the bar. */
    enum Kind {
        START("start", Icon.PLAY),
        SHIFT("verschuiven", Icon.ARROW),
        SKIP("overslaan", Icon.PLAY_NEXT),
        PAUSE("pauzeren", Icon.PAUSE),
        RESUME("hervatten", Icon.PLAY),
        REPEAT("herhalen", Icon.REPEAT),
        ADD("toevoegen", Icon.PLUS),
        SESSIONS("bordsessies", Icon.BOARD);

        private final String address;
        private final Icon icon;

        Kind(String address, Icon icon) {
            this.address = address;
            this.icon = icon;
        }

        /** Empty for what one item undergoes, and for what follows the calendar. */
        static Optional<Kind> of(TimelineChange change) {
            return Optional.ofNullable(
                    switch (change) {
                        case StartOn start -> START;
                        case ShiftWeeks weeks -> SHIFT;
                        case ShiftDays days -> SHIFT;
                        case SkipWeek skip -> SKIP;
                        case Pause pause -> PAUSE;
                        case Resume resume -> RESUME;
                        case RepeatWeek repeat -> REPEAT;
                        case AddItem add -> ADD;
                        case ChangeSessions sessions -> SESSIONS;
                        default -> null;
                    });
        }

        /** In the address of the page. */
        String address() {
            return address;
        }

        Icon icon() {
            return icon;
        }

        String word() {
            return Texts.text("timeline.kind." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** @param question over the title of the panel */
    record Opening(String question, String title, ChangeFields fields) {}

    private final TimelinePage page;
    private final int run;

    Changes(TimelinePage page, int run) {
        this.page = page;
        this.run = run;
    }

    List<Kind> possible() {
        ProgrammeStatus status = page.programme().status();
        List<Kind> kinds = new ArrayList<>();
        switch (status) {
            case PREPARING -> kinds.addAll(List.of(Kind.START, Kind.SHIFT, Kind.SKIP, Kind.ADD, Kind.SESSIONS));
            case RUNNING ->
                kinds.addAll(List.of(Kind.SHIFT, Kind.SKIP, Kind.PAUSE, Kind.REPEAT, Kind.ADD, Kind.SESSIONS));
            case PAUSED -> kinds.addAll(List.of(Kind.RESUME, Kind.SKIP, Kind.SESSIONS));
            case STOPPED -> {}
        }
        return kinds;
    }

    /** @param address of the kind; anything else, or what is not possible now, opens nothing */
    Optional<Opening> of(String address) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.address().equals(address) && possible().contains(kind))
                .findFirst()
                .map(kind -> new Opening(Texts.text("timeline.question"), kind.word(), fields(kind)));
    }

    private ChangeFields fields(Kind kind) {
        LocalDate today = page.now().toLocalDate();
        var rhythm = page.plan().programme().rhythm();
        return switch (kind) {
            case START ->
                new MondayFields(
                        "timeline.field.start",
                        page.plan().programme().startsOn().plusWeeks(1),
                        StartOn::new);
            case SHIFT -> new ShiftFields(WeekChoices.of(ahead(), next()));
            case SKIP -> new SkipFields(WeekChoices.of(ahead(), next()));
            case PAUSE -> new PauseFields(today);
            case RESUME -> new MondayFields("timeline.field.resume", nextMonday(), Resume::new);
            case REPEAT ->
                new RepeatFields(WeekChoices.of(
                        begun(), begun().isEmpty() ? null : begun().getLast().monday()));
            case ADD -> new AddFields(nextDay(today));
            case SESSIONS -> new SessionsFields(rhythm, page.plan().programme().sessionPlace());
        };
    }

    static Opening move(Item item, @Nullable LocalDate day) {
        return new Opening(
                Texts.text("timeline.question.move"),
                PlanNames.of(item.element(), item.name()),
                new MoveFields(item, day));
    }

    static Opening of(Item item, TimelineChange change) {
        return new Opening(
                Texts.text("timeline.question.skip"),
                PlanNames.of(item.element(), item.name()),
                new FixedFields(change));
    }

    /** Weeks that are not over, of all runs. */
    private List<ProgrammeWeek> ahead() {
        LocalDate today = page.now().toLocalDate();
        return page.weeks().stream()
                .filter(week -> !week.monday().plusDays(4).isBefore(today))
                .toList();
    }

    private List<ProgrammeWeek> begun() {
        LocalDate today = page.now().toLocalDate();
        return page.weeks().stream()
                .filter(week -> week.run() == run && !week.monday().isAfter(today))
                .toList();
    }

    private @Nullable LocalDate next() {
        LocalDate today = page.now().toLocalDate();
        return ahead().stream()
                .map(ProgrammeWeek::monday)
                .filter(monday -> monday.isAfter(today))
                .findFirst()
                .orElseGet(() -> ahead().isEmpty() ? null : ahead().getFirst().monday());
    }

    /** A weekday to come on which the programme runs. */
    private LocalDate nextDay(LocalDate today) {
        LocalDate day = today.plusDays(1);
        if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            day = nextMonday();
        }
        LocalDate first = page.plan().programme().startsOn();
        return day.isBefore(first) ? first : day;
    }

    private LocalDate nextMonday() {
        return page.now().toLocalDate().plusWeeks(1).with(DayOfWeek.MONDAY);
    }
}
