package nl.samenbeter.sessions;

import java.time.Clock;
import java.time.LocalDate;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskWork;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door: answering a week's board sessions one by one and finishing their task. */
@Service
public class BoardSessionService {

    private final BoardSessionBlocks blocks;
    private final PlanLedger plan;
    private final TaskQueries tasks;
    private final TaskWork work;
    private final Clock programmeClock;

    BoardSessionService(
            BoardSessionBlocks blocks, PlanLedger plan, TaskQueries tasks, TaskWork work, Clock programmeClock) {
        this.blocks = blocks;
        this.plan = plan;
        this.tasks = tasks;
        this.work = work;
        this.programmeClock = programmeClock;
    }

    /**
     * Keeps the answer about one session at once and tells the plan; another answer corrects it until the task is
     * finished.
     *
     * @throws DomainException {@code sessions.*} when the answer is refused; {@code tasks.takenByOther}, {@code
     *     tasks.doneByOther} with the name or {@code tasks.lapsed} when the task is not the reader's any more
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void answer(TaskId task, AnswerSession answer) {
        TaskDetails details = tasks.details(task);
        mustBeOpenForMe(details);
        BoardSessionBlock block = block(details);
        LocalDate today = LocalDate.now(programmeClock.withZone(block.zone()));
        if (block.answer(answer, today)) {
            blocks.save(block);
            plan.sessionAnswered(block.planItem(), answer.day(), answer.held());
        }
    }

    /** @throws DomainException {@code sessions.unanswered} with the number of sessions without an answer */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void finish(TaskId task) {
        BoardSessionBlock block = block(tasks.details(task));
        work.finish(task, () -> {
            block.finish(programmeClock.instant());
            blocks.save(block);
        });
    }

    private BoardSessionBlock block(TaskDetails task) {
        return blocks.findById(BoardSessionBlockId.of(task.businessKey()))
                .orElseThrow(() -> new DomainException("tasks.gone"));
    }

    private static void mustBeOpenForMe(TaskDetails task) {
        if (task.isOpenForMe()) {
            return;
        }
        switch (task.state()) {
            case OPEN -> throw new DomainException("tasks.takenByOther", task.assigneeName());
            case DONE ->
                throw task.row().mine()
                        ? new DomainException("tasks.doneByYou")
                        : new DomainException("tasks.doneByOther", task.assigneeName());
            case LAPSED_OR_CANCELLED -> throw new DomainException("tasks.lapsed");
        }
    }
}
