package nl.samenbeter.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.programme.BoardGoals;
import nl.samenbeter.shared.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The titles of the goals that run, for programmes that go on. */
@Component
class RunningGoals implements BoardGoals {

    private final JdbcClient jdbc;

    RunningGoals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<ProgrammeId, String> running(Collection<ProgrammeId> programmes) {
        Map<ProgrammeId, String> goals = new HashMap<>();
        jdbc.sql("""
                        select p.id, string_agg(g.title, e'\\n' order by g.ends, g.made_at, g.id) as titles
                        from programme p join team_goal g on g.team_id = p.team_id and g.status = 'ACTIVE'
                        where p.id = any(:programmes) and p.status <> 'STOPPED' group by p.id""")
                .param("programmes", programmes.stream().map(ProgrammeId::value).toArray(UUID[]::new))
                .query(row -> {
                    goals.put(new ProgrammeId(row.getObject("id", UUID.class)), row.getString("titles"));
                });
        return goals;
    }
}
