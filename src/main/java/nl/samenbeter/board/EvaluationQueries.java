package nl.samenbeter.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.ProgrammeFigures;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.programme.ProgrammeRow;
import nl.samenbeter.programme.WeekFigures;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The facts that lie beside an evaluation. */
@Service
@Transactional(readOnly = true)
public class EvaluationQueries {

    private static final int EIGHT_WEEKS = 1;

    private final ProgrammeQueries programmes;
    private final ProgrammeFigures figures;
    private final TeamBoards boards;
    private final Directory directory;
    private final Access access;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    EvaluationQueries(
            ProgrammeQueries programmes,
            ProgrammeFigures figures,
            TeamBoards boards,
            Directory directory,
            Access access,
            JdbcClient jdbc,
            Clock programmeClock) {
        this.programmes = programmes;
        this.figures = figures;
        this.boards = boards;
        this.directory = directory;
        this.access = access;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    @PreAuthorize("@programmeAccess.may(#programme, 'PROGRAMME_SEE')")
    public EvaluationFacts facts(ProgrammeId programme) {
        ProgrammeRow row = programmes.stair(programme).programme();
        List<WeekFigures> weeks = figures.of(programme).stream()
                .filter(week -> week.week().run() == EIGHT_WEEKS)
                .toList();
        int planned = weeks.stream().mapToInt(WeekFigures::plannedMinutes).sum();
        LocalDate today = today(row.team());
        return new EvaluationFacts(
                programme,
                row.team(),
                row.teamName(),
                row.startsOn(),
                today,
                weeks.size(),
                weeks.stream().mapToInt(WeekFigures::sessionsHeld).sum(),
                weeks.stream().mapToInt(WeekFigures::sessionsPlanned).sum(),
                done(programme, PlanKind.VISIT),
                done(programme, PlanKind.PREPARATION),
                planned,
                weeks.stream().mapToInt(WeekFigures::normMinutes).sum(),
                hours(programme, directory.members(row.team(), today).size(), planned, weeks.size()),
                boards.goalsSince(row.team(), row.startsOn()),
                access.team(row.team(), Permission.BOARD_POINTS_SEE) ? points(row) : null);
    }

    private LocalDate today(TeamId team) {
        return LocalDate.now(programmeClock.withZone(
                directory.school(directory.team(team).school()).zone()));
    }

    private EvaluationFacts.@Nullable TeamHours hours(ProgrammeId programme, int people, int planned, int weeks) {
        if (people < EvaluationFacts.LEAST_PEOPLE || weeks == 0) {
            return null;
        }
        int done = figures.doneMinutes(programme, EIGHT_WEEKS);
        return new EvaluationFacts.TeamHours(people, people * planned, people * done, done / weeks);
    }

    private int done(ProgrammeId programme, PlanKind kind) {
        return figures.rhythms(programme).stream()
                .filter(rhythm -> rhythm.run() == EIGHT_WEEKS && rhythm.kind() == kind)
                .mapToInt(rhythm -> rhythm.done())
                .sum();
    }

    private EvaluationFacts.Points points(ProgrammeRow programme) {
        return jdbc.sql("""
                        select count(*) filter (where status = 'CLOSED') as closed, count(confirmed_on) as confirmed,
                            count(*) filter (where status <> 'CLOSED') as open
                        from attention_point where team_id = ? and day >= ?""")
                .params(programme.team().value(), programme.startsOn())
                .query((row, n) ->
                        new EvaluationFacts.Points(row.getInt("closed"), row.getInt("confirmed"), row.getInt("open")))
                .single();
    }
}
