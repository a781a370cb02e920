package nl.samenbeter.sessions;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.programme.SessionsReplanned;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.tasks.TaskSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engine's door: makes the block of a plan item and says whose it is. Safe to repeat. */
@Service
@Transactional
public class BoardSessionSteps {

    private final BoardSessionBlocks blocks;
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final PlanLedger plan;
    private final Directory directory;
    private final Clock programmeClock;

    BoardSessionSteps(BoardSessionBlocks blocks, PlanLedger plan, Directory directory, Clock programmeClock) {
        this.blocks = blocks;
        this.plan = plan;
        this.directory = directory;
        this.programmeClock = programmeClock;
    }

    /** The block of the plan item, with the days and times that the plan has at its first call. */
    public BoardSessionBlockId plan(PlanRef ref) {
        PlanLedger.Item item = plan.item(ref);
        return blocks.findByPlanItemId(item.id())
                .orElseGet(() -> blocks.save(BoardSessionBlock.of(item)))
                .id();
    }

    /** The sessions of a block as the plan has them now; what has an answer stays. Nothing for a block not made yet. */
    @EventListener
    public void replanned(SessionsReplanned event) {
        blocks.findByPlanItemId(event.item())
                .filter(block -> block.replan(plan.item(event.item()).sessions()))
                .ifPresent(blocks::save);
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

    /** Friday 12:00 of the week of the block: a block that is still nobody's then goes to the coach (rulings 14). */
    public Date fallbackAt(BoardSessionBlockId block) {
        PlanLedger.Item item = plan.item(planItem(block));
        return Date.from(plan.timer(
                item.id(),
                item.lastDay()
                        .with(DayOfWeek.FRIDAY)
                        .atTime(NOON)
                        .atZone(item.zone())
                        .toInstant()));
    }

    /** The coach who leads when nobody else does; the first by name when there are several. */
    public Optional<String> coach(BoardSessionBlockId block) {
        PlanLedger.Item item = plan.item(planItem(block));
        LocalDate today = LocalDate.now(programmeClock.withZone(item.zone()));
        return directory.coaches(item.team(), today).stream().findFirst().map(PersonId::text);
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
