package nl.samenbeter.sessions;

import java.util.Date;
import java.util.List;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.tasks.TaskSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engine's door: makes the block of a plan item and says whose it is. Safe to repeat. */
@Service
@Transactional
public class BoardSessionSteps {

    private final BoardSessionBlocks blocks;
    private final PlanLedger plan;

    BoardSessionSteps(BoardSessionBlocks blocks, PlanLedger plan) {
        this.blocks = blocks;
        this.plan = plan;
    }

    /** The block of the plan item, with the days and times that the plan has at its first call. */
    public BoardSessionBlockId plan(PlanRef ref) {
        PlanLedger.Item item = plan.item(ref);
        return blocks.findByPlanItemId(item.id())
                .orElseGet(() -> blocks.save(BoardSessionBlock.of(item)))
                .id();
    }

    /** Who leads from the start, as the engine writes people; nobody when several may. */
    public @Nullable String leader(BoardSessionBlockId block) {
        return plan.assignee(planItem(block));
    }

    /** The groups that may lead, also after the leader gave the block back. */
    public List<String> candidates(BoardSessionBlockId block) {
        return plan.candidates(planItem(block));
    }

    public Date dueAt(BoardSessionBlockId block) {
        return Date.from(plan.item(planItem(block)).due());
    }

    public TaskSubject subject(BoardSessionBlockId block) {
        return plan.item(planItem(block)).subject();
    }

    private PlanItemId planItem(BoardSessionBlockId id) {
        return blocks.findById(id)
                .orElseThrow(() -> new IllegalStateException("no board session block " + id))
                .planItem();
    }
}
