package nl.samenbeter.tasks;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Open tasks by the thousand, without processes behind them: only the list reads them. Every mark is one test's own, so
 * that {@link #remove} takes its tasks away again.
 */
public final class ManyTasks {

    /** Ten elements, some with variants; none of the titles but the barometer's is in the texts. */
    private static final String ELEMENT = "case n % 10 when 0 then 'userTask_fillBarometer' when 1 then"
            + " 'userTask_holdStartMeeting' when 2 then 'userTask_setUpBoard' else 'userTask_many' || n % 10 end";

    private final JdbcClient jdbc;
    private final SchoolId school;
    private final LocalDateTime now;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private int made;

    /** @param now in UTC; the tasks are due from ten days before it */
    public ManyTasks(JdbcClient jdbc, SchoolId school, LocalDateTime now) {
        this.jdbc = jdbc;
        this.school = school;
        this.now = now;
    }

    public ManyTasks of(@Nullable PersonId assignee, List<String> groups, List<TeamId> teams, int tasks) {
        int first = made;
        made += tasks;
        jdbc.sql("""
                        insert into act_ru_task (id_, rev_, name_, create_time_, due_date_, follow_up_date_, suspension_state_, assignee_)
                        select :mark || '-' || n, 1, 'many', cast(:now as timestamp),
                            case when n % 17 = 0 then null else cast(:now as timestamp) + (n * 7919 % 60000 - 14400) * interval '1 minute' end,
                            case when n % 29 = 0 then cast(:now as timestamp) + (n % 5 - 2) * interval '1 day' end, 1, :assignee
                        from generate_series(:first, :last) n""")
                .param("mark", mark)
                .param("now", Timestamp.valueOf(now))
                .param("assignee", assignee == null ? null : assignee.text(), java.sql.Types.VARCHAR)
                .param("first", first)
                .param("last", made - 1)
                .update();
        for (String group : groups) {
            jdbc.sql("""
                            insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
                            select :mark || :group || n, 1, 'candidate', :group, :mark || '-' || n from generate_series(:first, :last) n""")
                    .param("mark", mark)
                    .param("group", group)
                    .param("first", first)
                    .param("last", made - 1)
                    .update();
        }
        jdbc.sql("""
                        insert into task_entry (task_id, school_id, team_id, process_key, business_key, element_id, form_key, kind,
                            minutes, zone, candidate_groups, state, name, variant)
                        select :mark || '-' || n, :school, (cast(:teams as uuid[]))[n %% (:teamCount + 1) + 1], 'many', :mark, %s, 'form',
                            case n %% 3 when 0 then 'meeting' when 1 then 'visit' else 'barometer' end, n %% 7 * 5,
                            case n %% 4 when 0 then 'America/Curacao' else 'Europe/Amsterdam' end, cast(:groups as text[]), 'OPEN',
                            'Klus ' || n %% 10, case when n %% 20 = 0 then 'B1' end
                        from generate_series(:first, :last) n""".formatted(ELEMENT))
                .param("mark", mark)
                .param("school", school.value())
                .param("teams", teams.stream().map(TeamId::text).toArray(String[]::new))
                .param("teamCount", teams.size())
                .param("groups", groups.toArray(String[]::new))
                .param("first", first)
                .param("last", made - 1)
                .update();
        return this;
    }

    /** Every hundredth of those made so far is half-filled. */
    public ManyTasks begunBy(PersonId person) {
        jdbc.sql("""
                        insert into task_draft (task_id, person_id, school_id, content, saved_at)
                        select :mark || '-' || n, :person, :school, '{}', cast(:now as timestamp) from generate_series(0, :last, 100) n""")
                .param("mark", mark)
                .param("person", person.value())
                .param("school", school.value())
                .param("now", Timestamp.valueOf(now))
                .param("last", made - 1)
                .update();
        return this;
    }

    /** So that plans are made for as many as there are. */
    public ManyTasks counted() {
        for (String table : List.of("act_ru_task", "act_ru_identitylink", "task_entry", "task_draft", "role_grant")) {
            jdbc.sql("analyze " + table).update();
        }
        return this;
    }

    public void remove() {
        for (String column : List.of(
                "task_draft where task_id",
                "act_ru_identitylink where task_id_",
                "act_ru_task where id_",
                "task_entry where task_id")) {
            jdbc.sql("delete from " + column + " like ?").param(mark + "-%").update();
        }
    }
}
