package nl.samenbeter.monitoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenbeter.programme.ProgrammeProgress;
import nl.samenbeter.programme.TeamMark;
import nl.samenbeter.programme.TeamStanding;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Teams that take part and how they stand, and schools in counts of them; in as many statements for one as for many. */
@Component
class Standings {

    private static final Comparator<TeamState> BY_URGENCY =
            Comparator.comparing(TeamState::status).thenComparing(TeamState::name, String.CASE_INSENSITIVE_ORDER);

    private final ProgrammeProgress progress;
    private final JdbcClient jdbc;

    Standings(ProgrammeProgress progress, JdbcClient jdbc) {
        this.progress = progress;
        this.jdbc = jdbc;
    }

    /** What the reader sees of teams, the most urgent first. */
    List<TeamState> seenBy(ProgressScopes reader) {
        return states(teams(reader));
    }

    List<TeamStanding> teams(ProgressScopes reader) {
        return Stream.concat(
                        reader.teams().isEmpty() ? Stream.empty() : progress.ofTeams(reader.teams()).stream(),
                        reader.schoolsWithTeams().isEmpty()
                                ? Stream.empty()
                                : progress.ofSchools(reader.schoolsWithTeams()).stream())
                .filter(Standings::takesPart)
                .distinct()
                .toList();
    }

    /** What the reader sees of the teams of one school; other schools are not read. */
    List<TeamStanding> teams(ProgressScopes reader, SchoolId school) {
        if (reader.schoolsWithTeams().contains(school)) {
            return progress.ofSchools(List.of(school)).stream()
                    .filter(Standings::takesPart)
                    .toList();
        }
        return reader.teams().isEmpty()
                ? List.of()
                : progress.ofTeams(reader.teams()).stream()
                        .filter(team -> team.school().equals(school) && takesPart(team))
                        .toList();
    }

    /** The most urgent first, then by name. */
    static List<TeamState> states(Collection<TeamStanding> teams) {
        return teams.stream().map(Standings::state).sorted(BY_URGENCY).toList();
    }

    /** Schools by name, also those without teams. */
    List<SchoolCounts> ofSchools(Collection<SchoolId> schools) {
        return schools.isEmpty()
                ? List.of()
                : counts(
                        "s.id = any(:scope)",
                        schools.stream().map(SchoolId::value).toArray(UUID[]::new),
                        progress.marksOfSchools(schools));
    }

    /** All schools of these boards by name, also those without teams. */
    List<SchoolCounts> ofBoards(Collection<BoardId> boards) {
        return boards.isEmpty()
                ? List.of()
                : counts(
                        "s.board_id = any(:scope)",
                        boards.stream().map(BoardId::value).toArray(UUID[]::new),
                        progress.marksOfBoards(boards));
    }

    private List<SchoolCounts> counts(String which, UUID[] scope, List<TeamMark> teams) {
        Map<SchoolId, List<ProgressStatus>> bySchool = new LinkedHashMap<>();
        for (TeamMark team : teams) {
            if (team.supporting() || team.status() != null) {
                bySchool.computeIfAbsent(team.school(), none -> new ArrayList<>())
                        .add(ProgressStatus.marked(team));
            }
        }
        return jdbc.sql("select s.id, s.name, b.id as board_id, b.name as board_name from school s "
                        + "join board b on b.id = s.board_id where " + which + " order by lower(s.name), s.id")
                .param("scope", scope)
                .query((row, n) -> {
                    var school = new SchoolId(row.getObject("id", UUID.class));
                    return SchoolCounts.of(
                            new SchoolAddress(new BoardId(row.getObject("board_id", UUID.class)), school),
                            row.getString("name"),
                            row.getString("board_name"),
                            bySchool.getOrDefault(school, List.of()));
                })
                .list();
    }

    /** A teaching team that never had a programme takes no part. */
    static boolean takesPart(TeamStanding team) {
        return team.supporting() || team.progress() != null;
    }

    private static TeamState state(TeamStanding team) {
        return new TeamState(
                new TeamAddress(team.board(), team.school(), team.team()),
                team.name(),
                team.schoolName(),
                team.progress());
    }
}
