package nl.samenbeter.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PlanItems extends ListCrudRepository<PlanItem, PlanItemId> {

    List<PlanItem> findByProgrammeIdOrderByRunNumberAscPositionAsc(ProgrammeId programme);

    List<PlanItem> findByProgrammeIdAndRunNumberAndElementId(ProgrammeId programme, int runNumber, String element);

    /** Without reading the item and its sessions first: nothing else of it changes. */
    @Modifying
    @Query("""
            update plan_item set status = :next, reason = null, ended_at = :at, version = version + 1
            where programme_id = :programme and run_number = :runNumber and element_id = :element
                and (week_number = :weekNumber or cast(:weekNumber as integer) is null) and status in (:before)""")
    int become(
            ProgrammeId programme,
            int runNumber,
            @Nullable Integer weekNumber,
            String element,
            PlanItemStatus next,
            Set<PlanItemStatus> before,
            @Nullable Instant at);

    @Modifying
    @Query("""
            update plan_item set status = :next, reason = null, ended_at = :at, version = version + 1
            where id = :id and element_id = :element and status in (:before)""")
    int become(PlanItemId id, String element, PlanItemStatus next, Set<PlanItemStatus> before, @Nullable Instant at);

    @Modifying
    @Query("""
            update plan_item set status = :next, reason = null, ended_at = :at, version = version + 1
            where id = :id and status in (:before)""")
    int become(PlanItemId id, PlanItemStatus next, Set<PlanItemStatus> before, Instant at);

    /** As {@link #become(PlanItemId, PlanItemStatus, Set, Instant)}, with the code of a reason. */
    @Modifying
    @Query("""
            update plan_item set status = 'SKIPPED', reason = :reason, ended_at = :at, version = version + 1
            where id = :id and status in (:before)""")
    int skip(PlanItemId id, String reason, Set<PlanItemStatus> before, Instant at);

    /**
     * The item's own day and time give way to those of something it hangs on, such as an event with other schools. Who has
     * registered is done before that day: the day still moves, what counts for being on time does not.
     */
    @Modifying
    @Query("""
            update plan_item set first_day = :day, last_day = :day, moved_from = :day, begins = :begins,
                due_at = case status when 'DONE' then due_at else :moment end,
                lapses_at = case status when 'DONE' then lapses_at else :moment end, version = version + 1
            where id = :id and status in ('PLANNED', 'OPEN', 'DONE')""")
    int moveTo(PlanItemId id, LocalDate day, LocalTime begins, LocalDateTime moment);

    @Modifying
    @Query("""
            update plan_item set status = 'SKIPPED', reason = :reason, ended_at = :at, version = version + 1
            where programme_id = :programme and run_number = :runNumber and element_id = :element
                and (week_number = :weekNumber or cast(:weekNumber as integer) is null) and status in (:before)""")
    int skip(
            ProgrammeId programme,
            int runNumber,
            @Nullable Integer weekNumber,
            String element,
            String reason,
            Set<PlanItemStatus> before,
            Instant at);

    Optional<PlanItem> findByProgrammeIdAndRunNumberAndWeekNumberAndElementId(
            ProgrammeId programme, int runNumber, int weekNumber, String element);
}
