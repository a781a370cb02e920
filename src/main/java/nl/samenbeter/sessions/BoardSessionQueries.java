package nl.samenbeter.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Board sessions for screens. */
@Service
@Transactional(readOnly = true)
public class BoardSessionQueries {

    private final BoardSessionBlocks blocks;
    private final PlanLedger plan;
    private final TaskQueries tasks;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    BoardSessionQueries(
            BoardSessionBlocks blocks, PlanLedger plan, TaskQueries tasks, JdbcClient jdbc, Clock programmeClock) {
        this.blocks = blocks;
        this.plan = plan;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /** @throws DomainException {@code tasks.gone} when the task is not one of board sessions */
    @PreAuthorize("@taskAccess.mine(#task)")
    public BlockDetails block(TaskId task) {
        var id = BoardSessionBlockId.of(tasks.details(task).businessKey());
        BoardSessionBlock block = blocks.findById(id).orElseThrow(() -> new DomainException("tasks.gone"));
        return new BlockDetails(
                block.id(),
                plan.item(block.planItem()).place(),
                LocalDate.now(programmeClock.withZone(block.zone())),
                block.isFinished(),
                block.sessions().stream()
                        .map(s -> new SessionRow(s.day(), s.begins(), s.minutes(), s.status(), s.reason(), s.present()))
                        .toList());
    }

    /** What a team has on a day, by time; a block shows from the moment it opens. */
    @PreAuthorize("@access.team(#team, 'SESSIONS_SEE')")
    public List<SessionRow> sessionsOn(TeamId team, LocalDate day) {
        return jdbc.sql("""
                        select s.planned_on, s.begins, s.minutes, s.status, s.reason, s.present
                        from board_session_block b join board_session s on s.block_id = b.id
                        where b.team_id = :team and s.planned_on = :day order by s.begins, b.id""")
                .param("team", team.value())
                .param("day", day)
                .query(SessionRows::row)
                .list();
    }
}
