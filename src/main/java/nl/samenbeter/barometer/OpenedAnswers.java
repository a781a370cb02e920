package nl.samenbeter.barometer;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Answers of closed rounds. Each stands alone: nothing says which were given by one person. They are written in one go,
 * shuffled over all people and all questions, so their order in the table says nothing either. Who wrote nothing at a
 * question for words leaves no row.
 */
@Component
class OpenedAnswers {

    private final JdbcTemplate jdbc;
    private final SecureRandom random = new SecureRandom();

    OpenedAnswers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(BarometerRound round, List<Answers> sheets) {
        List<Object[]> rows = new ArrayList<>();
        for (Answers sheet : sheets) {
            sheet.byQuestion().forEach((question, answer) -> {
                if (!"".equals(answer.words())) {
                    rows.add(new Object[] {
                        UUID.randomUUID(),
                        round.school().value(),
                        round.id().value(),
                        question.number(),
                        answer.number(),
                        answer.words(),
                        answer.words() == null ? null : false
                    });
                }
            });
        }
        Collections.shuffle(rows, random);
        jdbc.batchUpdate(
                "insert into barometer_answer (id, school_id, round_id, question, answer, words, withheld) "
                        + "values (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }
}
