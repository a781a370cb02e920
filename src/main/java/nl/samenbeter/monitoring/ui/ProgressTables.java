package nl.samenbeter.monitoring.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.exports.Export.Table;
import nl.samenbeter.monitoring.BoardCounts;
import nl.samenbeter.monitoring.CoachWords;
import nl.samenbeter.monitoring.ProgressStatus;
import nl.samenbeter.monitoring.SchoolCounts;
import nl.samenbeter.monitoring.TeamState;
import nl.samenbeter.monitoring.TeamWeek;
import nl.samenbeter.programme.TeamProgress;
import nl.samenbeter.programme.WeekFigures;
import nl.samenbeter.programme.ui.PlanNames;
import nl.samenbeter.programme.ui.WeekNames;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What pages about progress say, as tables with the counts behind them. */
final class ProgressTables {

    private ProgressTables() {}

    /** @param told what coaches said last */
    static Table teams(List<TeamState> teams, Map<ProgrammeId, CoachWords> told) {
        return new Table(
                Texts.text("monitoring.export.teams"),
                columns(
                        "team", "school", "status", "words", "coach", "week", "held", "planned", "late", "lapsed",
                        "skipped"),
                teams.stream().map(team -> team(team, told)).toList());
    }

    static Table schools(List<SchoolCounts> schools) {
        return new Table(
                Texts.text("monitoring.export.schools"),
                withStatuses("school", "board", "teamCount"),
                schools.stream()
                        .map(school -> counted(school.counts(), school.name(), school.boardName(), school.teams()))
                        .toList());
    }

    static Table boards(List<BoardCounts> boards) {
        return new Table(
                Texts.text("monitoring.export.boards"),
                withStatuses("board", "schoolCount", "teamCount"),
                boards.stream()
                        .map(board -> counted(board.counts(), board.name(), board.schools(), board.teams()))
                        .toList());
    }

    static Table decisions(List<TaskRow> decisions) {
        return new Table(
                Texts.text("monitoring.waiting"),
                columns("decision", "about", "due"),
                decisions.stream()
                        .map(row -> Arrays.<@Nullable Object>asList(
                                Texts.text("task." + row.element() + ".title"),
                                row.whose(),
                                row.due() == null ? null : row.due().toLocalDate()))
                        .toList());
    }

    static Table week(TeamWeek week) {
        return new Table(
                WeekNames.of(week.week()),
                columns("item", "from", "until", "status", "done", "given"),
                week.items().stream()
                        .map(item -> Arrays.<@Nullable Object>asList(
                                PlanNames.of(item.element(), item.name()),
                                item.firstDay(),
                                item.lastDay(),
                                TeamWeekPart.status(item).word(),
                                item.sessions().size() > 1 ? item.sessionsHeld() : item.done(),
                                item.sessions().size() > 1 ? item.sessions().size() : item.given()))
                        .toList());
    }

    static Table figures(List<WeekFigures> weeks) {
        List<String> columns = new ArrayList<>(List.of(Texts.text("monitoring.figures.column.week")));
        FiguresTable.COLUMNS.forEach(column -> columns.add(column.title()));
        return new Table(
                Texts.text("monitoring.figures.table"),
                columns,
                weeks.stream().map(ProgressTables::figures).toList());
    }

    private static List<Object> figures(WeekFigures week) {
        List<Object> cells = new ArrayList<>(List.of(WeekNames.of(week.week())));
        FiguresTable.COLUMNS.forEach(column -> cells.add(column.value().apply(week)));
        return cells;
    }

    private static List<@Nullable Object> team(TeamState team, Map<ProgrammeId, CoachWords> told) {
        String words = team.sentences().stream().map(TeamCard::words).collect(Collectors.joining(" "));
        TeamProgress progress = team.progress();
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                team.name(), team.schoolName(), TeamCard.status(team.status()).word(), words));
        if (progress == null) {
            cells.addAll(Arrays.asList(null, null, null, null, null, null, null));
        } else {
            cells.addAll(Arrays.asList(
                    coach(told.get(progress.programme())),
                    TeamCard.phase(team, false),
                    progress.sessionsHeld(),
                    progress.sessionsPlanned(),
                    progress.late(),
                    progress.lapsed(),
                    progress.skipped()));
        }
        return cells;
    }

    private static @Nullable String coach(@Nullable CoachWords words) {
        return words == null
                ? null
                : Texts.text(
                        "monitoring.export.coachSays",
                        TeamStatusCard.status(words).word(),
                        words.reason(),
                        Dates.dayYear(words.day()));
    }

    private static List<Object> counted(Map<ProgressStatus, Integer> counts, Object... first) {
        List<Object> cells = new ArrayList<>(List.of(first));
        for (ProgressStatus status : ProgressStatus.values()) {
            cells.add(counts.getOrDefault(status, 0));
        }
        return cells;
    }

    private static List<String> withStatuses(String... names) {
        return Stream.concat(
                        columns(names).stream(),
                        Stream.of(ProgressStatus.values())
                                .map(status -> TeamCard.status(status).word()))
                .toList();
    }

    private static List<String> columns(String... names) {
        return Arrays.stream(names)
                .map(name -> Texts.text("monitoring.export.column." + name))
                .toList();
    }
}
