package nl.samenbeter.barometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.barometer.GivenBarometer.Opened;
import nl.samenbeter.barometer.GivenBarometer.Round;
import nl.samenbeter.barometer.SummaryPage.Height;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.tasks.TaskQueries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leadership and teachers are asked while a team looks back, each shown from five answers on at a height of its own. */
@IntegrationTest
class RoundsOfOthersTest {

    private static final LocalDateTime NEXT_YEAR = LocalDateTime.of(2027, 1, 4, 9, 0);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BarometerQueries queries;

    @Autowired
    private BarometerSummaryQueries summaries;

    @Autowired
    private BarometerResultService results;

    @Autowired
    private BarometerService service;

    @Autowired
    private TaskQueries tasks;

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

    @Test
    void asksLeadershipAndTeachersOnlyWhileATeamLooksBack() {
        List<PersonId> leaders = people(school, Role.SCHOOL_LEADER, 2);
        List<PersonId> teachers = people(school, Role.TEACHER, 6);
        Opened first = given.opened(school, 10, 0, Round.B0);
        assertThat(rounds(school)).isEqualTo(1);
        new Given(jdbc).grant(teachers.getFirst(), Role.MEMBER, Scope.of(first.team()));

        given.next(first, Round.B2);

        assertThat(asked(QuestionSet.LEADERS)).containsExactlyInAnyOrderElementsOf(leaders);
        assertThat(asked(QuestionSet.PULSE))
                .as("who is in the team is not asked about it")
                .containsExactlyInAnyOrderElementsOf(teachers.subList(1, 6));
        Given.signedIn(leaders.getFirst());
        assertThat(tasks.open())
                .filteredOn(task -> task.formKey().equals(BarometerService.FORM))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.variant()).isEqualTo("LEADERS");
                    assertThat(task.due())
                            .isEqualTo(GivenBarometer.MONDAY.plusWeeks(8).atTime(17, 0));
                    assertThat(service.sheet(task.id()).about()).isNull();
                });
        Given.signedIn(teachers.getLast());
        assertThat(tasks.open())
                .singleElement()
                .satisfies(task -> assertThat(service.sheet(task.id()).about()).isEqualTo("Rooster & ICT"));
    }

    @Test
    void asksLeadershipOnceInAQuarterAndTeachersOnceAboutEachTeam() {
        people(school, Role.SCHOOL_LEADER, 1);
        people(school, Role.TEACHER, 5);

        given.opened(school, 6, 0, Round.B2);
        given.opened(school, 6, 0, Round.B2);

        assertThat(rounds(school)).isEqualTo(2 + 1 + 2);
    }

    @Test
    void asksNoTeachersWhenFewerThanFiveHaveAnAccountNorASchoolWithoutALeader() {
        people(school, Role.TEACHER, 4);

        given.opened(school, 6, 0, Round.B2);

        assertThat(rounds(school)).isEqualTo(1);
    }

    @Test
    void showsWhatTeachersSayToTheTeamFirstAndThenToLeadership() {
        PersonId leader = people(school, Role.SCHOOL_LEADER, 1).getFirst();
        people(school, Role.TEACHER, 7);
        Opened team = given.opened(school, 6, 0, Round.B2);
        given.answer(team, QuestionSet.B2, 6);
        given.closes(team);
        BarometerRoundId pulse = given.ofOthers(school, QuestionSet.PULSE);
        given.answer(pulse, QuestionSet.PULSE, 5);
        given.closes(pulse);

        Given.signedIn(team.coach());
        assertThat(look(team, pulse).taken()).isEqualTo(5);
        assertThat(look(team, pulse).asked()).isEqualTo(7);
        assertThat(look(team, pulse).figures()).containsOnlyKeys(QuestionSet.PULSE.questions());
        assertThat(look(team, null).row().id()).as("its own round first").isEqualTo(team.round());
        Given.signedIn(leader);
        assertThat(look(team, pulse).taken()).isNull();
        given.leadershipMoment(pulse);
        assertThat(look(team, pulse).taken()).isEqualTo(5);
        assertThat(told("notices.barometer.pulse.leadership", pulse)).containsExactly(leader.text());
        Given.signedIn(team.people().getFirst());
        results.chooseAction(team.team(), pulse, "Binnen een dag antwoorden");
    }

    @Test
    void showsNothingOfFourTeachersAndAddsTeachersToNoSummary() {
        people(school, Role.TEACHER, 7);
        Opened team = given.opened(school, 6, 0, Round.B2);
        BarometerRoundId pulse = given.ofOthers(school, QuestionSet.PULSE);
        given.answer(pulse, QuestionSet.PULSE, 4);
        given.closes(pulse);

        Given.signedIn(team.coach());
        assertThat(look(team, pulse).row().enough()).isFalse();
        assertThat(look(team, pulse).taken()).isNull();
        GivenBarometer.clockAt(NEXT_YEAR);
        Given.signedIn(new Given(jdbc).holding(Role.BOARD, Scope.of(board)));
        assertThat(page(Height.SCHOOL).quarters()).isEmpty();
    }

    @Test
    void showsLeadershipTogetherFromFiveOn() {
        SchoolId other = new Given(jdbc).school(board);
        asked(school, 2, 2);
        asked(other, 4, 3);
        GivenBarometer.clockAt(NEXT_YEAR);
        Given.signedIn(new Given(jdbc).holding(Role.BOARD, Scope.of(board)));

        SummaryPage.Mirror mirror = page(Height.BOARD).quarters().getFirst().leadership();
        assertThat(mirror).isNotNull();
        assertThat(mirror.schools()).isEqualTo(2);
        assertThat(mirror.figures()).hasSize(8).extracting(Figure::answers).containsOnly(5);
        assertThat(page(Height.BOARD).quarters().getFirst().teams()).isZero();
        assertThat(summaries.schools().stream()
                        .filter(page -> page.height() == Height.SCHOOL)
                        .flatMap(page -> page.quarters().stream())
                        .map(SummaryPage.OfQuarter::leadership))
                .containsOnlyNulls();
    }

    /** 9 less the 5 of the school that is shown would be the 4 of the other. */
    @Test
    void refusesABoardFromWhichFourLeadersCouldBeComputed() {
        SchoolId other = new Given(jdbc).school(board);
        asked(school, 5, 5);
        asked(other, 4, 4);
        GivenBarometer.clockAt(NEXT_YEAR);
        Given.signedIn(new Given(jdbc).holding(Role.BOARD, Scope.of(board)));

        assertThat(page(Height.BOARD).quarters().getFirst().leadership()).isNull();
        assertThat(summaries.schools().stream()
                        .filter(page -> page.height() == Height.SCHOOL)
                        .map(page -> page.quarters().getFirst().leadership())
                        .filter(Objects::nonNull))
                .singleElement()
                .satisfies(shown ->
                        assertThat(shown.figures()).extracting(Figure::answers).containsOnly(5));
    }

    @Test
    void remindsAllWhomItAskedAndLeavesNoKey() {
        List<PersonId> leaders = people(school, Role.SCHOOL_LEADER, 3);
        given.opened(school, 6, 0, Round.B2);
        BarometerRoundId mirror = given.ofOthers(school, QuestionSet.LEADERS);
        given.answer(mirror, QuestionSet.LEADERS, 1);

        application.getBean(BarometerSteps.class).remindAll(mirror);
        given.closes(mirror);

        assertThat(jdbc.sql("select person_id::text from notice where text_key = 'notices.barometer.leadersClosing'"
                                + " and once like ?")
                        .param("%" + mirror)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(
                        leaders.stream().map(PersonId::text).toList());
        assertThat(given.count("barometer_envelope", mirror)).isZero();
        assertThat(given.count("barometer_answer", mirror)).isEqualTo(8);
        assertThat(application.getBean(BarometerRounds.class).findById(mirror))
                .hasValueSatisfying(round -> assertThat(round.isOpen()).isFalse());
    }

    @Test
    void tellsLeadershipOnceWhenItCanSeeARoundAndNotOfFourAnswers() {
        PersonId leader = people(school, Role.SCHOOL_LEADER, 1).getFirst();
        Opened five = given.closed(school, 5);
        Opened four = given.closed(school, 4);
        assertThat(told("notices.barometer.leadership", five.round())).isEmpty();

        given.leadershipMoment(five.round());
        application.getBean(BarometerSteps.class).tellLeadership(five.round());

        assertThat(told("notices.barometer.leadership", five.round())).containsExactly(leader.text());
        Given.signedIn(leader);
        assertThat(look(five, five.round()).taken()).isEqualTo(5);
        assertThatThrownBy(() -> given.leadershipMoment(four.round())).isInstanceOf(NullPointerException.class);
    }

    private void asked(SchoolId where, int leaders, int answering) {
        people(where, Role.SCHOOL_LEADER, leaders);
        given.opened(where, 6, 0, Round.B2);
        BarometerRoundId mirror = given.ofOthers(where, QuestionSet.LEADERS);
        given.answer(mirror, QuestionSet.LEADERS, answering);
        given.closes(mirror);
    }

    private List<PersonId> asked(QuestionSet set) {
        return given.asked(given.ofOthers(school, set));
    }

    private List<PersonId> people(SchoolId where, Role role, int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> new Given(jdbc).holding(role, Scope.of(where)))
                .toList());
    }

    private int rounds(SchoolId where) {
        return jdbc.sql("select count(*) from barometer_round where school_id = ?")
                .param(where.value())
                .query(Integer.class)
                .single();
    }

    private RoundResults look(Opened team, BarometerRoundId round) {
        return Objects.requireNonNull(queries.team(team.team(), round).round());
    }

    private SummaryPage page(Height height) {
        return summaries.schools().stream()
                .filter(page -> page.height() == height)
                .findFirst()
                .orElseThrow();
    }

    private List<String> told(String key, BarometerRoundId round) {
        return jdbc.sql("select person_id::text from notice where text_key = ? and route like ?")
                .params(key, "%" + round)
                .query(String.class)
                .list();
    }
}
