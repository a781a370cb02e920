package nl.samenbeter.tasks;

import java.sql.Types;
import java.util.UUID;
import nl.samenbeter.security.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door to how they want to see the list; the next time, on any device, it is the same. */
@Service
public class TaskChoiceService {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    TaskChoiceService(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public TaskChoice choice() {
        return jdbc.sql("select whose_id, kind, holder, sort_order from task_choice where person_id = ?")
                .param(currentUser.require().person().value())
                .query((row, n) -> new TaskChoice(
                        row.getObject("whose_id", UUID.class),
                        row.getString("kind"),
                        TaskHolder.valueOf(row.getString("holder")),
                        TaskOrder.valueOf(row.getString("sort_order"))))
                .optional()
                .orElse(TaskChoice.EVERYTHING);
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional
    public void keep(TaskChoice choice) {
        String kind = choice.kind();
        if (kind != null && kind.length() > 64) {
            throw new IllegalArgumentException("no such kind");
        }
        jdbc.sql("""
                        insert into task_choice (person_id, whose_id, kind, holder, sort_order)
                        values (:me, :whose, :kind, :holder, :order)
                        on conflict (person_id) do update set whose_id = excluded.whose_id, kind = excluded.kind,
                            holder = excluded.holder, sort_order = excluded.sort_order""")
                .param("me", currentUser.require().person().value())
                .param("whose", choice.whose(), Types.OTHER)
                .param("kind", kind)
                .param("holder", choice.holder().name())
                .param("order", choice.order().name())
                .update();
    }
}
