package nl.samenbeter.voices;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import org.springframework.stereotype.Component;

/** Which row of the plan an arena is, and which task of the reader ends with it. */
@Component
class ArenaTasks {

    /** An arena that is held so long before its day is that of the plan. */
    private static final int DAYS_EARLY = 7;

    private final Voices voices;
    private final PlanLedger plan;
    private final TaskQueries tasks;

    ArenaTasks(Voices voices, PlanLedger plan, TaskQueries tasks) {
        this.voices = voices;
        this.plan = plan;
        this.tasks = tasks;
    }

    /** The arena that the plan has about now, if nobody has begun it. */
    Optional<PlanItemId> planned(ProgrammeId programme, LocalDate today) {
        return plan.upcoming(programme, PlanKind.ARENA, LocalDate.EPOCH).stream()
                .findFirst()
                .filter(item -> !item.firstDay().isAfter(today.plusDays(DAYS_EARLY)))
                .map(PlanLedger.Item::id)
                .filter(item -> voices.findByPlanItemId(item).isEmpty());
    }

    Optional<Voice> arena(TaskId task) {
        return voices.findByPlanItemId(planItem(task));
    }

    /** @throws DomainException {@code tasks.gone} for a task without a row in the plan */
    PlanItemId planItem(TaskId task) {
        PlanItemId item = tasks.details(task).planItem();
        if (item == null) {
            throw new DomainException("tasks.gone");
        }
        return item;
    }

    ProgrammeId programme(TaskId task) {
        return Objects.requireNonNull(tasks.details(task).row().programme());
    }

    /** The open task of this arena that is the reader's, or the team's. */
    Optional<TaskId> mine(Voice arena) {
        if (arena.planItem() == null) {
            return Optional.empty();
        }
        return tasks.open().stream()
                .filter(row -> row.kind().equals(PlanKind.ARENA.property())
                        && arena.place().programme().equals(row.programme()))
                .map(row -> row.id())
                .filter(task -> arena.planItem().equals(tasks.details(task).planItem()))
                .findFirst();
    }
}
