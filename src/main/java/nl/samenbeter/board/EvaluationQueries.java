package nl.samenbeter.board;

import java.util.List;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.ProgrammeFigures;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.programme.ProgrammeRow;
import nl.samenbeter.programme.WeekFigures;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
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
    private final Access access;
    private final JdbcClient jdbc;

    EvaluationQueries(
            ProgrammeQueries programmes, ProgrammeFigures figures, TeamBoards boards, Access access, JdbcClient jdbc) {
        this.programmes = programmes;
        this.figures = figures;
        this.boards = boards;
        this.access = access;
        this.jdbc = jdbc;
    }

    @PreAuthorize("@programmeAccess.may(#programme, 'PROGRAMME_SEE')")
    public EvaluationFacts facts(ProgrammeId programme) {
        ProgrammeRow row = programmes.stair(programme).programme();
        List<WeekFigures> weeks = figures.of(programme).stream()
                .filter(week -> week.week().run() == EIGHT_WEEKS)
                .toList();
        boolean points = access.team(row.team(), Permission.BOARD_POINTS_SEE);
        return new EvaluationFacts(
                weeks.stream().mapToInt(WeekFigures::sessionsHeld).sum(),
                weeks.stream().mapToInt(WeekFigures::sessionsPlanned).sum(),
                done(programme, PlanKind.VISIT),
                done(programme, PlanKind.PREPARATION),
                weeks.stream().mapToInt(WeekFigures::plannedMinutes).sum(),
                weeks.stream().mapToInt(WeekFigures::normMinutes).sum(),
                boards.goalsSince(row.team(), row.startsOn()),
                points ? points(row.team(), "= 'CLOSED'", row) : 0,
                points ? points(row.team(), "<> 'CLOSED'", row) : 0);
    }

    private int done(ProgrammeId programme, PlanKind kind) {
        return figures.rhythms(programme).stream()
                .filter(rhythm -> rhythm.run() == EIGHT_WEEKS && rhythm.kind() == kind)
                .mapToInt(rhythm -> rhythm.done())
                .sum();
    }

    private int points(TeamId team, String status, ProgrammeRow programme) {
        return jdbc.sql("select count(*) from attention_point where team_id = ? and day >= ? and status " + status)
                .params(team.value(), programme.startsOn())
                .query(Integer.class)
                .single();
    }
}
