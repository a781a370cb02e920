package nl.samenbeter.monitoring.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenbeter.exports.Export;
import nl.samenbeter.exports.Export.Sentences;
import nl.samenbeter.monitoring.MonthReport;
import nl.samenbeter.programme.TeamMonth;
import nl.samenbeter.programme.TeamMonth.Happening;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** A month of a school as it is read: what happened, what stands out, what was decided. */
final class MonthReportWords {

    private static final Set<String> DECISIONS = Set.of(
            "planned",
            "consentRecorded",
            "timeFreed",
            "rhythmChanged",
            "cyclePlanned",
            "handedOver",
            "paused",
            "resumed",
            "stopped");

    /** Small changes of a plan are no news of a month. */
    private static final Set<String> SMALL = Set.of("planMoved", "timelineChanged", "timelineUndone", "leaderChosen");

    private MonthReportWords() {}

    static Export of(MonthReport report) {
        LocalDate first = report.month().atDay(1);
        LocalDate last = report.month().atEndOfMonth();
        String until = report.madeOn().isAfter(last)
                ? Texts.text("monitoring.report.whole")
                : Texts.text("monitoring.report.until", Dates.longDay(report.madeOn()));
        return new Export(
                Texts.locale(),
                Texts.text("monitoring.report.title", Dates.monthYear(first)),
                List.of(
                        report.schoolName(),
                        until + " " + Texts.text("monitoring.report.madeOn", Dates.longDayYear(report.madeOn()))),
                List.of(
                        part("happened", report.teams().stream().flatMap(MonthReportWords::happened)),
                        part(
                                "standsOut",
                                Stream.concat(
                                        report.teams().stream().flatMap(MonthReportWords::standsOut),
                                        report.alerts().stream()
                                                .map(alert -> alert.teamName() + ": " + AlertsCard.sentence(alert)))),
                        part("decided", report.teams().stream().flatMap(MonthReportWords::decided))));
    }

    private static Sentences part(String name, Stream<String> sentences) {
        List<String> all = sentences.distinct().toList();
        return new Sentences(
                Texts.text("monitoring.report." + name),
                all.isEmpty() ? List.of(Texts.text("monitoring.report.none." + name)) : all);
    }

    private static Stream<String> happened(TeamMonth team) {
        List<String> sentences = new ArrayList<>();
        if (team.planned() > 0) {
            sentences.add(Texts.text("monitoring.report.sessions", team.teamName(), team.held(), team.planned()));
        }
        if (team.done() > 0) {
            sentences.add(Texts.text("monitoring.report.done", team.teamName(), team.done()));
        }
        return Stream.concat(
                sentences.stream(),
                team.happenings().stream()
                        .filter(one -> !DECISIONS.contains(one.code()) && !SMALL.contains(one.code()))
                        .map(one -> words(team, one)));
    }

    private static Stream<String> standsOut(TeamMonth team) {
        List<String> sentences = new ArrayList<>();
        if (team.notHeld() > 0) {
            sentences.add(Texts.text("monitoring.report.notHeld", team.teamName(), team.notHeld()));
        }
        if (team.lapsed() > 0) {
            sentences.add(Texts.text("monitoring.report.lapsed", team.teamName(), team.lapsed()));
        }
        if (team.skipped() > 0) {
            sentences.add(Texts.text("monitoring.report.skipped", team.teamName(), team.skipped()));
        }
        return sentences.stream();
    }

    private static Stream<String> decided(TeamMonth team) {
        return team.happenings().stream()
                .filter(one -> DECISIONS.contains(one.code()))
                .map(one -> words(team, one));
    }

    private static String words(TeamMonth team, Happening one) {
        return Texts.text(
                "monitoring.report.on",
                team.teamName(),
                Dates.day(one.on()),
                Texts.text("programme.event." + one.code(), day(one.newDay()), day(one.oldDay())));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Dates.longDay(day);
    }
}
