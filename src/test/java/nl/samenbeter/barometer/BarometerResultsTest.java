package nl.samenbeter.barometer;

import static nl.samenbeter.barometer.Verdict.EQUAL;
import static nl.samenbeter.barometer.Verdict.HIDDEN;
import static nl.samenbeter.barometer.Verdict.SHOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.barometer.GivenBarometer.Opened;
import nl.samenbeter.barometer.GivenBarometer.Round;
import nl.samenbeter.barometer.process.BarometerRoundProcess;
import nl.samenbeter.board.ActionStatus;
import nl.samenbeter.board.BoardQueries;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.tasks.TaskId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Who sees what of closed rounds, and when (rulings 11, 25, 29). */
@IntegrationTest
class BarometerResultsTest {

    private static final LocalDateTime NEW_QUARTER = LocalDateTime.of(2026, 10, 1, 9, 0);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BarometerService service;

    @Autowired
    private BarometerSteps steps;

    @Autowired
    private BarometerQueries queries;

    @Autowired
    private BarometerSummaryQueries summaries;

    @Autowired
    private BarometerResultService results;

    @Autowired
    private BarometerSweep sweep;

    @Autowired
    private BoardQueries boards;

    private GivenBarometer given;
    private BoardId board;
    private SchoolId school;

    @BeforeEach
    void setUp() {
        given = new GivenBarometer(application);
        given.noQuarterIsMade();
        board = new Given(jdbc).board();
        school = new Given(jdbc).school(board);
    }

    @AfterEach
    void tearDown() {
        GivenBarometer.tidyUp();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void showsNothingOfFewerThanFiveAnswers(int answers) {
        Opened opened = closed(10, answers, Round.B0, BarometerResultsTest::various);
        is(opened.people().getFirst());

        RoundResults round = look(opened);

        assertThat(round.row().enough()).isFalse();
        assertThat(round.taken()).isNull();
        assertThat(round.trend()).isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from barometer_figure where round_id = ? and (answers > 0 or mean is not null "
                                        + "or choices <> '{}')")
                        .param(opened.round().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 9, 10})
    void showsFiveAnswersAndMoreAlsoNineOfTen(int answers) {
        Opened opened = closed(10, answers, Round.B0, BarometerResultsTest::various);
        is(opened.people().getFirst());

        RoundResults round = look(opened);

        assertThat(round.taken()).isEqualTo(answers);
        assertThat(round.asked()).isEqualTo(10);
        assertThat(round.figures()).hasSize(9);
        assertThat(round.figures().get(Question.BOARD_SESSIONS).mean())
                .isEqualByComparingTo(BigDecimal.valueOf((answers - 1) / 2.0));
        assertThat(round.figures().get(Question.COLLEAGUE_WATCHES).choices()).hasSize(5);
    }

    @Test
    void showsOnlyACountBeforeTheClosingAndToTeamAndCoachOnly() {
        Opened opened = given.opened(school, 10, 0, Round.B0);
        opened.people().stream().limit(7).forEach(person -> given.answers(opened, person, various(1)));

        is(opened.people().getLast());
        assertThat(team(opened).open()).isEqualTo(new TeamResults.Open(QuestionSet.B0, closing(), 7, 10));
        assertThat(team(opened).round()).isNull();
        is(opened.coach());
        assertThat(team(opened).open().answered()).isEqualTo(7);
        is(holding(Role.SCHOOL_LEADER, Scope.of(school)));
        assertThat(team(opened).open()).isEqualTo(new TeamResults.Open(QuestionSet.B0, closing(), null, 10));
    }

    @Test
    void showsTheTeamFirstAndLeadershipOnTheNextSchoolDayAtTheSameHour() {
        Opened opened = closed(10, 7, Round.B0, BarometerResultsTest::various);
        PersonId leader = holding(Role.SCHOOL_LEADER, Scope.of(school));

        is(opened.coach());
        assertThat(look(opened).taken()).isEqualTo(7);
        is(leader);
        assertThat(look(opened).row().from()).isEqualTo(closing().plusDays(1));
        assertThat(look(opened).taken()).isNull();
        assertThat(look(opened).trend()).isEmpty();
        GivenBarometer.clockAt(closing().plusDays(1).minusSeconds(1));
        assertThat(look(opened).taken()).isNull();
        GivenBarometer.clockAt(closing().plusDays(1));
        assertThat(look(opened).taken()).isEqualTo(7);
    }

    @Test
    void theEvaluationShowsTheRoundsOfTheEightWeeksAndNothingThatTheResultsHide() {
        Opened few = closed(10, 4, Round.B0, BarometerResultsTest::various);
        Opened enough = closed(10, 7, Round.B0, BarometerResultsTest::various);
        LocalDate before = closing().toLocalDate().minusDays(1);

        is(few.coach());
        assertThat(queries.eightWeeks(few.team(), before)).singleElement().satisfies(round -> {
            assertThat(round.row().enough()).isFalse();
            assertThat(round.figures()).isEmpty();
        });
        is(enough.coach());
        assertThat(queries.eightWeeks(enough.team(), before))
                .singleElement()
                .satisfies(round ->
                        assertThat(round.figures()).isEqualTo(look(enough).figures()));
        assertThat(queries.eightWeeks(enough.team(), closing().toLocalDate().plusDays(1)))
                .isEmpty();
        is(holding(Role.SCHOOL_LEADER, Scope.of(school)));
        assertThat(queries.eightWeeks(enough.team(), before)).singleElement().satisfies(round -> {
            assertThat(round.row().from()).isEqualTo(closing().plusDays(1));
            assertThat(round.figures()).isEmpty();
        });
    }

    @Test
    void refusesEverybodyElse() {
        Opened opened = closed(5, 5, Round.B0, BarometerResultsTest::various);
        for (PersonId person : List.of(
                holding(Role.EXPERT_COACH, Scope.of(school)),
                holding(Role.BOARD, Scope.of(board)),
                holding(Role.PROGRAMME_OFFICE, Scope.everything()),
                holding(Role.ADMIN, Scope.of(school)),
                holding(Role.MEMBER, Scope.of(new Given(jdbc).team(school))))) {
            is(person);
            assertThatThrownBy(() -> team(opened)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void saysOnlyThatAllAnswersAreEqualAndHidesAQuestionThatFewerThanFiveAnswered() {
        Opened opened = closed(7, 7, Round.B0, i -> {
            Answers equal = SampleAnswers.with(various(i), Question.DARES_TO_SAY, Answer.of(4));
            return i < 3 ? SampleAnswers.with(equal, Question.LEARNS_FROM_COLLEAGUES, Answer.NOT_APPLICABLE) : equal;
        });
        is(opened.coach());

        var figures = look(opened).figures();

        assertThat(figures.get(Question.DARES_TO_SAY))
                .isEqualTo(new Figure(Question.DARES_TO_SAY, EQUAL, 7, null, List.of()));
        assertThat(figures.get(Question.LEARNS_FROM_COLLEAGUES))
                .isEqualTo(new Figure(Question.LEARNS_FROM_COLLEAGUES, HIDDEN, 0, null, List.of()));
        assertThat(figures.get(Question.FINISHES_WHAT_IS_BEGUN).verdict()).isEqualTo(SHOWN);
    }

    @Test
    void comparesWithTheRoundBefore() {
        Opened first = closed(10, 7, Round.B0, i -> with(various(i), Question.FINISHES_WHAT_IS_BEGUN, i < 6 ? 3 : 2));
        Opened second = given.next(first, Round.B1);
        for (int i = 0; i < 8; i++) {
            given.answers(
                    second,
                    second.people().get(i),
                    with(various(QuestionSet.B1, i), Question.FINISHES_WHAT_IS_BEGUN, i < 5 ? 4 : 3));
        }
        given.closes(second);
        is(second.coach());

        RoundResults round = look(second);

        assertThat(round.row().id()).isEqualTo(second.round());
        assertThat(round.trend())
                .extracting(column -> column.row().set())
                .containsExactly(QuestionSet.B0, QuestionSet.B1);
        assertThat(round.change(Question.FINISHES_WHAT_IS_BEGUN))
                .contains(new RoundResults.Change(new BigDecimal("2.9"), new BigDecimal("3.6")));
        assertThat(round.change(Question.SESSION_HELPS))
                .as("asked for the first time")
                .isEmpty();
        assertThat(queries.team(second.team(), first.round()).round().trend()).hasSize(1);
        assertThatThrownBy(() -> queries.team(second.team(), BarometerRoundId.next()))
                .hasMessage("barometer.roundGone");
    }

    @Test
    void showsWordsFromFiveWritersAfterTheCoachsLookAndToTheTeamOnly() {
        Opened opened = closed(10, 8, Round.B1, i -> i < 5 ? writes(i, "tekst " + i) : various(QuestionSet.B1, i));
        PersonId member = opened.people().getFirst();

        is(member);
        assertThat(look(opened).checking()).isTrue();
        assertThat(look(opened).written()).isEmpty();
        is(opened.coach());
        RoundResults before = look(opened);
        assertThat(before.mayCheck()).isTrue();
        assertThat(before.written())
                .extracting(WrittenWords::words)
                .containsExactlyInAnyOrder("tekst 0", "tekst 1", "tekst 2", "tekst 3", "tekst 4");
        WrittenWords kept = before.written().getFirst();
        results.withhold(opened.team(), opened.round(), kept.id(), true);
        results.showWords(opened.team(), opened.round());

        is(member);
        assertThat(look(opened).written()).hasSize(4).doesNotContain(kept);
        assertThat(look(opened).kept()).isOne();
        assertThatThrownBy(() -> results.showWords(opened.team(), opened.round()))
                .isInstanceOf(AccessDeniedException.class);
        is(holding(Role.SCHOOL_LEADER, Scope.of(school)));
        GivenBarometer.clockAt(NEW_QUARTER);
        assertThat(look(opened).taken()).isEqualTo(8);
        assertThat(look(opened).written()).isEmpty();
        assertThat(look(opened).kept()).isZero();
    }

    @Test
    void showsNoWordsOfFourWritersNotEvenToTheCoach() {
        Opened opened = closed(10, 8, Round.B1, i -> i < 4 ? writes(i, "tekst " + i) : various(QuestionSet.B1, i));
        is(opened.coach());

        assertThat(look(opened).written()).isEmpty();
        assertThat(look(opened).checking()).isFalse();
    }

    @Test
    void theOneActionStandsOnTheBoardOfTheTeamOnce() {
        Opened opened = given.closed(school, 5);
        is(opened.people().getFirst());
        assertThat(look(opened).mayChoose()).isTrue();

        results.chooseAction(opened.team(), opened.round(), "Elke dag om tien uur");

        assertThat(boards.board(opened.team()).actions()).singleElement().satisfies(action -> {
            assertThat(action.title()).isEqualTo("Elke dag om tien uur");
            assertThat(action.owner()).isNull();
            assertThat(action.status()).isEqualTo(ActionStatus.TODO);
        });
        assertThat(look(opened).actionChosen()).isTrue();
        assertThat(look(opened).mayChoose()).isFalse();
        is(opened.coach());
        assertThatThrownBy(() -> results.chooseAction(opened.team(), opened.round(), "Nog een"))
                .hasMessage("barometer.actionChosen");
        assertThat(boards.board(opened.team()).actions()).hasSize(1);
    }

    @Test
    void remindsEverybodyOnceAlsoWhoHasAnswered() {
        Opened opened = given.opened(school, 6, 0, Round.B0);
        opened.people().stream().limit(2).forEach(person -> given.answers(opened, person, various(1)));

        given.fire(opened.process().getId(), BarometerRoundProcess.EVENT_REMINDING_MOMENT);
        steps.remindAll(opened.round());

        assertThat(told(opened, "notices.barometer.closing"))
                .containsExactlyInAnyOrderElementsOf(
                        opened.people().stream().map(PersonId::text).toList());
        assertThat(steps.remindsAt(opened.round()))
                .isEqualTo(Date.from(GivenBarometer.MONDAY
                        .plusDays(1)
                        .atTime(9, 0)
                        .atZone(TestSchool.ZONE)
                        .toInstant()));
        given.closes(opened);
        assertThat(told(opened, "notices.barometer.tooFew")).hasSize(7);
        steps.remindAll(opened.round());
        assertThat(told(opened, "notices.barometer.closing")).hasSize(6);
    }

    @Test
    void takesNoAnswerOfSomebodyWhoLeft() {
        Opened opened = given.opened(school, 6, 0, Round.B0);
        PersonId leaver = opened.people().getFirst();
        TaskId task = given.taskOf(opened, leaver);
        jdbc.sql("update role_grant set ends_on = ? where person_id = ?")
                .params(GivenBarometer.MONDAY.minusDays(1), leaver.value())
                .update();
        steps.memberLeft(opened.team(), leaver);
        is(leaver);

        assertThatThrownBy(() -> service.answer(task, various(1))).isInstanceOf(RuntimeException.class);

        assertThat(given.count("barometer_envelope", opened.round())).isZero();
    }

    @Test
    void showsASchoolOnlyWhenItsQuarterIsOver() {
        closed(10, 7, Round.B0, BarometerResultsTest::various);
        closed(10, 8, Round.B0, BarometerResultsTest::various);
        is(holding(Role.EXPERT_COACH, Scope.of(school)));

        assertThat(schoolPage().quarters()).isEmpty();

        GivenBarometer.clockAt(NEW_QUARTER);
        SummaryPage.OfQuarter quarter = schoolPage().quarters().getFirst();
        assertThat(quarter.teams()).isEqualTo(2);
        assertThat(figure(quarter, Question.BOARD_SESSIONS).answers()).isEqualTo(15);
        assertThat(figure(quarter, Question.BOARD_SESSIONS).verdict()).isEqualTo(SHOWN);
    }

    /** 11 answers less the 7 of the team that is shown would be the 4 of the other. */
    @Test
    void refusesASchoolFromWhichTheFourAnswersOfATeamCouldBeComputed() {
        closed(10, 7, Round.B0, BarometerResultsTest::various);
        closed(10, 4, Round.B0, BarometerResultsTest::various);
        GivenBarometer.clockAt(NEW_QUARTER);
        is(holding(Role.BOARD, Scope.of(board)));

        SummaryPage.OfQuarter quarter = schoolPage().quarters().getFirst();

        assertThat(quarter.figures()).extracting(Figure::verdict).containsOnly(HIDDEN);
        assertThat(quarter.figures()).extracting(Figure::answers).containsOnly(0);
    }

    /** Two looks in time: rounds that close later belong to a later quarter and change nothing that was shown. */
    @Test
    void showsTheSameAtASecondLookWhateverClosedInBetween() {
        Opened opened = closed(10, 7, Round.B0, BarometerResultsTest::various);
        PersonId leader = holding(Role.SCHOOL_LEADER, Scope.of(school));
        Opened late = given.opened(school, 10, 0, Round.B0);
        late.people().stream().limit(3).forEach(person -> given.answers(late, person, various(1)));
        GivenBarometer.clockAt(NEW_QUARTER);
        is(leader);
        SummaryPage first = schoolPage();
        RoundResults round = look(opened);

        steps.close(late.round());

        GivenBarometer.clockAt(NEW_QUARTER.plusDays(5));
        is(leader);
        assertThat(schoolPage()).isEqualTo(first);
        assertThat(look(opened)).isEqualTo(round);
    }

    @Test
    void countsEachTeamOnceInAQuarter() {
        Opened first = closed(10, 7, Round.B0, BarometerResultsTest::various);
        Opened second = given.next(first, Round.B1);
        second.people().stream().limit(6).forEach(person -> given.answers(second, person, various(QuestionSet.B1, 2)));
        given.closes(second);
        GivenBarometer.clockAt(NEW_QUARTER);
        is(holding(Role.BOARD, Scope.of(board)));

        SummaryPage.OfQuarter quarter = schoolPage().quarters().getFirst();

        assertThat(figure(quarter, Question.BOARD_SESSIONS).answers()).isEqualTo(6);
        assertThat(quarter.figures()).extracting(Figure::question).doesNotContain(Question.COLLEAGUE_WATCHES);
    }

    @Test
    void deletesAnswersAfterTwoYearsAndKeepsWhatIsShown() {
        Opened opened = closed(10, 7, Round.B0, BarometerResultsTest::various);
        PersonId coach = opened.coach();
        PersonId leader = holding(Role.SCHOOL_LEADER, Scope.of(school));
        is(coach);
        RoundResults before = look(opened);

        GivenBarometer.clockAt(closing().plusMonths(24).minusDays(1));
        sweep.sweep();
        assertThat(given.count("barometer_answer", opened.round())).isEqualTo(63);
        is(leader);
        SummaryPage page = schoolPage();
        GivenBarometer.clockAt(closing().plusMonths(24).plusDays(1));
        sweep.sweep();

        assertThat(given.count("barometer_answer", opened.round())).isZero();
        assertThat(schoolPage()).isEqualTo(page);
        is(coach);
        assertThat(look(opened)).isEqualTo(before);
    }

    /** As an erasure would: everything that names the person goes, and the figures stay as they were. */
    @Test
    void keepsItsFiguresWhenAPersonIsErased() {
        Opened opened = closed(6, 6, Round.B0, BarometerResultsTest::various);
        PersonId erased = opened.people().getFirst();
        is(opened.coach());
        var before = look(opened).figures();

        jdbc.sql("delete from notice where person_id = ?").param(erased.value()).update();
        jdbc.sql("delete from act_hi_taskinst where assignee_ = ?")
                .param(erased.text())
                .update();
        jdbc.sql("delete from task_entry where last_assignee = ?")
                .param(erased.value())
                .update();
        jdbc.sql("delete from role_grant where person_id = ?")
                .param(erased.value())
                .update();
        jdbc.sql("delete from person where id = ?").param(erased.value()).update();

        assertThat(look(opened).figures()).isEqualTo(before);
        assertThat(look(opened).taken()).isEqualTo(6);
        assertThat(look(opened).asked()).isEqualTo(6);
    }

    private Opened closed(int members, int answering, Round round, IntFunction<Answers> sheet) {
        Opened opened = given.opened(school, members, 0, round);
        for (int i = 0; i < answering; i++) {
            given.answers(opened, opened.people().get(i), sheet.apply(i));
        }
        given.closes(opened);
        return opened;
    }

    private static Answers various(int i) {
        return various(QuestionSet.B0, i);
    }

    /** Board sessions 0, 1, 2…; the others low and high in turn. */
    private static Answers various(QuestionSet set, int i) {
        Answers base = i % 2 == 0 ? SampleAnswers.lowest(set) : SampleAnswers.highest(set);
        Answers numbered = SampleAnswers.with(base, Question.BOARD_SESSIONS, Answer.of(i));
        return set.questions().contains(Question.CHANGE_TOMORROW)
                ? SampleAnswers.with(numbered, Question.CHANGE_TOMORROW, Answer.of(""))
                : numbered;
    }

    private static Answers writes(int i, String words) {
        return SampleAnswers.with(various(QuestionSet.B1, i), Question.CHANGE_TOMORROW, Answer.of(words));
    }

    private static Answers with(Answers base, Question question, int number) {
        return SampleAnswers.with(base, question, Answer.of(number));
    }

    private TeamResults team(Opened opened) {
        return queries.team(opened.team(), null);
    }

    private RoundResults look(Opened opened) {
        return Objects.requireNonNull(team(opened).round());
    }

    private SummaryPage schoolPage() {
        return summaries.schools().stream()
                .filter(page -> page.height() == SummaryPage.Height.SCHOOL)
                .findFirst()
                .orElseThrow();
    }

    private static Figure figure(SummaryPage.OfQuarter quarter, Question question) {
        return quarter.figures().stream()
                .filter(figure -> figure.question() == question)
                .findFirst()
                .orElseThrow();
    }

    private List<String> told(Opened opened, String key) {
        return jdbc.sql("select person_id::text from notice where text_key = ? and route like ?")
                .params(key, "%" + opened.round())
                .query(String.class)
                .list();
    }

    private static LocalDateTime closing() {
        return GivenBarometer.MONDAY.plusDays(1).atTime(17, 0);
    }

    private PersonId holding(Role role, Scope scope) {
        return new Given(jdbc).holding(role, scope);
    }

    private static void is(PersonId person) {
        Given.signedIn(person);
    }
}
