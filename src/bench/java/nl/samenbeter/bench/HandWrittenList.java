package nl.samenbeter.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the first page as somebody would read them who knows that every school lies in one time zone, that no role
 * has ended, and nothing else to look after.
 */
final class HandWrittenList {

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    private static final String GROUPS = "select role || ':' || scope_id from role_grant where person_id = ?"
            + " and begins_on <= ? and (ends_on is null or ends_on >= ?)";

    private static final String COLUMNS = """
            t.id_, t.due_date_ due, e.minutes, d.task_id is not null begun, case
                when t.due_date_ is null or t.follow_up_date_ > ? then 3 when t.due_date_ < ? then 0
                when t.due_date_ < ? then 1 when t.due_date_ < ? then 2 else 3 end part
            from act_ru_task t join task_entry e on e.task_id = t.id_
                left join task_draft d on d.task_id = t.id_ and d.person_id = ?""";

    private static final String PAGE = """
            select l.mine, l.part, l.total, l.work, l.begun, l.due, e.*, school.name school, team.name team
            from (select list.*, count(*) over both_of total, sum(minutes) over both_of work,
                    row_number() over (partition by part, mine order by begun desc, due nulls last, id_) at
                from (select true mine, %1$s where t.assignee_ = ?
                    union all select false, %1$s where t.assignee_ is null and t.id_ in (
                        select task_id_ from act_ru_identitylink where type_ = 'candidate' and group_id_ = any(?))) list
                window both_of as (partition by part, mine)) l
            join task_entry e on e.task_id = l.id_
            join school on school.id = e.school_id left join team on team.id = e.team_id
            where l.at <= 20 order by l.part, l.mine desc, l.at""".formatted(COLUMNS);

    private final DataSource pool;

    HandWrittenList(DataSource pool) {
        this.pool = pool;
    }

    record Row(
            String task,
            boolean mine,
            int part,
            int total,
            int work,
            boolean begun,
            @Nullable Timestamp due,
            String element,
            String name,
            String formKey,
            String kind,
            UUID school,
            UUID team,
            UUID programme,
            int week,
            int minutes,
            String schoolName,
            String teamName) {}

    List<Row> page(PersonId person, LocalDateTime now) {
        try (Connection connection = pool.getConnection()) {
            String[] groups = groups(connection, person, now.toLocalDate());
            try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
                int next = edges(statement, 1, person, now);
                statement.setString(next++, person.text());
                next = edges(statement, next, person, now);
                statement.setArray(next, connection.createArrayOf("text", groups));
                var rows = new ArrayList<Row>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        rows.add(row(row));
                    }
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] groups(Connection connection, PersonId person, LocalDate day) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(GROUPS)) {
            statement.setObject(1, person.value());
            statement.setObject(2, day);
            statement.setObject(3, day);
            var groups = new ArrayList<String>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    groups.add(row.getString(1));
                }
            }
            return groups.toArray(String[]::new);
        }
    }

    private static int edges(PreparedStatement statement, int first, PersonId person, LocalDateTime now)
            throws SQLException {
        LocalDate today = now.toLocalDate();
        statement.setTimestamp(first, moment(now));
        statement.setTimestamp(first + 1, moment(now));
        statement.setTimestamp(first + 2, moment(today.plusDays(1).atStartOfDay()));
        statement.setTimestamp(
                first + 3,
                moment(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atStartOfDay()));
        statement.setObject(first + 4, person.value());
        return first + 5;
    }

    private static Timestamp moment(LocalDateTime local) {
        return Timestamp.from(local.atZone(HOME).toInstant());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("task_id"),
                row.getBoolean("mine"),
                row.getInt("part"),
                row.getInt("total"),
                row.getInt("work"),
                row.getBoolean("begun"),
                row.getTimestamp("due"),
                row.getString("element_id"),
                row.getString("name"),
                row.getString("form_key"),
                row.getString("kind"),
                row.getObject("school_id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getInt("week_number"),
                row.getInt("minutes"),
                row.getString("school"),
                row.getString("team"));
    }
}
