package nl.samenbeter.barometer;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sealed answers of rounds that are open: a round, a random id and bytes, and nothing of who or when. */
@Component
class Envelopes {

    private final JdbcClient jdbc;

    Envelopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(BarometerRoundId round, byte[] sealed) {
        jdbc.sql("insert into barometer_envelope (id, round_id, sealed) values (?, ?, ?)")
                .params(UUID.randomUUID(), round.value(), sealed)
                .update();
    }

    List<byte[]> of(BarometerRoundId round) {
        return jdbc.sql("select sealed from barometer_envelope where round_id = ?")
                .param(round.value())
                .query(byte[].class)
                .list();
    }

    int count(BarometerRoundId round) {
        return jdbc.sql("select count(*) from barometer_envelope where round_id = ?")
                .param(round.value())
                .query(Integer.class)
                .single();
    }

    void delete(BarometerRoundId round) {
        jdbc.sql("delete from barometer_envelope where round_id = ?")
                .param(round.value())
                .update();
    }
}
