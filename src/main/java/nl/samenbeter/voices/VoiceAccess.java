package nl.samenbeter.voices;

import java.util.UUID;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asked by {@code @PreAuthorize("@voiceAccess.may(#voice, 'VOICES_SEE')")}: the permission for the team that asked. */
@Component("voiceAccess")
public class VoiceAccess {

    private final JdbcClient jdbc;
    private final Access access;

    VoiceAccess(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    public boolean may(VoiceId voice, Permission permission) {
        return team("select team_id from voice where id = :id", voice.value(), permission);
    }

    public boolean may(VoiceLineId line, Permission permission) {
        return team(
                "select v.team_id from voice_line l join voice v on v.id = l.voice_id where l.id = :id",
                line.value(),
                permission);
    }

    private boolean team(String sql, UUID id, Permission permission) {
        return jdbc.sql(sql)
                .param("id", id)
                .query(UUID.class)
                .optional()
                .filter(team -> access.team(new TeamId(team), permission))
                .isPresent();
    }
}
