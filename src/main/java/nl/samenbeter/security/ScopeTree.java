package nl.samenbeter.security;

import java.util.List;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;

/** What lies in what; told by the room that keeps teams and schools. */
public interface ScopeTree {

    /** The team's own scope, its school's and its board's; empty when there is no such team. */
    List<Scope> around(TeamId team);

    /** The school's own scope and its board's; empty when there is no such school. */
    List<Scope> around(SchoolId school);
}
