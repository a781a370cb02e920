package nl.samenbeter.programme;

import java.time.Instant;
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

    /** As {@link #become(PlanItemId, String, PlanItemStatus, Set, Instant)}, with the code of a reason. */
    @Modifying
    @Query("""
            update plan_item set status = 'SKIPPED', reason = :reason, ended_at = :at, version = version + 1
            where id = :id and status in (:before)""")
    int skip(PlanItemId id, String reason, Set<PlanItemStatus> before, Instant at);

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
