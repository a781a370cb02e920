package nl.samenbeter.monitoring;

import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many of a hundred items each school wants on time. */
@Component
class OnTimeTargets {

    /** Unless the school has set another (rulings 50). */
    static final int USUAL = 80;

    private final JdbcClient jdbc;

    OnTimeTargets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int of(SchoolId school) {
        return jdbc.sql("select on_time from school_target where school_id = ?")
                .param(school.value())
                .query(Integer.class)
                .optional()
                .orElse(USUAL);
    }

    int of(ProgrammeId programme) {
        return jdbc.sql("select t.on_time from school_target t join programme p on p.school_id = t.school_id "
                        + "where p.id = ?")
                .param(programme.value())
                .query(Integer.class)
                .optional()
                .orElse(USUAL);
    }

    void set(SchoolId school, int onTime) {
        jdbc.sql("insert into school_target (school_id, on_time) values (?, ?) "
                        + "on conflict (school_id) do update set on_time = excluded.on_time")
                .params(school.value(), onTime)
                .update();
    }
}
