package nl.samenbeter.barometer;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.barometer.GivenBarometer.Opened;
import nl.samenbeter.barometer.GivenBarometer.Round;
import nl.samenbeter.shared.PersonId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Attackers with the whole database and the logs try to say who gave which answer. In each round ten people answer, each in
 * a way that tells them apart, and finish in an order that the attackers know. An attacker puts the people in some order (of
 * any table that names them all, by any of its columns, by place or by transaction) and the answers in some order, and
 * guesses that the one goes with the other.
 *
 * <p>Who guesses blindly is right once a round on average, whatever the size of the team, and nearly as a Poisson variable:
 * 8 in 8 rounds. The best of seven thousand blind guessers gets {@link #BOUND} or more of the 80 with a chance under one in a
 * million, so more than that is no luck. Order and answers are made with a fixed seed; the product's own shuffle is not.
 *
 * @see "docs/decisions/0023-barometer-results.md"
 */
@IntegrationTest
class ReidentificationTest {

    private static final int ROUNDS = 8;
    private static final int PEOPLE = 10;
    private static final int BOUND = 32;
    private static final QuestionSet SET = QuestionSet.B1;
    private static final String CANARY = "Kanarie-";
    private static final String OTHER_CANARY = "Parkiet-";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private final Random random = new Random(24);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Map<String, Integer> hits = new LinkedHashMap<>();
    private GivenBarometer given;

    @BeforeEach
    void listenToTheLog() {
        given = new GivenBarometer(application);
        log.start();
        root().addAppender(log);
        ours().setLevel(Level.TRACE);
    }

    @AfterEach
    void tearDown() {
        root().detachAppender(log);
        ours().setLevel(null);
        GivenBarometer.tidyUp();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static Logger ours() {
        return (Logger) LoggerFactory.getLogger("nl.samenbeter");
    }

    @Test
    void noAttackerLinksAnswersToPeopleBetterThanByGuessing() {
        List<Source> sources = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Opened opened = given.opened(new Given(jdbc).school(), PEOPLE, 0, Round.B1);
            List<PersonId> finishing = new ArrayList<>(opened.people());
            Collections.shuffle(finishing, random);
            List<Integer> secret =
                    new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
            Collections.shuffle(secret, random);
            for (int i = 0; i < PEOPLE; i++) {
                answers(opened, finishing.get(i), CANARY, secret.get(i));
            }
            given.closes(opened);
            if (sources.isEmpty()) {
                sources.addAll(sources(finishing));
            }
            attack(opened, sources, finishing, secret);
        }

        assertThat(hits).as("attackers").hasSizeBetween(200, 7_000);
        assertThat(hits.keySet())
                .anyMatch(attacker -> attacker.startsWith("act_hi_taskinst"))
                .anyMatch(attacker -> attacker.startsWith("task_entry"));
        assertThat(hits)
                .allSatisfy((attacker, right) -> assertThat(right)
                        .as("right guesses of %d by %s", ROUNDS * PEOPLE, attacker)
                        .isLessThan(BOUND));
    }

    /** Rows, files of tables and the write-ahead log; plain text would stand in any of them. */
    @Test
    void whatWasWrittenIsNowhereBeforeTheClosingAndInOnePlaceAfterIt() {
        Opened opened = given.opened(new Given(jdbc).school(), PEOPLE, 0, Round.B1);
        String begin = wal();
        for (int i = 0; i < PEOPLE; i++) {
            answers(opened, opened.people().get(i), OTHER_CANARY, i);
        }
        jdbc.sql("checkpoint").update();

        assertThat(columnsWith(OTHER_CANARY)).isEmpty();
        assertThat(filesWith(OTHER_CANARY)).isEmpty();
        assertThat(walWith(OTHER_CANARY, begin)).isEmpty();
        assertThat(jdbc.sql("select count(distinct length(sealed)) from barometer_envelope where round_id = ?")
                        .param(opened.round().value())
                        .query(Integer.class)
                        .single())
                .isOne();

        given.closes(opened);
        jdbc.sql("checkpoint").update();

        assertThat(columnsWith(OTHER_CANARY)).containsExactly("barometer_answer.words");
        assertThat(filesWith(OTHER_CANARY)).containsExactly("barometer_answer");
        assertThat(log.list).noneMatch(line -> line.getFormattedMessage().contains(OTHER_CANARY));
    }

    /** Ids of people, of tasks and moments: nothing that a table with answers in it could be joined by. */
    @Test
    void tablesWithAnswersHaveNothingToJoinPeopleBy() {
        Set<String> columns =
                new LinkedHashSet<>(jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and table_name in
                            ('barometer_envelope', 'barometer_answer', 'barometer_figure', 'barometer_summary')""").query(String.class).list());

        assertThat(columns)
                .contains("barometer_answer.words")
                .noneMatch(column -> column.matches(".*(person|member|task|account|_at|_on|user|order|seq|number).*"));
    }

    private void answers(Opened opened, PersonId person, String words, int secret) {
        Answers answers = SampleAnswers.with(
                SampleAnswers.with(SampleAnswers.lowest(SET), Question.BOARD_SESSIONS, Answer.of(secret)),
                Question.CHANGE_TOMORROW,
                Answer.of(words + secret));
        ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 60_000));
        given.answers(opened, person, answers);
    }

    /** An order of people: of the values of a column that names them, by another column or by where the rows stand. */
    private record Source(String name, String sql) {}

    private void attack(Opened opened, List<Source> sources, List<PersonId> finishing, List<Integer> secret) {
        Map<String, List<String>> people = new LinkedHashMap<>();
        people.put("order of finishing", text(finishing));
        people.put("order of log lines", inTheLog(finishing));
        for (Source source : sources) {
            people.put(source.name(), ordered(source.sql(), finishing));
        }
        Map<String, List<Integer>> answers = answerOrders(opened);
        Map<String, Integer> truth = new LinkedHashMap<>();
        IntStream.range(0, PEOPLE).forEach(i -> truth.put(finishing.get(i).text(), secret.get(i)));
        people.forEach((byPeople, order) -> answers.forEach((byAnswers, numbers) -> {
            guess(byPeople + " / " + byAnswers, order, numbers, truth);
            guess(byPeople + " / " + byAnswers + " backwards", order, numbers.reversed(), truth);
        }));
    }

    private void guess(String attacker, List<String> people, List<Integer> numbers, Map<String, Integer> truth) {
        int right = 0;
        for (int i = 0; i < Math.min(people.size(), numbers.size()); i++) {
            right += numbers.get(i).equals(truth.get(people.get(i))) ? 1 : 0;
        }
        hits.merge(attacker, right, Integer::sum);
    }

    private Map<String, List<Integer>> answerOrders(Opened opened) {
        Map<String, List<Integer>> orders = new LinkedHashMap<>();
        for (String by : List.of("ctid", "xmin::text::bigint, ctid", "id", "id::text", "md5(id::text)")) {
            orders.put(
                    "numbers by " + by,
                    jdbc.sql("select answer from barometer_answer where round_id = ? and question = "
                                    + Question.BOARD_SESSIONS.number() + " order by " + by)
                            .param(opened.round().value())
                            .query(Integer.class)
                            .list());
            orders.put(
                    "words by " + by,
                    jdbc
                            .sql("select words from barometer_answer where round_id = ? and words is not null order by "
                                    + by)
                            .param(opened.round().value())
                            .query(String.class)
                            .list()
                            .stream()
                            .map(words -> Integer.valueOf(words.substring(CANARY.length())))
                            .toList());
        }
        return orders;
    }

    /** Every column of every table that names all ten, ordered by every column and by place. */
    private List<Source> sources(List<PersonId> people) {
        List<Source> found = new ArrayList<>();
        List<Map.Entry<String, String>> columns = columns("uuid", "text", "character varying");
        for (Map.Entry<String, String> column : columns) {
            String names = jdbc.sql("select count(distinct " + column.getValue() + "::text) from " + column.getKey()
                            + " where " + column.getValue() + "::text = any(:people)")
                    .param("people", text(people).toArray(String[]::new))
                    .query(String.class)
                    .single();
            if (Integer.parseInt(names) == PEOPLE) {
                List<String> orders = new ArrayList<>(List.of("t.ctid", "t.xmin::text::bigint, t.ctid"));
                columns(
                                "uuid",
                                "text",
                                "character varying",
                                "integer",
                                "bigint",
                                "timestamp without time zone",
                                "timestamp with time zone")
                        .stream()
                        .filter(other -> other.getKey().equals(column.getKey()))
                        .forEach(other -> orders.add("t." + other.getValue()));
                orders.forEach(order -> found.add(new Source(
                        column.getKey() + "." + column.getValue() + " by " + order,
                        "select t." + column.getValue() + "::text from " + column.getKey() + " t where t."
                                + column.getValue() + "::text = any(:people) order by " + order + ", t.ctid")));
            }
        }
        return found;
    }

    private List<Map.Entry<String, String>> columns(String... types) {
        return jdbc.sql("""
                        select c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t on t.table_name = c.table_name and t.table_schema = 'public'
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in (:types)
                            and c.table_name not like 'flyway%'""")
                .param("types", List.of(types))
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list();
    }

    private List<String> ordered(String sql, List<PersonId> people) {
        return new ArrayList<>(new LinkedHashSet<>(jdbc.sql(sql)
                .param("people", text(people).toArray(String[]::new))
                .query(String.class)
                .list()));
    }

    private List<String> inTheLog(List<PersonId> people) {
        return log.list.stream()
                .flatMap(line -> text(people).stream()
                        .filter(person -> line.getFormattedMessage().contains(person)))
                .distinct()
                .toList();
    }

    private static List<String> text(List<PersonId> people) {
        return people.stream().map(PersonId::text).toList();
    }

    private List<String> columnsWith(String words) {
        List<String> found = new ArrayList<>();
        columns("text", "character varying", "ARRAY", "json", "jsonb").forEach(column -> {
            if (exists(column, "position(convert_from(:words, 'UTF8') in %s::text) > 0", words)) {
                found.add(column.getKey() + "." + column.getValue());
            }
        });
        columns("bytea").forEach(column -> {
            if (exists(column, "position(:words in %s) > 0", words)) {
                found.add(column.getKey() + "." + column.getValue());
            }
        });
        return found;
    }

    private boolean exists(Map.Entry<String, String> column, String condition, String words) {
        return jdbc.sql("select exists (select 1 from " + column.getKey() + " where "
                        + condition.formatted(column.getValue()) + ")")
                .param("words", words.getBytes(StandardCharsets.UTF_8))
                .query(Boolean.class)
                .single();
    }

    /** Also rows that are deleted but still in the file. */
    private List<String> filesWith(String words) {
        return jdbc.sql("""
                        select relname from pg_class where relkind in ('r', 't') and relpersistence = 'p'
                            and pg_relation_filenode(oid) is not null and relnamespace <> 'pg_catalog'::regnamespace
                            and relnamespace <> 'information_schema'::regnamespace
                            and position(:words::bytea in pg_read_binary_file(pg_relation_filepath(oid))) > 0""")
                .param("words", words.getBytes(StandardCharsets.UTF_8))
                .query(String.class)
                .list();
    }

    private String wal() {
        return jdbc.sql("select pg_walfile_name(pg_current_wal_lsn())")
                .query(String.class)
                .single();
    }

    private List<String> walWith(String words, String begin) {
        return jdbc.sql("""
                        select name from pg_ls_waldir() where name >= :begin and name <= pg_walfile_name(pg_current_wal_lsn())
                            and position(:words::bytea in pg_read_binary_file('pg_wal/' || name)) > 0""")
                .param("begin", begin)
                .param("words", words.getBytes(StandardCharsets.UTF_8))
                .query(String.class)
                .list();
    }
}
