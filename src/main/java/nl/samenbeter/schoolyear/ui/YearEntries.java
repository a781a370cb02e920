package nl.samenbeter.schoolyear.ui;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenbeter.calendar.DayOff;
import nl.samenbeter.calendar.DayOffKind;
import nl.samenbeter.programme.TeamProgramme;
import nl.samenbeter.programme.YearEvents.YearEvent;
import nl.samenbeter.programme.ui.PlanNames;
import nl.samenbeter.programme.ui.Ribbons;
import nl.samenbeter.schoolyear.YearItemKind;
import nl.samenbeter.schoolyear.YearItemStatus;
import nl.samenbeter.schoolyear.YearOverview;
import nl.samenbeter.schoolyear.YearRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Everything of a year as lines in order of date. */
final class YearEntries {

    private final YearOverview year;

    private YearEntries(YearOverview year) {
        this.year = year;
    }

    static List<YearEntry> of(YearOverview year) {
        var entries = new YearEntries(year);
        return Stream.of(entries.daysOff(), entries.pauses(), entries.items(), entries.teams(), entries.events())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(YearEntry::first)
                        .thenComparing(YearEntry::kind)
                        .thenComparing(YearEntry::title))
                .toList();
    }

    /** What begins in a month; of the first month of a year also what began before it. */
    static List<YearEntry> of(List<YearEntry> entries, YearMonth month) {
        boolean first = month.getMonth() == Month.AUGUST;
        return entries.stream()
                .filter(entry -> YearMonth.from(entry.first()).equals(month)
                        || first
                                && entry.first().isBefore(month.atDay(1))
                                && !entry.last().isBefore(month.atDay(1)))
                .toList();
    }

    /** A public holiday inside a holiday is not told apart: no day of it is its own. */
    private List<YearEntry> daysOff() {
        Set<DayOff> reasons = new LinkedHashSet<>(year.daysOff().values());
        return reasons.stream()
                .map(day -> new YearEntry(
                        YearEntry.Kind.DAY_OFF,
                        day.range().first(),
                        day.range().last(),
                        day.kind() == DayOffKind.STUDY_DAY ? Icon.BOOK : Icon.SUN,
                        day.name(),
                        "",
                        null,
                        null))
                .toList();
    }

    private List<YearEntry> pauses() {
        return year.pauseWeeks().stream()
                .map(monday -> new YearEntry(
                        YearEntry.Kind.PAUSE,
                        monday,
                        monday.plusDays(4),
                        Icon.PAUSE,
                        Texts.text("schoolyear.pauseWeek"),
                        Texts.text("schoolyear.pauseWeek.help"),
                        null,
                        null))
                .toList();
    }

    private List<YearEntry> items() {
        return year.items().stream().map(this::entry).toList();
    }

    private YearEntry entry(YearRow row) {
        return new YearEntry(
                row.kind().isBand() ? YearEntry.Kind.BAND : YearEntry.Kind.ITEM,
                row.firstDay(),
                row.lastDay(),
                icon(row.kind()),
                PlanNames.of(row.element(), row.name()),
                detail(row),
                status(row),
                null);
    }

    private static String detail(YearRow row) {
        String weeks = row.firstWeek() == row.lastWeek()
                ? Texts.text("schoolyear.week", row.firstWeek())
                : Texts.text("schoolyear.weeks", row.firstWeek(), row.lastWeek());
        var begins = row.begins();
        return begins == null ? weeks : Texts.text("schoolyear.weekAndTime", weeks, Dates.time(begins));
    }

    /** A band is where its dates say; who reads does not care that somebody decided late. */
    private Status status(YearRow row) {
        return switch (row.status()) {
            case SKIPPED -> Status.SKIPPED;
            case LAPSED -> Status.LAPSED;
            case DONE -> Status.DONE;
            case OPEN -> row.kind().isBand() ? byDate(row) : Status.RUNNING;
            case PLANNED -> row.kind().isBand() ? byDate(row) : Status.UPCOMING;
        };
    }

    private Status byDate(YearRow row) {
        LocalDate today = year.today();
        if (today.isBefore(row.firstDay())) {
            return Status.UPCOMING;
        }
        return today.isAfter(row.lastDay()) ? Status.DONE : Status.RUNNING;
    }

    private List<YearEntry> teams() {
        List<YearEntry> entries = new ArrayList<>();
        for (TeamProgramme team : year.teams()) {
            for (TeamProgramme.Run run : team.runs()) {
                entries.add(new YearEntry(
                        YearEntry.Kind.TEAM,
                        run.firstDay(),
                        run.lastDay(),
                        Icon.PEOPLE,
                        run.number() == 1
                                ? Texts.text("schoolyear.team.weeks", team.teamName(), team.weeks())
                                : Texts.text("schoolyear.team.cycle", team.teamName(), run.number() - 1),
                        tranche(team, run),
                        null,
                        Ribbons.week(team.programme())));
            }
        }
        return entries;
    }

    /** A team belongs to the tranche in whose weeks it began. */
    private String tranche(TeamProgramme team, TeamProgramme.Run run) {
        return run.number() > 1
                ? ""
                : year.items().stream()
                        .filter(row -> row.kind() == YearItemKind.TRANCHE && row.status() != YearItemStatus.SKIPPED)
                        .filter(row -> !team.startsOn().isBefore(row.firstDay())
                                && !team.startsOn().isAfter(row.lastDay()))
                        .findFirst()
                        .map(row -> PlanNames.of(row.element(), row.name()))
                        .orElse("");
    }

    private List<YearEntry> events() {
        return year.events().stream().map(YearEntries::entry).toList();
    }

    private static YearEntry entry(YearEvent event) {
        @Nullable Status status = event.cancelled() ? Status.CANCELLED : null;
        return new YearEntry(
                YearEntry.Kind.EVENT,
                event.day(),
                event.day(),
                Icon.PIZZA,
                Texts.text("events.kind." + event.kind()),
                Texts.text("schoolyear.event", Dates.times(event.begins(), event.ends()), event.place()),
                status,
                null);
    }

    private static Icon icon(YearItemKind kind) {
        return switch (kind) {
            case PREPARATION, GO_NO_GO -> Icon.DOCUMENT;
            case COMPOSE, TRANCHE, START_PHASE -> Icon.PEOPLE;
            case BREATHING -> Icon.PAUSE;
            case LEADERSHIP_SESSION, BOARD_TALK -> Icon.SPEECH;
            case CONSOLIDATION -> Icon.REPEAT;
            case INDEPENDENCE -> Icon.FLAG;
            case YEAR_BAROMETER -> Icon.PULSE;
            case EVALUATION -> Icon.STAR;
            case YEAR_PLAN -> Icon.TARGET;
        };
    }
}
