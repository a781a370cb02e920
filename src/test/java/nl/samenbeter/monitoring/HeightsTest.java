package nl.samenbeter.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.Wire;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.Id;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class HeightsTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    ProgressQueries queries;

    @Autowired
    NationalQueries national;

    @Autowired
    SchoolCounting counting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource wire;

    TestSchool school;
    TestSchool elsewhere;
    Given given;
    SchoolAddress address;
    SchoolId sister;

    @BeforeEach
    void givenTwoBoards() {
        school = new TestSchool(application);
        elsewhere = new TestSchool(application);
        given = new Given(jdbc);
        sister = given.school(school.board);
        given.team(sister);
        address = new SchoolAddress(school.board, school.school);
        school.inWeek1();
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void aBoardSeesItsSchoolsAndOfASchoolOnlyTheCounts() {
        PersonId board = given.holding(Role.BOARD, Scope.of(school.board));

        BoardPage page = board(board, school.board);

        assertThat(page.schools()).extracting(SchoolCounts::school).containsExactlyInAnyOrder(school.school, sister);
        assertThat(page.teams()).isEmpty();
        assertThat(school(board).counts()).isNotNull();
        assertThat(school(board).teams()).isNull();
    }

    @Test
    void theProgrammeOfficeStopsAtTheSchoolToo() {
        PersonId office = given.holding(Role.PROGRAMME_OFFICE, Scope.everything());

        assertThat(board(office, school.board).schools()).hasSize(2);
        assertThat(school(office).teams()).isNull();
    }

    @Test
    void aLeaderSeesOfTheBoardOnlyTheOwnSchool() {
        BoardPage page = board(school.leader, school.board);

        assertThat(page.schools()).extracting(SchoolCounts::school).containsExactly(school.school);
        assertThat(page.teams()).extracting(TeamState::team).containsExactly(school.team);
    }

    @Test
    void aCoachSeesTheOwnTeamAndNoCountsOfTheSchool() {
        TeamId other = given.team(school.school);

        SchoolPage page = school(school.coach);

        assertThat(page.counts()).isNull();
        assertThat(teams(page)).containsExactly(school.team);
        assertThat(teams(school(school.leader))).containsExactlyInAnyOrder(school.team, other);
        assertThat(board(school.coach, school.board).schools()).isEmpty();
    }

    @Test
    void anotherSchoolIsRefusedAndWrittenDown() {
        for (PersonId stranger : List.of(
                elsewhere.coach,
                elsewhere.leader,
                given.holding(Role.EXPERT_COACH, Scope.of(elsewhere.school)),
                given.holding(Role.BOARD, Scope.of(elsewhere.board)),
                school.members.getFirst())) {
            assertThatThrownBy(() -> school(stranger)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> board(stranger, school.board)).isInstanceOf(AccessDeniedException.class);
            assertThat(written(stranger, "foreignSchoolRefused", school.school)).isOne();
            assertThat(written(stranger, "foreignBoardRefused", school.board)).isOne();
        }
    }

    @Test
    void whatDoesNotExistIsNoAttempt() {
        assertThatThrownBy(() -> board(school.leader, BoardId.next())).isInstanceOf(AccessDeniedException.class);
        PersonId office = given.holding(Role.PROGRAMME_OFFICE, Scope.everything());

        assertThatThrownBy(() -> board(office, BoardId.next())).isInstanceOf(DomainException.class);
        assertThat(jdbc.sql("select count(*) from audit_entry where person_id = ?")
                        .param(school.leader.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aSchoolIsFoundUnderItsOwnBoardOnly() {
        assertThatThrownBy(() -> school.as(
                        school.leader, () -> queries.school(new SchoolAddress(elsewhere.board, school.school))))
                .isInstanceOfSatisfying(
                        DomainException.class, no -> assertThat(no.code()).isEqualTo("monitoring.schoolElsewhere"));
    }

    @Test
    void listCountsAndTheWholeCountryAgree() {
        given.team(school.school);
        counting.countAll();
        PersonId office = given.holding(Role.PROGRAMME_OFFICE, Scope.everything());
        jdbc.sql("update board set name = ? where id = ?")
                .params("100% " + school.board, school.board.value())
                .update();

        SchoolPage page = school(school.leader);
        var list = Objects.requireNonNull(page.teams()).states();
        NationalPage country = school.as(office, () -> national.page("100% " + school.board, 50));

        SchoolCounts counted = Objects.requireNonNull(page.counts());
        assertThat(counted.teams()).isEqualTo(list.size());
        for (ProgressStatus status : ProgressStatus.values()) {
            assertThat(counted.count(status))
                    .isEqualTo(list.stream()
                            .filter(team -> team.status() == status)
                            .count());
        }
        assertThat(country.found()).isOne();
        assertThat(country.boards()).singleElement().satisfies(board -> {
            assertThat(board.schools()).isEqualTo(2);
            assertThat(board.counts()).isEqualTo(sum(board(office, school.board).schools()));
        });
        assertThat(school.<NationalPage>as(office, () -> national.page("100_ " + school.board, 50))
                        .boards())
                .isEmpty();
        assertThat(school.<NationalPage>as(office, () -> national.page("", 1))).satisfies(first -> {
            assertThat(first.boards()).hasSize(1);
            assertThat(first.hasMore()).isTrue();
        });
    }

    @Test
    void thePageOfASchoolTakesEightStatementsForFiveTeamsAndForOne() {
        assertThat(statements(() -> school(school.leader))).isEqualTo(8);
        for (int i = 0; i < 4; i++) {
            withProgramme(given.team(school.school));
        }

        assertThat(teams(school(school.leader))).hasSize(5);
        assertThat(statements(() -> school(school.leader))).isEqualTo(8);
    }

    @Test
    void thePageOfABoardTakesAsManyStatementsForManySchoolsAsForTwo() {
        PersonId board = given.holding(Role.BOARD, Scope.of(school.board));
        long two = statements(() -> board(board, school.board));
        for (int i = 0; i < 3; i++) {
            given.team(given.school(school.board));
        }

        assertThat(board(board, school.board).schools()).hasSize(5);
        assertThat(statements(() -> board(board, school.board))).isEqualTo(two);
    }

    private void withProgramme(TeamId team) {
        for (int i = 0; i < 3; i++) {
            given.grant(given.person("Lid " + i, school.school), Role.MEMBER, Scope.of(team));
        }
        given.grant(school.coach, Role.COACH, Scope.of(team));
        TestSchool.clock(TestSchool.BEFORE);
        school.doAs(
                school.coach,
                () -> application.getBean(ProgrammeService.class).plan(new PlanProgramme(team, TestSchool.START)));
        TestSchool.clock(TestSchool.START.atTime(9, 0));
    }

    private long statements(Runnable call) {
        return Wire.statements(wire, call);
    }

    private SchoolPage school(PersonId reader) {
        return school.as(reader, () -> queries.school(address));
    }

    private BoardPage board(PersonId reader, BoardId board) {
        return school.as(reader, () -> queries.board(new BoardAddress(board)));
    }

    private static List<TeamId> teams(SchoolPage page) {
        return Objects.requireNonNull(page.teams()).states().stream()
                .map(TeamState::team)
                .toList();
    }

    private static Map<ProgressStatus, Integer> sum(List<SchoolCounts> schools) {
        Map<ProgressStatus, Integer> sum = new EnumMap<>(ProgressStatus.class);
        schools.forEach(one -> one.counts().forEach((status, count) -> sum.merge(status, count, Integer::sum)));
        return sum;
    }

    private int written(PersonId person, String what, Id subject) {
        return jdbc.sql("select count(*) from audit_entry where person_id = ? and what = ? and subject_id = ?")
                .params(person.value(), what, subject.value())
                .query(Integer.class)
                .single();
    }
}
