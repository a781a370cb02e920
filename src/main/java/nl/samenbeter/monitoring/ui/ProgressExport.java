package nl.samenbeter.monitoring.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.exports.Export;
import nl.samenbeter.exports.Export.Table;
import nl.samenbeter.monitoring.ProgressStatus;
import nl.samenbeter.monitoring.SchoolCounts;
import nl.samenbeter.monitoring.TeamState;
import nl.samenbeter.programme.TeamProgress;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The page about progress as tables: what its cards say, with the counts behind them. */
final class ProgressExport {

    private ProgressExport() {}

    static Export of(List<TeamState> teams, List<SchoolCounts> schools, LocalDate today) {
        List<Export.Part> parts = new ArrayList<>();
        if (!teams.isEmpty()) {
            parts.add(new Table(
                    Texts.text("monitoring.export.teams"),
                    columns(
                            "team", "school", "status", "words", "week", "held", "planned", "late", "lapsed",
                            "skipped"),
                    teams.stream().map(ProgressExport::row).toList()));
        }
        if (!schools.isEmpty()) {
            List<String> columns = new ArrayList<>(columns("school", "board", "teamCount"));
            Stream.of(ProgressStatus.values())
                    .map(status -> TeamCard.status(status).word())
                    .forEach(columns::add);
            parts.add(new Table(
                    Texts.text("monitoring.export.schools"),
                    columns,
                    schools.stream().map(ProgressExport::row).toList()));
        }
        String counts = schools.isEmpty()
                ? Texts.text("monitoring.export.teamsShown", teams.size())
                : Texts.text("monitoring.export.bothShown", teams.size(), schools.size());
        return new Export(
                Texts.locale(),
                Texts.text("menu.voortgang"),
                List.of(Dates.sentence(Dates.longDayYear(today)), counts),
                parts);
    }

    private static List<String> columns(String... names) {
        return Arrays.stream(names)
                .map(name -> Texts.text("monitoring.export.column." + name))
                .toList();
    }

    private static List<@Nullable Object> row(TeamState team) {
        String words = team.sentences().stream().map(TeamCard::words).collect(Collectors.joining(" "));
        TeamProgress progress = team.progress();
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                team.name(), team.schoolName(), TeamCard.status(team.status()).word(), words));
        if (progress == null) {
            cells.addAll(Arrays.asList(null, null, null, null, null, null));
        } else {
            cells.addAll(Arrays.asList(
                    TeamCard.phase(team, false),
                    progress.sessionsHeld(),
                    progress.sessionsPlanned(),
                    progress.late(),
                    progress.lapsed(),
                    progress.skipped()));
        }
        return cells;
    }

    private static List<Object> row(SchoolCounts school) {
        List<Object> cells = new ArrayList<>(List.of(school.name(), school.boardName(), school.teams()));
        for (ProgressStatus status : ProgressStatus.values()) {
            cells.add(school.count(status));
        }
        return cells;
    }
}
