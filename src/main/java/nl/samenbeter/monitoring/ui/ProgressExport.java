package nl.samenbeter.monitoring.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenbeter.exports.Export;
import nl.samenbeter.exports.Export.Sentences;
import nl.samenbeter.exports.Export.Table;
import nl.samenbeter.monitoring.Alert;
import nl.samenbeter.monitoring.BoardPage;
import nl.samenbeter.monitoring.Figures;
import nl.samenbeter.monitoring.NationalPage;
import nl.samenbeter.monitoring.SchoolCounts;
import nl.samenbeter.monitoring.SchoolPage;
import nl.samenbeter.monitoring.TeamPage;
import nl.samenbeter.monitoring.TeamState;
import nl.samenbeter.monitoring.TeamWeek;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What a page about progress shows, as it is kept in a file: its day and what was chosen above it. */
final class ProgressExport {

    private ProgressExport() {}

    /** The reader's own schools and teams. */
    static Export overview(List<TeamState> teams, List<SchoolCounts> schools, LocalDate today) {
        return of(Texts.text("menu.voortgang"), today, shown(teams, schools), parts(teams, schools));
    }

    /** @param name the part of a name that the boards were chosen by; empty for all */
    static Export country(NationalPage page, String name, LocalDate today) {
        var counted = page.countedAt();
        String chosen = name.isBlank()
                ? Texts.text("monitoring.export.allBoards", page.found())
                : Texts.text("monitoring.export.boardsNamed", page.found(), name.strip());
        List<String> about = new ArrayList<>(List.of(chosen));
        if (counted != null) {
            about.add(Texts.text("monitoring.national.counted", Dates.moment(counted)));
        }
        return of(
                Texts.text("menu.voortgang"),
                today,
                String.join(" ", about),
                counted == null ? List.of() : List.of(ProgressTables.boards(page.boards())));
    }

    static Export board(BoardPage page, LocalDate today) {
        return of(title(page.name()), today, shown(page.teams(), page.schools()), parts(page.teams(), page.schools()));
    }

    static Export school(SchoolContents.Found found) {
        SchoolPage page = found.page();
        SchoolPage.Teams teams = page.teams();
        if (teams == null) {
            return of(title(page.name()), page.today(), page.boardName(), schools(page));
        }
        List<Export.Part> parts = new ArrayList<>();
        List<String> loud = found.alerts().stream()
                .filter(alert -> alert.snooze() == null)
                .map(ProgressExport::sentence)
                .toList();
        if (!loud.isEmpty()) {
            parts.add(new Sentences(Texts.text("monitoring.alerts"), loud));
        }
        var leads = found.leads();
        if (leads != null && !leads.decisions().isEmpty()) {
            parts.add(ProgressTables.decisions(leads.decisions()));
        }
        parts.add(ProgressTables.teams(teams.states(), found.told()));
        SchoolPage.Sums sums = teams.sums();
        if (sums != null) {
            parts.add(sums(sums));
        }
        return of(title(page.name()), page.today(), shown(teams.states(), List.of()), parts);
    }

    /** @param week the week that the page shows, or the one the team is in; absent without a programme */
    static Export team(TeamPage page, @Nullable TeamWeek week, @Nullable Figures figures) {
        TeamState team = page.state();
        var told = page.told();
        var progress = team.progress();
        List<Export.Part> parts = new ArrayList<>();
        parts.add(ProgressTables.teams(
                List.of(team), told == null || progress == null ? Map.of() : Map.of(progress.programme(), told)));
        if (week != null) {
            parts.add(ProgressTables.week(week));
        }
        if (figures != null && !figures.weeks().isEmpty()) {
            parts.add(ProgressTables.figures(figures.weeks()));
        }
        return of(title(team.name()), page.today(), team.schoolName(), parts);
    }

    private static Export of(String title, LocalDate today, String chosen, List<? extends Export.Part> parts) {
        return new Export(
                Texts.locale(), title, List.of(Dates.sentence(Dates.longDayYear(today)), chosen), List.copyOf(parts));
    }

    private static String title(String name) {
        return Texts.text("monitoring.export.of", name);
    }

    private static String shown(List<TeamState> teams, List<SchoolCounts> schools) {
        return schools.isEmpty()
                ? Texts.text("monitoring.export.teamsShown", teams.size())
                : Texts.text("monitoring.export.bothShown", teams.size(), schools.size());
    }

    private static List<Table> parts(List<TeamState> teams, List<SchoolCounts> schools) {
        List<Table> parts = new ArrayList<>();
        if (!teams.isEmpty()) {
            parts.add(ProgressTables.teams(teams, Map.of()));
        }
        if (!schools.isEmpty()) {
            parts.add(ProgressTables.schools(schools));
        }
        return parts;
    }

    private static List<Table> schools(SchoolPage page) {
        var counts = page.counts();
        return counts == null ? List.of() : List.of(ProgressTables.schools(List.of(counts)));
    }

    private static String sentence(Alert alert) {
        return alert.teamName() + ": " + AlertsCard.sentence(alert);
    }

    private static Table sums(SchoolPage.Sums sums) {
        return new Table(
                Texts.text("monitoring.sums") + ", "
                        + Texts.text("monitoring.sums.since", Dates.longDayMonth(sums.since())),
                List.of(
                        Texts.text("monitoring.export.column.what"),
                        Texts.text("monitoring.export.column.number"),
                        Texts.text("monitoring.export.column.outOf")),
                List.of(
                        List.of(
                                Texts.text("monitoring.sums.sessions"),
                                sums.figures().sessionsHeld(),
                                sums.figures().sessionsPlanned()),
                        List.of(
                                Texts.text("monitoring.sums.onTime", sums.onTimeTarget()),
                                sums.figures().onTime(),
                                sums.figures().due()),
                        List.of(
                                Texts.text("monitoring.sums.visits"),
                                sums.visits().held(),
                                sums.visits().planned())));
    }
}
