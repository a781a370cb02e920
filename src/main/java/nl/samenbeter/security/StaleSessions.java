package nl.samenbeter.security;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds sessions that are over: the account disabled or signed out everywhere since they began. */
@Component
public class StaleSessions {

    private final JdbcClient jdbc;

    StaleSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the users whose session is over. One query, however many there are. */
    public List<AccountUser> among(Collection<AccountUser> users) {
        if (users.isEmpty()) {
            return List.of();
        }
        Map<PersonId, Integer> epochs = new HashMap<>();
        jdbc.sql("select id, session_epoch from account where id = any(?) and disabled_at is null")
                .param(users.stream()
                        .map(user -> user.person().value())
                        .distinct()
                        .toArray(UUID[]::new))
                .query(row -> {
                    epochs.put(new PersonId(row.getObject("id", UUID.class)), row.getInt("session_epoch"));
                });
        return users.stream()
                .filter(user -> epochs.getOrDefault(user.person(), Integer.MAX_VALUE) > user.epoch())
                .toList();
    }
}
