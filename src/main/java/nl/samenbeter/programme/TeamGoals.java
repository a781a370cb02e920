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

    /** In four statements; programmes without goals are left out. */
    Map<ProgrammeId, String> of(Collection<ProgrammeId> programmes) {
        if (programmes.isEmpty()) {
            return Map.of();
        }
        Map<ProgrammeId, String> goals = new HashMap<>(written(programmes));
        boards.forEach(board -> goals.putAll(board.running(programmes)));
        return goals;
    }

    private Map<ProgrammeId, String> written(Collection<ProgrammeId> programmes) {
        List<UUID> ids = programmes.stream().map(ProgrammeId::value).toList();
        Map<ProgrammeId, HandedOver> handedOver = handedOver(ids);
        List<Moment> moments = moments(ids).stream()
                .filter(moment -> !handedOver.containsKey(moment.programme())
                        || moment.run() >= handedOver.get(moment.programme()).run())
                .toList();
        Map<PlanItemId, String> chosen =
                chosenAt(moments.stream().map(Moment::item).toList());
        Map<ProgrammeId, String> goals = new HashMap<>();
        moments.stream()
                .filter(moment -> chosen.containsKey(moment.item()))
                .forEach(moment -> goals.putIfAbsent(moment.programme(), chosen.get(moment.item())));
        handedOver.forEach((programme, last) -> goals.putIfAbsent(programme, last.goals()));
        return goals;
    }

    /** A plan item at which a team chose its goals. */
    private record Moment(PlanItemId item, ProgrammeId programme, int run) {}

    /** The last first. */
    private List<Moment> moments(List<UUID> programmes) {
        return jdbc.sql("""
                        select id, programme_id, run_number from plan_item
                        where programme_id in (:programmes) and kind = 'GOALS' and status = 'DONE'
                        order by run_number desc, week_number desc, due_at desc""")
                .param("programmes", programmes)
                .query((row, n) -> new Moment(
                        new PlanItemId(row.getObject("id", UUID.class)),
                        new ProgrammeId(row.getObject("programme_id", UUID.class)),
                        row.getInt("run_number")))
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

    /** @param run the cycle that the goals went along to */
    private record HandedOver(int run, String goals) {}

    private Map<ProgrammeId, HandedOver> handedOver(List<UUID> programmes) {
        Map<ProgrammeId, HandedOver> last = new HashMap<>();
        jdbc.sql("""
                        select distinct on (programme_id) programme_id, run_number, goals from cycle_hand_over
                        where programme_id in (:programmes) and goals <> '' order by programme_id, run_number desc""").param("programmes", programmes).query(row -> {
            last.put(
                    new ProgrammeId(row.getObject("programme_id", UUID.class)),
                    new HandedOver(row.getInt("run_number"), row.getString("goals")));
        });
        return last;
    }

    /** @param run the cycle that the goals go along to */
    void handOver(Programme programme, int run, String goals, PersonId by) {
        jdbc.sql("""
                        insert into cycle_hand_over (programme_id, run_number, school_id, goals, handed_over_by, handed_over_at)
                        values (:programme, :run, :school, :goals, :by, :at)
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
