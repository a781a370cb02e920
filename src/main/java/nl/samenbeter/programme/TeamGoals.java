package nl.samenbeter.programme;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.FormAnswers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The goals of a team as it wrote them down last: when it chose or changed them, or when a cycle was handed over. A board
 * with goals of its own may take their place.
 */
@Component
class TeamGoals {

    private static final List<String> FIELDS = List.of("goal", "secondGoal");

    private final PlanItems items;
    private final FormAnswers answers;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    TeamGoals(PlanItems items, FormAnswers answers, JdbcClient jdbc, Clock programmeClock) {
        this.items = items;
        this.answers = answers;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /** Empty when there are none. What was chosen before a hand-over has gone along in it, or was left behind on purpose. */
    String of(ProgrammeId programme) {
        Optional<HandedOver> handedOver = handedOver(programme);
        int since = handedOver.map(HandedOver::run).orElse(0);
        return items.findByProgrammeIdOrderByRunNumberAscPositionAsc(programme).stream()
                .filter(item -> item.kind() == PlanKind.GOALS && item.status() == PlanItemStatus.DONE)
                .filter(item -> item.run() >= since)
                .sorted(Comparator.comparing(PlanItem::run)
                        .thenComparing(PlanItem::week)
                        .thenComparing(PlanItem::dueAt)
                        .reversed())
                .flatMap(item -> chosenAt(item).stream())
                .findFirst()
                .or(() -> handedOver.map(HandedOver::goals))
                .orElse("");
    }

    private Optional<String> chosenAt(PlanItem item) {
        return answers.of(item.id()).values().stream()
                .map(fields -> FIELDS.stream()
                        .map(fields::get)
                        .filter(Objects::nonNull)
                        .filter(goal -> !goal.isBlank())
                        .collect(Collectors.joining("\n")))
                .filter(goals -> !goals.isEmpty())
                .findFirst();
    }

    /** @param run the cycle that the goals went along to */
    private record HandedOver(int run, String goals) {}

    private Optional<HandedOver> handedOver(ProgrammeId programme) {
        return jdbc.sql("select run_number, goals from cycle_hand_over where programme_id = :programme and goals <> '' "
                        + "order by run_number desc limit 1")
                .param("programme", programme.value())
                .query((row, n) -> new HandedOver(row.getInt("run_number"), row.getString("goals")))
                .optional();
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
