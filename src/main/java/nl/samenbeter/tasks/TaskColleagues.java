package nl.samenbeter.tasks;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who shares a task, today. */
@Component
class TaskColleagues {

    private final TaskEntries entries;
    private final Directory directory;
    private final JdbcClient jdbc;

    TaskColleagues(TaskEntries entries, Directory directory, JdbcClient jdbc) {
        this.entries = entries;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** Everybody with a role that may have it, by group and name; nobody for a private task. */
    Map<PersonId, String> of(Collection<String> candidateGroups) {
        LocalDate day = entries.today();
        var colleagues = new LinkedHashMap<PersonId, String>();
        for (String group : candidateGroups) {
            String[] roleAndScope = group.split(":", 2);
            boolean everywhere = roleAndScope[1].equals(TaskGroups.ALL);
            jdbc.sql("""
                            select p.id, p.name from role_grant g join person p on p.id = g.person_id
                            where g.role = :role and (g.scope_id = :scope or :everywhere and g.scope_id is null)
                                and %s
                            order by p.name, p.id""".formatted(TaskGroups.HELD))
                    .param("role", roleAndScope[0])
                    .param("scope", everywhere ? null : UUID.fromString(roleAndScope[1]), Types.OTHER)
                    .param("everywhere", everywhere)
                    .param("day", day)
                    .query(row -> {
                        colleagues.put(new PersonId(row.getObject("id", UUID.class)), row.getString("name"));
                    });
        }
        return colleagues;
    }

    Map<PersonId, String> coaches(TeamId team) {
        return directory.names(directory.coaches(team, entries.today()));
    }
}
