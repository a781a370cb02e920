package nl.samenbeter.organisation;

import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A team of one school. */
class Team {

    @Id
    private final TeamId id;

    @Version
    private @Nullable Integer version;

    private final SchoolId schoolId;
    private String name;
    private TeamKind kind;

    Team(TeamId id, SchoolId schoolId, String name, TeamKind kind) {
        this.id = id;
        this.schoolId = schoolId;
        this.name = Names.checked(name);
        this.kind = kind;
    }

    TeamId id() {
        return id;
    }

    void change(String otherName, TeamKind otherKind) {
        name = Names.checked(otherName);
        kind = otherKind;
    }

    TeamDetails details() {
        return new TeamDetails(id, schoolId, name, kind);
    }
}
