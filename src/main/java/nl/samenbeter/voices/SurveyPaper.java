package nl.samenbeter.voices;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forms, envelopes and opened answers of surveys. Nothing here says who, when, or which answers belong together. */
@Component
class SurveyPaper {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final SecureRandom random = new SecureRandom();

    SurveyPaper(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    SurveyFormId newForm(VoiceId survey) {
        SurveyFormId form = SurveyFormId.next();
        jdbc.sql("insert into voice_form (id, voice_id, used) values (?, ?, false)")
                .params(form.value(), survey.value())
                .update();
        return form;
    }

    /** False for a form that was handed in before, or is of another survey. */
    boolean use(SurveyFormId form, VoiceId survey) {
        return jdbc.sql("update voice_form set used = true where id = ? and voice_id = ? and not used")
                        .params(form.value(), survey.value())
                        .update()
                == 1;
    }

    boolean wasUsed(SurveyFormId form, VoiceId survey) {
        return jdbc.sql("select exists (select 1 from voice_form where id = ? and voice_id = ? and used)")
                .params(form.value(), survey.value())
                .query(Boolean.class)
                .single();
    }

    void seal(VoiceId survey, byte[] envelope) {
        jdbc.sql("insert into voice_envelope (id, voice_id, sealed) values (?, ?, ?)")
                .params(UUID.randomUUID(), survey.value(), envelope)
                .update();
    }

    int sealed(VoiceId survey) {
        return jdbc.sql("select count(*) from voice_envelope where voice_id = ?")
                .param(survey.value())
                .query(Integer.class)
                .single();
    }

    List<byte[]> envelopes(VoiceId survey) {
        return jdbc.sql("select sealed from voice_envelope where voice_id = ?")
                .param(survey.value())
                .query(byte[].class)
                .list();
    }

    /** In one go and in random order, over all people and all statements. */
    void spread(Voice survey, List<SurveyAnswers> answers) {
        List<@Nullable Object[]> points = new ArrayList<>();
        List<@Nullable Object[]> words = new ArrayList<>();
        for (SurveyAnswers one : answers) {
            for (Statement statement : Statement.values()) {
                points.add(row(survey, statement.name(), one.point(statement)));
            }
            if (!one.words().isEmpty()) {
                words.add(row(survey, one.words(), false));
            }
        }
        Collections.shuffle(points, random);
        Collections.shuffle(words, random);
        batch.batchUpdate(
                "insert into voice_answer (id, school_id, voice_id, statement, point) values (?, ?, ?, ?, ?)", points);
        batch.batchUpdate(
                "insert into voice_words (id, school_id, voice_id, words, withheld) values (?, ?, ?, ?, ?)", words);
        jdbc.sql("delete from voice_envelope where voice_id = ?")
                .param(survey.id().value())
                .update();
        jdbc.sql("delete from voice_form where voice_id = ?")
                .param(survey.id().value())
                .update();
    }

    private static @Nullable Object[] row(Voice survey, Object first, @Nullable Object second) {
        return new @Nullable Object[] {
            UUID.randomUUID(), survey.place().school().value(), survey.id().value(), first, second
        };
    }
}
