package nl.samenbeter.voices;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a survey of enough people says. All figures are of the same group, whatever somebody knew (docs/decisions/0027). */
@Component
class SurveyResults {

    /** Fewer answers are shown to nobody (domain 2.7); the same for words and their writers. */
    static final int FEWEST = 10;

    private final JdbcClient jdbc;

    SurveyResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when there are too few. */
    Optional<SurveyOutcome> of(Voice survey, boolean words, boolean withheldToo) {
        Integer taken = survey.taken();
        return taken == null || taken < FEWEST
                ? Optional.empty()
                : Optional.of(new SurveyOutcome(
                        taken, statements(survey.id()), words ? words(survey.id(), withheldToo) : List.of()));
    }

    private List<SurveyOutcome.OfStatement> statements(VoiceId survey) {
        Map<Statement, List<@Nullable Integer>> points = new EnumMap<>(Statement.class);
        for (Statement statement : Statement.values()) {
            points.put(statement, new ArrayList<>());
        }
        jdbc.sql("select statement, point from voice_answer where voice_id = ?")
                .param(survey.value())
                .query((row, n) -> points.get(Statement.valueOf(row.getString("statement")))
                        .add(row.getObject("point", Integer.class)))
                .list();
        return points.entrySet().stream()
                .map(entry -> SurveyOutcome.OfStatement.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<SurveyOutcome.Words> words(VoiceId survey, boolean withheldToo) {
        // by the random id: never in the order in which they were written
        List<SurveyOutcome.Words> all = jdbc.sql(
                        "select id, words, withheld from voice_words where voice_id = ? order by id")
                .param(survey.value())
                .query((row, n) -> new SurveyOutcome.Words(
                        new VoiceWordsId(row.getObject("id", UUID.class)),
                        row.getString("words"),
                        row.getBoolean("withheld")))
                .list();
        return all.size() < FEWEST
                ? List.of()
                : all.stream().filter(one -> withheldToo || !one.withheld()).toList();
    }

    void withhold(VoiceId survey, VoiceWordsId words, boolean withheld) {
        jdbc.sql("update voice_words set withheld = ? where id = ? and voice_id = ?")
                .params(withheld, words.value(), survey.value())
                .update();
    }
}
