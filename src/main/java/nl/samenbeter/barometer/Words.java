package nl.samenbeter.barometer;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people wrote in closed rounds, in the order of random ids. */
@Component
class Words {

    private final JdbcClient jdbc;

    Words(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing when fewer than five people wrote something (domain 5). */
    List<WrittenWords> of(BarometerRoundId round) {
        List<WrittenWords> all = jdbc.sql("select id, words, withheld from barometer_answer "
                        + "where round_id = ? and words is not null order by id")
                .param(round.value())
                .query((row, n) -> new WrittenWords(
                        row.getObject("id", UUID.class), row.getString("words"), row.getBoolean("withheld")))
                .list();
        return all.size() < Suppression.MINIMUM ? List.of() : all;
    }

    void withhold(BarometerRoundId round, UUID words, boolean withheld) {
        jdbc.sql("update barometer_answer set withheld = ? where id = ? and round_id = ? and words is not null")
                .params(withheld, words, round.value())
                .update();
    }
}
