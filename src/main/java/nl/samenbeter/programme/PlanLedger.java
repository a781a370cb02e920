package nl.samenbeter.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plan for the rooms of the interventions: reading an item and telling how it went. No rights; not for views. */
@Component
@Transactional
public class PlanLedger {

    private final PlanItems items;
    private final ProgrammeSteps steps;
    private final Clock programmeClock;

    PlanLedger(PlanItems items, ProgrammeSteps steps, Clock programmeClock) {
        this.items = items;
        this.steps = steps;
        this.programmeClock = programmeClock;
    }

    /**
     * A plan item as an intervention needs it. Local times are the school's.
     *
     * @param subject what a task of this item is about
     * @param sessions board sessions of a block, empty for other kinds
     */
    public record Item(
            PlanItemId id,
            SchoolId school,
            TeamId team,
            ProgrammeId programme,
            int week,
            String element,
            String name,
            @Nullable String place,
            PlanOwner owner,
            ZoneId zone,
            LocalDateTime dueAt,
            Instant due,
            TaskSubject subject,
            List<Session> sessions) {}

    /** @param held absent until it has an answer */
    public record Session(
            LocalDate day,
            LocalTime begins,
            int minutes,
            @Nullable Boolean held) {}

    @Transactional(readOnly = true)
    public Item item(PlanRef ref) {
        return details(items.findByProgrammeIdAndRunNumberAndWeekNumberAndElementId(
                        ref.programme(), ref.runNumber(), ref.weekNumber(), ref.element())
                .orElseThrow(() -> new IllegalStateException("no plan item " + ref)));
    }

    @Transactional(readOnly = true)
    public Item item(PlanItemId id) {
        return details(find(id));
    }

    /** Who has the task of the item from the start, as the engine writes people; nobody when several may take it. */
    @Transactional(readOnly = true)
    public @Nullable String assignee(PlanItemId id) {
        return steps.assignee(find(id));
    }

    /** The groups that may take the task of the item, also after it was given back. */
    @Transactional(readOnly = true)
    public List<String> candidates(PlanItemId id) {
        return ProgrammeSteps.candidates(find(id));
    }

    /** Tells the plan that a board session was held or not; the same answer twice changes nothing. */
    public void sessionAnswered(PlanItemId id, LocalDate day, boolean held) {
        PlanItem item = find(id);
        item.answerSession(day, held);
        items.save(item);
    }

    /** Nobody did it before it closed; counted apart from late and from skipped. */
    public void lapsed(PlanItemId id) {
        PlanItem item = find(id);
        if (item.lapse(programmeClock.instant())) {
            items.save(item);
        }
    }

    /** Does not go ahead after all, for the reason of that code. */
    public void skipped(PlanItemId id, String reasonCode) {
        PlanItem item = find(id);
        if (item.skip(reasonCode, programmeClock.instant())) {
            items.save(item);
        }
    }

    private PlanItem find(PlanItemId id) {
        return items.findById(id).orElseThrow(() -> new IllegalStateException("no plan item " + id));
    }

    private static Item details(PlanItem item) {
        return new Item(
                item.id(),
                item.school(),
                item.team(),
                item.programme(),
                item.week(),
                item.element(),
                item.name(),
                item.place(),
                item.owner(),
                item.zone(),
                item.dueAt(),
                item.due(),
                ProgrammeSteps.subject(item),
                item.sessions().stream()
                        .map(session -> new Session(session.day(), session.begins(), session.minutes(), session.held()))
                        .toList());
    }
}
