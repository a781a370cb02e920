package nl.samenbeter.barometer;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is shown of each closed round: written when it closes and never again. */
@Component
class Figures {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Figures(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** @param sheets none when the answers could not be opened */
    void add(BarometerRound round, List<Answers> sheets) {
        List<Object[]> rows = new ArrayList<>();
        for (Question question : round.set().questions()) {
            if (question.kind() != Question.Kind.TEXT) {
                Tally tally = tally(question, sheets);
                Figure figure = Figure.of(question, tally, Suppression.verdict(tally));
                rows.add(new Object[] {
                    round.id().value(),
                    round.school().value(),
                    question.number(),
                    figure.verdict().name(),
                    figure.answers(),
                    figure.mean(),
                    figure.choices().toArray(Integer[]::new)
                });
            }
        }
        batch.batchUpdate(
                "insert into barometer_figure (round_id, school_id, question, verdict, answers, mean, choices) "
                        + "values (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static Tally tally(Question question, List<Answers> sheets) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Answers sheet : sheets) {
            Answer answer = sheet.to(question);
            Integer number = answer == null ? null : answer.number();
            if (number != null) {
                counts.merge(number, 1, Integer::sum);
            }
        }
        return Tally.of(counts);
    }

    Map<BarometerRoundId, Map<Question, Figure>> of(Collection<BarometerRoundId> rounds) {
        Map<BarometerRoundId, Map<Question, Figure>> found = new HashMap<>();
        jdbc.sql("select * from barometer_figure where round_id = any(:rounds) order by question")
                .param("rounds", rounds.stream().map(BarometerRoundId::value).toArray(UUID[]::new))
                .query(row -> {
                    Figure figure = figure(row);
                    found.computeIfAbsent(
                                    new BarometerRoundId(row.getObject("round_id", UUID.class)),
                                    round -> new EnumMap<>(Question.class))
                            .put(figure.question(), figure);
                });
        return found;
    }

    static Figure figure(ResultSet row) throws SQLException {
        Array choices = row.getArray("choices");
        BigDecimal mean = row.getBigDecimal("mean");
        return new Figure(
                Question.numbered(row.getInt("question")),
                Verdict.valueOf(row.getString("verdict")),
                row.getInt("answers"),
                mean,
                List.of((Integer[]) choices.getArray()));
    }
}
