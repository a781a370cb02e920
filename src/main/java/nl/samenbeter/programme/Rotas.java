package nl.samenbeter.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the rota. */
@Component
class Rotas {

    private final JdbcClient jdbc;

    Rotas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PersonId> leader(ProgrammeId programme, int run, int week) {
        return jdbc.sql("select person_id from programme_rota "
                        + "where programme_id = :programme and run_number = :run and week_number = :week")
                .param("programme", programme.value())
                .param("run", run)
                .param("week", week)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Who leads in the weeks before this one, in order. */
    List<PersonId> before(ProgrammeId programme, int run, int week) {
        return jdbc
                .sql("select person_id from programme_rota where programme_id = :programme "
                        + "and (run_number, week_number) < (:run, :week) order by run_number, week_number")
                .param("programme", programme.value())
                .param("run", run)
                .param("week", week)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /** Who leads which week of which run. */
    Map<Week, PersonId> of(ProgrammeId programme) {
        Map<Week, PersonId> leaders = new HashMap<>();
        jdbc.sql("select run_number, week_number, person_id from programme_rota where programme_id = :programme")
                .param("programme", programme.value())
                .query(row -> {
                    leaders.put(
                            new Week(row.getInt("run_number"), row.getInt("week_number")),
                            new PersonId(row.getObject("person_id", UUID.class)));
                });
        return leaders;
    }

    record Week(int run, int number) {}

    void leads(Programme programme, int run, int week, PersonId person) {
        jdbc.sql("""
                        insert into programme_rota (programme_id, run_number, week_number, school_id, person_id)
                        values (:programme, :run, :week, :school, :person)
                        on conflict (programme_id, run_number, week_number) do update set person_id = excluded.person_id
                        """)
                .param("programme", programme.id().value())
                .param("run", run)
                .param("week", week)
                .param("school", programme.school().value())
                .param("person", person.value())
                .update();
    }
}
