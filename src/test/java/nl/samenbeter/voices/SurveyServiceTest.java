package nl.samenbeter.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.security.TryBudgets;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A survey from its opening until those asked were told. */
@IntegrationTest
class SurveyServiceTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    VoiceService service;

    @Autowired
    TryBudgets budgets;

    @Value("${samenbeter.keys}")
    Path keys;

    GivenVoices given;

    @BeforeEach
    void givenATeam() {
        given = new GivenVoices(application);
    }

    @AfterEach
    void setBack() {
        given.clear();
    }

    private DomainException refusal(String code, Visitor visitor) {
        return ((SurveySheet.Refused) given.look(code, visitor)).why();
    }

    @Test
    void nothingIsShownToAnybodyAtNineAnswers() {
        VoiceId survey = given.survey(28);
        given.answers(survey, 9);

        given.timeIsUp(survey);

        assertThat(given.details(given.school.coach, survey).survey()).satisfies(details -> {
            assertThat(details.answers()).isEqualTo(9);
            assertThat(details.outcome()).isNull();
        });
    }

    @Test
    void atTenAnswersThereAreFiguresAndWordsInAnOrderOfTheirOwn() {
        VoiceId survey = given.survey(28);
        given.answers(survey, 10);
        assertThat(given.details(given.school.coach, survey).survey().outcome()).isNull();

        given.timeIsUp(survey);

        SurveyOutcome outcome =
                given.details(given.school.coach, survey).survey().outcome();
        assertThat(outcome.taken()).isEqualTo(10);
        assertThat(outcome.statements())
                .hasSize(5)
                .allSatisfy(one -> assertThat(one)
                        .isEqualTo(new SurveyOutcome.OfStatement(one.statement(), true, false, 9, 0, 1, 0)));
        assertThat(outcome.words()).hasSize(10);
    }

    @Test
    void wordsAreShownFromTenWritersOnlyAndNotToLeadership() {
        VoiceId survey = given.survey(28);
        given.answers(survey, 9);
        given.answer(survey, 3, "");
        given.answer(survey, 3, "  ");
        given.timeIsUp(survey);

        assertThat(given.details(given.school.coach, survey).survey().outcome().words())
                .isEmpty();

        TestSchool.clock(GivenVoices.NOW);
        VoiceId other = given.survey(28);
        given.answers(other, 10);
        given.timeIsUp(other);

        assertThat(given.details(given.school.leader, other).survey().outcome().words())
                .isEmpty();
        assertThat(given.details(given.school.leader, other).survey().outcome().statements())
                .isNotEmpty();
    }

    @Test
    void theCoachKeepsWordsFromTheTeam() {
        VoiceId survey = given.survey(28);
        given.answers(survey, 10);
        given.timeIsUp(survey);
        PersonId member = given.school.members.getFirst();
        VoiceWordsId words = given.details(given.school.coach, survey)
                .survey()
                .outcome()
                .words()
                .getFirst()
                .id();

        given.school.doAs(given.school.coach, () -> service.withhold(survey, words, true));

        assertThat(given.details(member, survey).survey().outcome().words()).hasSize(9);
        assertThat(given.details(given.school.coach, survey).survey().outcome().words())
                .hasSize(10)
                .filteredOn(SurveyOutcome.Words::withheld)
                .hasSize(1);
    }

    @Test
    void aFormCountsOnceHoweverOftenItIsSent() {
        VoiceId survey = given.survey(28);
        SurveySheet.Open form = given.form(survey);

        given.send(form, 4, "Eén keer");
        given.send(form, 5, "Nog een keer");

        assertThat(given.details(given.school.coach, survey).survey().answers()).isEqualTo(1);
    }

    @Test
    void aFormThatWasNeverGivenOutCountsNothing() {
        VoiceId survey = given.survey(28);

        assertThatThrownBy(() -> given.send(new SurveySheet.Open(survey, SurveyFormId.next(), "", ""), 4, ""))
                .hasMessage("voices.formUnknown");
    }

    @Test
    void noMoreAnswersAreTakenThanThereArePeople() {
        VoiceId survey = given.survey(10);
        SurveySheet.Open late = given.form(survey);
        given.answers(survey, 10);

        assertThatThrownBy(() -> given.send(late, 4, "")).hasMessage("voices.full");
        assertThat(refusal(given.code(survey), GivenVoices.PUPIL)).hasMessage("voices.full");
        assertThat(given.details(given.school.coach, survey).survey().answers()).isEqualTo(10);
    }

    @Test
    void afterItsTimeTheCodeSaysWhenOneHearsAndTakesNothing() {
        VoiceId survey = given.survey(28);
        SurveySheet.Open form = given.form(survey);
        given.answer(survey, 4, "");
        given.timeIsUp(survey);

        assertThatThrownBy(() -> given.send(form, 4, "")).isInstanceOf(DomainException.class);
        assertThat(given.look(given.code(survey), GivenVoices.PUPIL))
                .isEqualTo(new SurveySheet.Over("Rooster & ICT", LocalDate.of(2026, 9, 14)));
    }

    @Test
    void aWrongCodeIsAClearSentence() {
        assertThat(refusal("BCDF2345", GivenVoices.PUPIL)).hasMessage("voices.codeUnknown");
        assertThat(refusal("onzin", new Visitor("other", "x"))).hasMessage("voices.codeUnknown");
    }

    @Test
    void aThousandTriesFindNothingAndDoNotStopAClassElsewhere() {
        VoiceId survey = given.survey(28);
        for (int i = 0; i < 1_000; i++) {
            budgets.take(TryBudget.ADDRESS, "10.9.9.9");
        }
        for (int i = 0; i < 10; i++) {
            refusal("BCDF2345", new Visitor("prank", "10.0.0.8"));
        }

        assertThat(refusal(given.code(survey), new Visitor("guesser", "10.9.9.9")))
                .hasMessage("voices.tooManyTries");
        assertThat(refusal(given.code(survey), new Visitor("prank", "10.0.0.8")))
                .hasMessage("voices.tooManyTries");
        assertThat(given.look(given.code(survey), new Visitor("class", "10.0.0.8")))
                .isInstanceOf(SurveySheet.Open.class);
    }

    @Test
    void nothingLeadsBackFromAnAnswer() {
        VoiceId survey = given.survey(28);
        given.answers(survey, 3);
        List<byte[]> sealed = given.jdbc()
                .sql("select sealed from voice_envelope where voice_id = ?")
                .param(survey.value())
                .query(byte[].class)
                .list();
        assertThat(sealed).hasSize(3).extracting(bytes -> bytes.length).containsOnly(sealed.getFirst().length);
        assertThat(keys.resolve("survey-" + survey + ".key")).exists();

        given.timeIsUp(survey);

        assertThat(Files.exists(keys.resolve("survey-" + survey + ".key"))).isFalse();
        assertThat(rows("voice_envelope", survey)).isZero();
        assertThat(rows("voice_form", survey)).isZero();
        assertThat(given.jdbc()
                        .sql("""
                                select count(distinct xmin::text) from (select xmin from voice_answer where voice_id = :id
                                union all select xmin from voice_words where voice_id = :id) a""")
                        .param("id", survey.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(given.jdbc().sql("""
                                select count(*) from information_schema.columns where table_name in ('voice_answer',
                                'voice_words', 'voice_envelope', 'voice_form') and (data_type like 'time%' or data_type = 'date'
                                or column_name like '%person%')""").query(Integer.class).single()).isZero();
        assertThat(given.jdbc()
                        .sql(
                                "select count(*) from act_hi_varinst where text_ like '%Woorden%' or text2_ like '%Woorden%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int rows(String table, VoiceId survey) {
        return given.jdbc()
                .sql("select count(*) from " + table + " where voice_id = ?")
                .param(survey.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void aSurveyThatCannotBeIsRefused() {
        assertThatThrownBy(() -> service.open(new OpenSurvey(given.programme, "2B", 9, 20)))
                .hasMessage("voices.tooFew");
        assertThatThrownBy(() -> service.open(new OpenSurvey(given.programme, "2B", 61, 20)))
                .hasMessage("voices.tooMany");
        assertThatThrownBy(() -> service.open(new OpenSurvey(given.programme, "2B", 20, 61)))
                .hasMessage("voices.minutesOutOfRange");
        assertThatThrownBy(() -> service.open(new OpenSurvey(given.programme, " ", 20, 20)))
                .hasMessage("voices.askedMissing");
    }

    @Test
    void whatIsAYearOldIsGone() {
        VoiceId survey = given.survey(28);
        given.answers(survey, 1);
        given.timeIsUp(survey);
        TestSchool.clock(GivenVoices.NOW.plusMonths(12).plusDays(1));

        application.getBean(VoiceSweep.class).sweep();

        assertThat(rows("voice_answer", survey)).isZero();
        assertThat(given.jdbc()
                        .sql("select count(*) from voice where id = ?")
                        .param(survey.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
