package nl.samenbeter.barometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.barometer.GivenBarometer.Opened;
import nl.samenbeter.barometer.process.BarometerRoundProcess;
import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.sealing.GivenKeys;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written when somebody finishes and when a round closes, and what cannot be found out from it (rulings 24). */
@IntegrationTest
class BarometerSealingTest {

    private static final QuestionSet SET = QuestionSet.B0;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private BarometerService service;

    @Autowired
    private BarometerSteps steps;

    @Autowired
    private BarometerRounds rounds;

    @Autowired
    private Envelopes envelopes;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TransactionTemplate transaction;

    private GivenBarometer given;
    private GivenKeys keys;

    @BeforeEach
    void setUp() {
        given = new GivenBarometer(application);
        keys = new GivenKeys(application);
    }

    @AfterEach
    void tearDown() {
        GivenBarometer.tidyUp();
    }

    @Test
    void showsTheQuestionsAndTheClosingMoment() {
        Opened opened = given.opened(5);
        PersonId person = opened.people().getFirst();
        Given.signedIn(person, Role.MEMBER);

        assertThat(service.sheet(given.taskOf(opened, person)))
                .isEqualTo(new SheetDetails(
                        SET, 10, GivenBarometer.MONDAY.plusDays(1).atTime(17, 0), null));
    }

    @Test
    void refusesSomebodyElsesTask() {
        Opened opened = given.opened(5);
        TaskId task = given.taskOf(opened, opened.people().getFirst());
        Given.signedIn(opened.people().getLast(), Role.MEMBER);

        assertThatThrownBy(() -> service.answer(task, SampleAnswers.highest(SET)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.sheet(task)).isInstanceOf(AccessDeniedException.class);
        assertThat(given.count("barometer_envelope", opened.round())).isZero();
    }

    @Test
    void refusesAnswersThatDoNotFitAndKeepsTheTaskOpen() {
        Opened opened = given.opened(5);
        PersonId person = opened.people().getFirst();
        TaskId task = given.taskOf(opened, person);
        Given.signedIn(person, Role.MEMBER);

        assertThatThrownBy(() -> service.answer(
                        task, SampleAnswers.with(SampleAnswers.highest(SET), Question.VISITS, Answer.of(9))))
                .isInstanceOf(DomainException.class)
                .hasMessage("barometer.outOfRange");

        assertThat(given.taskOf(opened, person)).isEqualTo(task);
        assertThat(given.count("barometer_envelope", opened.round())).isZero();
    }

    @Test
    void writesOneEnvelopeForTwoClicks() {
        Opened opened = given.opened(5);
        PersonId person = opened.people().getFirst();
        TaskId task = given.taskOf(opened, person);
        Given.signedIn(person, Role.MEMBER);

        service.answer(task, SampleAnswers.highest(SET));
        service.answer(task, SampleAnswers.lowest(SET));

        assertThat(given.count("barometer_envelope", opened.round())).isEqualTo(1);
    }

    @Test
    void opensOneRoundForAPlanItemHoweverOftenItIsAsked() {
        Opened opened = given.opened(5);

        BarometerRoundId again =
                steps.open(new PlanRef(opened.programme(), 1, 1, "callActivity_startBarometer"), QuestionSet.B0);

        assertThat(again).isEqualTo(opened.round());
    }

    @Test
    void keepsNoKeyOfARoundThatWasRolledBack() {
        Opened opened = given.opened(5);
        int before = keys.kept(SealedRounds.KIND).size();

        transaction.executeWithoutResult(status -> {
            steps.open(new PlanRef(opened.programme(), 1, 1, "userTask_setUpBoard"), QuestionSet.B0);
            assertThat(keys.kept(SealedRounds.KIND)).hasSize(before + 1);
            status.setRollbackOnly();
        });

        assertThat(keys.kept(SealedRounds.KIND)).hasSize(before);
    }

    @Test
    void keepsTheKeyOutsideTheDatabaseUntilTheRoundIsClosed() {
        Opened opened = given.opened(5);
        assertThat(keys.kept(SealedRounds.KIND)).contains(opened.round().value());
        byte[] secret = keys.key(SealedRounds.KIND.of(opened.round()));
        assertThat(jdbc.sql("select count(*) from barometer_round where position(:secret in public_key) > 0")
                        .param("secret", Arrays.copyOfRange(secret, secret.length - 48, secret.length - 16))
                        .query(Integer.class)
                        .single())
                .isZero();

        given.answers(opened, opened.people().getFirst(), SampleAnswers.highest(SET));
        given.closes(opened, BarometerRoundProcess.EVENT_ROUND_CLOSES);

        assertThat(keys.kept(SealedRounds.KIND)).doesNotContain(opened.round().value());
    }

    @Test
    void keepsEnvelopesAndKeyWhenClosingIsRolledBackAndClosesWhenItIsTriedAgain() {
        Opened opened = given.opened(5);
        given.answers(opened, opened.people().getFirst(), SampleAnswers.highest(SET));

        transaction.executeWithoutResult(status -> {
            steps.close(opened.round());
            status.setRollbackOnly();
        });
        assertThat(given.count("barometer_envelope", opened.round())).isEqualTo(1);
        assertThat(keys.kept(SealedRounds.KIND)).contains(opened.round().value());

        steps.close(opened.round());
        steps.close(opened.round());
        assertThat(given.count("barometer_answer", opened.round())).isEqualTo(9);
        assertThat(given.count("barometer_envelope", opened.round())).isZero();
        assertThat(keys.kept(SealedRounds.KIND)).doesNotContain(opened.round().value());
    }

    @Test
    void destroysAtTheStartAKeyThatACrashLeftBehindAndNoOther() {
        Opened opened = given.opened(5);
        byte[] secret = keys.key(SealedRounds.KIND.of(opened.round()));
        steps.close(opened.round());
        keys.keep(SealedRounds.KIND.of(opened.round()), secret);
        Opened other = given.opened(5);
        BarometerRoundId unknown = BarometerRoundId.next();
        keys.keep(SealedRounds.KIND.of(unknown), secret);

        keys.start();

        assertThat(keys.kept(SealedRounds.KIND))
                .doesNotContain(opened.round().value())
                .contains(other.round().value(), unknown.value());
        keys.destroy(SealedRounds.KIND.of(unknown));
    }

    @Test
    void closesWithACountOnlyWhenTheKeyIsLost() {
        Opened opened = given.opened(5);
        given.answers(opened, opened.people().getFirst(), SampleAnswers.highest(SET));
        given.answers(opened, opened.people().getLast(), SampleAnswers.highest(SET));
        keys.destroy(SealedRounds.KIND.of(opened.round()));

        given.closes(opened, BarometerRoundProcess.EVENT_ROUND_CLOSES);

        BarometerRound round = rounds.findById(opened.round()).orElseThrow();
        assertThat(round.isOpen()).isFalse();
        assertThat(round.taken()).isEqualTo(2);
        assertThat(round.unreadable()).isEqualTo(2);
        assertThat(given.count("barometer_answer", opened.round())).isZero();
        assertThat(given.count("barometer_envelope", opened.round())).isZero();
        assertThat(given.planStatus(opened)).isEqualTo("DONE");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LEADERS", "PULSE"})
    void sealsAndOpensEverySetInEnvelopesOfOneLength(QuestionSet set) {
        Opened opened = given.opened(5);
        BarometerRoundId id = steps.open(new PlanRef(opened.programme(), 1, 1, "userTask_setUpBoard"), set);
        BarometerRound round = rounds.findById(id).orElseThrow();
        List<Answers> sheets =
                List.of(SampleAnswers.lowest(set), SampleAnswers.highest(set), SampleAnswers.notApplicable(set));
        sheets.forEach(sheet -> envelopes.add(id, round.seal(sheet)));
        assertThat(envelopes.of(id))
                .extracting(envelope -> envelope.length)
                .containsOnly(envelopes.of(id).getFirst().length);

        steps.close(id);

        assertThat(rounds.findById(id).orElseThrow().unreadable()).isZero();
        boolean words = set.questions().contains(Question.CHANGE_TOMORROW);
        assertThat(given.count("barometer_answer", id))
                .isEqualTo(3 * set.questions().size() - (words ? 2 : 0));
        assertThat(jdbc.sql("select words from barometer_answer where round_id = ? and words is not null")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactlyElementsOf(words ? List.of("x".repeat(200)) : List.of());
    }

    /** What the database cannot hold must not keep a round from closing. */
    @Test
    void keepsWordsAsTheyWereTyped() {
        Opened opened = given.opened(5);
        BarometerRoundId id = steps.open(new PlanRef(opened.programme(), 1, 1, "userTask_setUpBoard"), QuestionSet.B2);
        BarometerRound round = rounds.findById(id).orElseThrow();
        Answers low = SampleAnswers.lowest(QuestionSet.B2);
        for (String words : List.of("<b>meer</b> tijd & rust", "nul\0teken", "😀".repeat(100))) {
            envelopes.add(id, round.seal(SampleAnswers.with(low, Question.CHANGE_TOMORROW, Answer.of(words))));
        }
        assertThatThrownBy(() ->
                        round.seal(SampleAnswers.with(low, Question.CHANGE_TOMORROW, Answer.of("x".repeat(1_000_000)))))
                .hasMessage("barometer.tooLong");

        steps.close(id);

        assertThat(jdbc.sql("select words from barometer_answer where round_id = ? and words is not null")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("<b>meer</b> tijd & rust", "nul teken", "😀".repeat(100));
    }

    @Test
    void opensTheOthersWhenOneEnvelopeIsDamaged() {
        Opened opened = given.opened(5);
        given.answers(opened, opened.people().getFirst(), SampleAnswers.highest(SET));
        envelopes.add(opened.round(), new byte[100]);

        given.closes(opened, BarometerRoundProcess.EVENT_ROUND_CLOSES);

        assertThat(given.count("barometer_answer", opened.round())).isEqualTo(9);
        assertThat(rounds.findById(opened.round()).orElseThrow().unreadable()).isEqualTo(1);
    }

    @Test
    void takesNoAnswerAfterTheClosing() {
        Opened opened = given.opened(5);
        PersonId person = opened.people().getFirst();
        TaskId task = given.taskOf(opened, person);
        steps.close(opened.round());
        Given.signedIn(person, Role.MEMBER);

        assertThatThrownBy(() -> service.answer(task, SampleAnswers.highest(SET)))
                .isInstanceOf(DomainException.class)
                .hasMessage("barometer.closed");
    }

    @Test
    void asksNobodyOfATeamThatBecameTooSmall() {
        Opened opened = given.opened(5);
        jdbc.sql("update role_grant set ends_on = date '2026-08-30' where person_id = ?")
                .param(opened.people().getFirst().value())
                .update();

        assertThat(steps.participants(opened.round())).isEmpty();
    }

    /** Ten people, each with a sheet of their own in the one question that tells them apart. */
    @Test
    void leavesNoWayBackFromAnswersToTheOrderOfFinishing() {
        Opened opened = given.opened(10);
        for (int i = 0; i < 10; i++) {
            given.answers(opened, opened.people().get(i), numbered(i));
        }
        given.closes(opened, BarometerRoundProcess.EVENT_CLOSING_MOMENT);

        assertThat(jdbc.sql("select count(distinct xmin::text) from barometer_answer where round_id = ?")
                        .param(opened.round().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        List<Integer> finished = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(numbers(opened, "ctid")).containsExactlyInAnyOrderElementsOf(finished);
        assertThat(numbers(opened, "ctid")).isNotEqualTo(finished);
        assertThat(numbers(opened, "id")).isNotEqualTo(finished);
        assertThat(blocksOfOneSheet(opened)).isZero();
        assertThat(jdbc.sql("select column_name from information_schema.columns where table_name = 'barometer_answer'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("id", "school_id", "round_id", "question", "answer", "words", "withheld");
        assertThat(jdbc.sql(
                                "select column_name from information_schema.columns where table_name = 'barometer_envelope'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("id", "round_id", "sealed");
    }

    /** Over many rounds each place of the order is as likely as any other; a sort or a queue would show here. */
    @Test
    void putsTheFirstToFinishAtAnyPlace() {
        var places = new HashSet<Integer>();
        var answers = new HashMap<Integer, Integer>();
        for (int round = 0; round < 12 && places.size() < 3; round++) {
            Opened opened = given.opened(5);
            List<byte[]> sealed = new ArrayList<>();
            BarometerRound barometer = rounds.findById(opened.round()).orElseThrow();
            for (int i = 0; i < 5; i++) {
                sealed.add(barometer.seal(numbered(i)));
            }
            sealed.forEach(envelope -> envelopes.add(opened.round(), envelope));
            steps.close(opened.round());
            places.add(numbers(opened, "ctid").indexOf(0));
            answers.merge(numbers(opened, "id").indexOf(0), 1, Integer::sum);
        }
        assertThat(places).hasSizeGreaterThanOrEqualTo(3);
        assertThat(answers).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void leavesNoAnswerInTheEngineNorInAnyTextOfOurs() {
        Opened opened = given.opened(5);
        String process = opened.process().getId();
        Answers answers = SampleAnswers.with(SampleAnswers.highest(SET), Question.BOARD_SESSIONS, Answer.of(17));
        runtime.setVariable(process, "control", Question.DARES_TO_SAY + " 17");
        assertThat(traces(opened, answers)).contains("act_ru_variable.text_");
        runtime.removeVariable(process, "control");
        jdbc.sql("delete from act_hi_varinst where proc_inst_id_ = ? and name_ = 'control'")
                .param(process)
                .update();
        jdbc.sql("delete from act_hi_detail where proc_inst_id_ = ? and name_ = 'control'")
                .param(process)
                .update();
        assertThat(traces(opened, answers)).isEmpty();
        Set<String> before = variables(opened);

        given.answers(opened, opened.people().getFirst(), answers);

        assertThat(traces(opened, answers)).isEmpty();
        assertThat(variables(opened)).isEqualTo(before);

        given.closes(opened, BarometerRoundProcess.EVENT_ROUND_CLOSES);

        assertThat(traces(opened, answers)).isEmpty();
        assertThat(comments(opened)).isZero();
    }

    private static Answers numbered(int i) {
        return SampleAnswers.with(SampleAnswers.lowest(SET), Question.BOARD_SESSIONS, Answer.of(i));
    }

    /** The answers to the first question in the order of the rows. */
    private List<Integer> numbers(Opened opened, String order) {
        return jdbc.sql("select answer from barometer_answer where round_id = ? and question = 1 order by " + order)
                .param(opened.round().value())
                .query(Integer.class)
                .list();
    }

    /** How often nine rows in a row hold nine different questions in their order, as a sheet written at once would. */
    private int blocksOfOneSheet(Opened opened) {
        List<Integer> questions = jdbc.sql("select question from barometer_answer where round_id = ? order by ctid")
                .param(opened.round().value())
                .query(Integer.class)
                .list();
        int blocks = 0;
        for (int i = 0; i + 9 <= questions.size(); i++) {
            List<Integer> block = new ArrayList<>(questions.subList(i, i + 9));
            List<Integer> sorted = new ArrayList<>(block);
            Collections.sort(sorted);
            blocks += block.equals(sorted) && new HashSet<>(block).size() == 9 ? 1 : 0;
        }
        return blocks;
    }

    /**
     * Where the answers can be read: their question's name or their bytes in any text column, their plain bytes in any
     * binary column, or the number 17 in a variable of the process.
     */
    private List<String> traces(Opened opened, Answers answers) {
        byte[] sheet = SheetCodec.write(SET, answers);
        List<String> found = new ArrayList<>();
        for (String text : List.of(
                Question.DARES_TO_SAY.name(),
                HexFormat.of().formatHex(sheet),
                Base64.getEncoder().withoutPadding().encodeToString(sheet))) {
            found.addAll(columnsWith(
                    List.of("character varying", "text", "ARRAY", "json", "jsonb"),
                    "%s::text ilike ?",
                    "%" + text + "%"));
        }
        found.addAll(columnsWith(List.of("bytea"), "position(?::bytea in %s) > 0", sheet));
        for (String table : List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail")) {
            int hits = jdbc.sql("select count(*) from " + table
                            + " where proc_inst_id_ = ? and (long_ = 17 or text_ like '%17' or double_ = 17)"
                            + " and name_ <> 'participant'")
                    .param(opened.process().getId())
                    .query(Integer.class)
                    .single();
            if (hits > 0) {
                found.add(table + " has the number");
            }
        }
        return found;
    }

    private List<String> columnsWith(List<String> types, String condition, Object value) {
        return jdbc
                .sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = 'public' and data_type in (:types) and table_name not like 'flyway%'""")
                .param("types", types)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(column -> jdbc.sql("select count(*) from " + column.getKey() + " where "
                                        + condition.formatted(column.getValue()))
                                .param(value)
                                .query(Integer.class)
                                .single()
                        > 0)
                .map(column -> column.getKey() + "." + column.getValue())
                .toList();
    }

    private Set<String> variables(Opened opened) {
        var names = new HashSet<String>();
        for (String table : List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail")) {
            names.addAll(jdbc.sql("select name_ from " + table + " where proc_inst_id_ = ?")
                    .param(opened.process().getId())
                    .query(String.class)
                    .list());
        }
        return names;
    }

    private int comments(Opened opened) {
        return jdbc.sql("select count(*) from act_hi_comment where proc_inst_id_ = ?")
                .param(opened.process().getId())
                .query(Integer.class)
                .single();
    }
}
