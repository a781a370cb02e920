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

    /** Empty when there are none. */
    String of(ProgrammeId programme) {
        return items.findByProgrammeIdOrderByRunNumberAscPositionAsc(programme).stream()
                .filter(item -> item.kind() == PlanKind.GOALS && item.status() == PlanItemStatus.DONE)
                .sorted(Comparator.comparing(PlanItem::run)
                        .thenComparing(PlanItem::week)
                        .thenComparing(PlanItem::dueAt)
                        .reversed())
                .flatMap(item -> chosenAt(item).or(() -> handedOverTo(item)).stream())
                .findFirst()
                .or(() -> handedOver(programme))
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

    /** What went along to the cycle in which the team chose nothing new. */
    private Optional<String> handedOverTo(PlanItem item) {
        return jdbc.sql("select goals from cycle_hand_over where programme_id = :programme and run_number = :run")
                .param("programme", item.programme().value())
                .param("run", item.run())
                .query(String.class)
                .optional()
                .filter(goals -> !goals.isEmpty());
    }

    private Optional<String> handedOver(ProgrammeId programme) {
        return jdbc.sql("select goals from cycle_hand_over where programme_id = :programme and goals <> '' "
                        + "order by run_number desc limit 1")
                .param("programme", programme.value())
                .query(String.class)
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
