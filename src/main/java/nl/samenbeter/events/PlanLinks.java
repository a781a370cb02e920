package nl.samenbeter.events;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which meeting a plan item of a team stands for; in one programme a meeting is used once. */
@Component
class PlanLinks {

    private final JdbcClient jdbc;

    PlanLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PlanLedger.Item item, NetworkEventId event) {
        jdbc.sql("insert into event_plan_item (plan_item_id, event_id, school_id, team_id, programme_id) "
                        + "values (?, ?, ?, ?, ?)")
                .params(
                        item.id().value(),
                        event.value(),
                        item.school().value(),
                        item.team().value(),
                        item.programme().value())
                .update();
    }

    Optional<NetworkEventId> eventOf(PlanItemId item) {
        return jdbc.sql("select event_id from event_plan_item where plan_item_id = ?")
                .param(item.value())
                .query(UUID.class)
                .optional()
                .map(NetworkEventId::new);
    }

    List<PlanItemId> itemsOf(NetworkEventId event) {
        return jdbc
                .sql("select plan_item_id from event_plan_item where event_id = ?")
                .param(event.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PlanItemId::new)
                .toList();
    }

    List<PlanItemId> itemsOf(NetworkEventId event, TeamId team) {
        return jdbc
                .sql("select plan_item_id from event_plan_item where event_id = ? and team_id = ?")
                .params(event.value(), team.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PlanItemId::new)
                .toList();
    }

    List<NetworkEventId> usedBy(ProgrammeId programme) {
        return jdbc
                .sql("select event_id from event_plan_item where programme_id = ?")
                .param(programme.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(NetworkEventId::new)
                .toList();
    }
}
