package nl.samenbeter.organisation;

import java.util.List;
import java.util.UUID;
import nl.samenbeter.security.Scope;
import nl.samenbeter.security.ScopeTree;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells security which school a team lies in, and which board a school. */
@Component
class DirectoryScopes implements ScopeTree {

    private final JdbcClient jdbc;

    DirectoryScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Scope> around(TeamId team) {
        return jdbc.sql("select s.id, s.board_id from team t join school s on s.id = t.school_id where t.id = ?")
                .param(team.value())
                .query((row, n) -> List.of(
                        Scope.of(team),
                        Scope.of(new SchoolId(row.getObject("id", UUID.class))),
                        Scope.of(new BoardId(row.getObject("board_id", UUID.class)))))
                .optional()
                .orElse(List.of());
    }

    @Override
    public List<Scope> around(SchoolId school) {
        return jdbc.sql("select board_id from school where id = ?")
                .param(school.value())
                .query((row, n) ->
                        List.of(Scope.of(school), Scope.of(new BoardId(row.getObject("board_id", UUID.class)))))
                .optional()
                .orElse(List.of());
    }
}
