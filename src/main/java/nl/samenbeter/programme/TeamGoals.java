package nl.samenbeter.programme;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.FormAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The goals of a team: those that run on its board; without any there, as it wrote them down last, when it chose or changed
 * them, or when a cycle was handed over.
 */
@Component
class TeamGoals {

    private static final List<String> FIELDS = List.of("goal", "secondGoal");

    private final FormAnswers answers;
    private final List<BoardGoals> boards;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    TeamGoals(FormAnswers answers, List<BoardGoals> boards, JdbcClient jdbc, Clock programmeClock) {
        this.answers = answers;
        this.boards = boards;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /** Empty when there are none. What was chosen before a hand-over has gone along in it, or was left behind on purpose. */
    String of(ProgrammeId programme) {
        return of(List.of(programme)).getOrDefault(programme, "");
    }

    /** In three statements; programmes without goals are left out. */
    Map<ProgrammeId, String> of(Collection<ProgrammeId> programmes) {
        if (programmes.isEmpty()) {
            return Map.of();
        }
        Map<ProgrammeId, String> goals = new HashMap<>(written(programmes));
        boards.forEach(board -> goals.putAll(board.running(programmes)));
        return goals;
    }

    private Map<ProgrammeId, String> written(Collection<ProgrammeId> programmes) {
        List<Written> written =
                writtenDown(programmes.stream().map(ProgrammeId::value).toList());
        Map<PlanItemId, String> chosen = chosenAt(
                written.stream().map(Written::item).filter(Objects::nonNull).toList());
        Map<ProgrammeId, String> goals = new HashMap<>();
        written.forEach(one -> {
            String words = one.item() == null ? one.handedOver() : chosen.get(one.item());
            if (words != null) {
                goals.putIfAbsent(one.programme(), words);
            }
        });
        return goals;
    }

    /**
     * A moment at which a team wrote down its goals.
     *
     * @param item where it chose them; absent when they went along in a hand-over
     */
    private record Written(
            ProgrammeId programme,
            @Nullable PlanItemId item,
            @Nullable String handedOver) {}

    /** The last choice first; what was chosen before the last hand-over is left out, and the hand-over comes after the rest. */
    private List<Written> writtenDown(List<UUID> programmes) {
        return jdbc.sql("""
                        with last as (select distinct on (programme_id) programme_id, run_number, goals from cycle_hand_over
                            where programme_id in (:programmes) and goals <> '' order by programme_id, run_number desc)
                        select i.programme_id, i.id as item, null as goals, i.run_number, i.week_number, i.due_at
                        from plan_item i left join last l on l.programme_id = i.programme_id
                        where i.programme_id in (:programmes) and i.kind = 'GOALS' and i.status = 'DONE'
                            and i.run_number >= coalesce(l.run_number, 0)
                        union all select programme_id, null, goals, 0, 0, null from last
                        order by run_number desc, week_number desc, due_at desc""")
                .param("programmes", programmes)
                .query((row, n) -> {
                    UUID item = row.getObject("item", UUID.class);
                    return new Written(
                            new ProgrammeId(row.getObject("programme_id", UUID.class)),
                            item == null ? null : new PlanItemId(item),
                            row.getString("goals"));
                })
                .list();
    }

    private Map<PlanItemId, String> chosenAt(List<PlanItemId> items) {
        Map<PlanItemId, String> chosen = new HashMap<>();
        answers.of(items)
                .forEach((item, all) -> all.values().stream()
                        .map(fields -> FIELDS.stream()
                                .map(fields::get)
                                .filter(Objects::nonNull)
                                .filter(goal -> !goal.isBlank())
                                .collect(Collectors.joining("\n")))
                        .filter(goals -> !goals.isEmpty())
                        .findFirst()
                        .ifPresent(goals -> chosen.put(item, goals)));
        return chosen;
    }

    /**
     * A last week that is held again hands over again: its goals replace those of the first time.
     *
     * @param run the cycle that the goals go along to
     */
    void handOver(Programme programme, int run, String goals, PersonId by) {
        jdbc.sql("""
                        insert into cycle_hand_over (programme_id, run_number, school_id, goals, handed_over_by, handed_over_at)
                        values (:programme, :run, :school, :goals, :by, :at)
                        on conflict (programme_id, run_number) do update
                            set goals = :goals, handed_over_by = :by, handed_over_at = :at
                        """)
                .param("programme", programme.id().value())
                .param("run", run)
                .param("school", programme.school().value())
                .param("goals", goals)
                .param("by", by.value())
                .param("at", Timestamp.from(programmeClock.instant()))
                .update();
    }
}
