package nl.samenbeter.timeline.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.timeline.TimelineChange.Resume;
import nl.samenbeter.timeline.TimelineChange.StartOn;
import nl.samenbeter.timeline.TimelineRow;
import nl.samenbeter.timeline.ui.Changes.Kind;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Which changes can be asked of many timelines at once, and with what fields. Weeks are named by their Monday. */
final class ManyChanges {

    private static final LocalTime USUAL = LocalTime.of(8, 15);

    private final List<TimelineRow> rows;
    private final LocalDate today;

    /** @param rows at least one */
    ManyChanges(List<TimelineRow> rows) {
        this.rows = rows;
        this.today = rows.getFirst().today();
    }

    /** What at least one of them could undergo now. */
    List<Kind> possible() {
        List<Kind> kinds = new ArrayList<>();
        boolean moves = any(ProgrammeStatus.PREPARING) || any(ProgrammeStatus.RUNNING);
        if (moves) {
            kinds.add(Kind.SHIFT);
        }
        kinds.add(Kind.SKIP);
        if (any(ProgrammeStatus.RUNNING)) {
            kinds.addAll(List.of(Kind.PAUSE, Kind.REPEAT));
        }
        if (any(ProgrammeStatus.PAUSED)) {
            kinds.add(Kind.RESUME);
        }
        if (moves) {
            kinds.add(Kind.ADD);
        }
        if (any(ProgrammeStatus.PREPARING)) {
            kinds.add(Kind.START);
        }
        kinds.add(Kind.SESSIONS);
        return kinds;
    }

    private boolean any(ProgrammeStatus status) {
        return rows.stream().anyMatch(row -> row.programme().status() == status);
    }

    ChangeFields fields(Kind kind) {
        LocalDate nextMonday = today.plusWeeks(1).with(DayOfWeek.MONDAY);
        return switch (kind) {
            case START -> new MondayFields("timeline.field.start", firstStart().plusWeeks(1), StartOn::new);
            case SHIFT -> new ShiftFields(ahead());
            case SKIP -> new SkipFields(ahead());
            case REPEAT -> new RepeatFields(begun());
            case PAUSE -> new PauseFields(today);
            case RESUME -> new MondayFields("timeline.field.resume", nextMonday, Resume::new);
            case ADD -> new AddFields(today.plusDays(1));
            case SESSIONS -> SessionsFields.forMany(SessionRhythm.usual(USUAL));
        };
    }

    private LocalDate firstStart() {
        return rows.stream()
                .filter(row -> row.programme().status() == ProgrammeStatus.PREPARING)
                .map(row -> row.programme().startsOn())
                .min(Comparator.naturalOrder())
                .orElse(today);
    }

    private WeekChoices ahead() {
        Map<LocalDate, String> weeks = weeks(monday -> !monday.plusDays(4).isBefore(today));
        return new WeekChoices(
                weeks,
                weeks.keySet().stream()
                        .filter(monday -> monday.isAfter(today))
                        .findFirst()
                        .orElse(null));
    }

    private WeekChoices begun() {
        Map<LocalDate, String> weeks = weeks(monday -> !monday.isAfter(today));
        @Nullable
        LocalDate last = weeks.keySet().stream().max(Comparator.naturalOrder()).orElse(null);
        return new WeekChoices(weeks, last);
    }

    /** Each Monday on which one of them begins a week, with how many do. */
    private Map<LocalDate, String> weeks(Predicate<LocalDate> which) {
        Map<LocalDate, Integer> counts = new TreeMap<>();
        rows.forEach(row -> row.weeks().stream()
                .map(week -> week.monday())
                .filter(which)
                .distinct()
                .forEach(monday -> counts.merge(monday, 1, Integer::sum)));
        Map<LocalDate, String> words = new TreeMap<>();
        counts.forEach(
                (monday, count) -> words.put(monday, Texts.text("timeline.bulk.week", Dates.dayMonth(monday), count)));
        return words;
    }
}
