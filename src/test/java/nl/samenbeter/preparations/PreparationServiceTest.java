package nl.samenbeter.preparations;

import static nl.samenbeter.preparations.GivenPreparation.MONDAY;
import static nl.samenbeter.preparations.GivenPreparation.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskListService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class PreparationServiceTest {

    static final LocalTime NINE = LocalTime.of(9, 0);

    @Autowired
    ApplicationContext application;

    @Autowired
    PreparationService service;

    @Autowired
    PreparationQueries queries;

    @Autowired
    TaskListService taskList;

    @Autowired
    JdbcClient jdbc;

    GivenPreparation given;

    @BeforeEach
    void givenAPreparation() {
        given = GivenPreparation.in(application);
        given.running();
        given.isCoach();
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    @Test
    void theCoachSeesEveryGroupWithItsPeople() {
        var details = queries.details(given.id());

        assertThat(details.mayArrange()).isTrue();
        assertThat(details.week()).isEqualTo(3);
        assertThat(details.groups()).extracting(GroupRow::number).containsExactly(1, 2);
        assertThat(details.groups())
                .allSatisfy(group -> assertThat(group.mayMove()).isTrue());
        assertThat(queries.mine()).singleElement().satisfies(row -> {
            assertThat(row.groups()).isEqualTo(2);
            assertThat(row.group()).isNull();
            assertThat(row.over()).isFalse();
        });
    }

    @Test
    void aMemberSeesTheOwnGroupOnly() {
        PersonId member = notOwner(2);
        given.isMember(member);

        var details = queries.details(given.id());
        assertThat(details.mayArrange()).isFalse();
        assertThat(details.groups()).singleElement().satisfies(group -> {
            assertThat(group.number()).isEqualTo(2);
            assertThat(group.mine()).isTrue();
            assertThat(group.mayMove()).isFalse();
        });
        assertThat(queries.mine())
                .singleElement()
                .satisfies(row -> assertThat(row.group()).isEqualTo(2));
    }

    @Test
    void nobodyOfAnotherTeamSeesAnything() {
        Given.signedIn(given.school.outsider(), Role.MEMBER);
        assertThat(queries.mine()).isEmpty();
        assertThatThrownBy(() -> queries.details(given.id())).isInstanceOf(AccessDeniedException.class);
        Given.signedIn(given.school.leader, Role.SCHOOL_LEADER);
        assertThat(queries.mine()).isEmpty();
        assertThatThrownBy(() -> queries.details(given.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aMemberDoesNotArrangeGroups() {
        given.isMember(given.owner(1));

        assertThatThrownBy(() -> service.movePerson(given.id(), notOwner(1), 2))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.changeOwner(given.id(), 1, notOwner(1)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theTaskFollowsTheQuestion() {
        PersonId next = notOwner(1);

        service.changeOwner(given.id(), 1, next);

        assertThat(given.assignee(1)).isEqualTo(next.text());
    }

    @Test
    void theTaskFollowsTheQuestionOfSomebodyWhoIsMoved() {
        PersonId owner = given.owner(1);

        service.movePerson(given.id(), owner, 2);

        assertThat(given.people(2)).contains(owner);
        assertThat(given.assignee(1)).isEqualTo(given.owner(1).text()).isNotEqualTo(owner.text());
    }

    @Test
    void aTaskThatSomebodyElseHasTakenIsNotTakenAway() {
        given.isMember(given.owner(1));
        taskList.giveBack(given.task(1));
        PersonId helper = given.people(2).getFirst();
        given.isMember(helper);
        taskList.take(given.task(1));

        given.isCoach();
        service.changeOwner(given.id(), 1, notOwner(1));

        assertThat(given.assignee(1)).isEqualTo(helper.text());
    }

    @Test
    void aMovedGroupIsDueWhenItHasMet() {
        service.moveGroup(given.id(), 1, new MoveGroup(MONDAY.plusDays(1), NINE, "Lokaal 12"));

        var group = queries.details(given.id()).groups().getFirst();
        assertThat(group.day()).isEqualTo(MONDAY.plusDays(1));
        assertThat(group.begins()).isEqualTo(NINE);
        assertThat(group.place()).isEqualTo("Lokaal 12");
        assertThat(given.engineTask(1).getDueDate())
                .isEqualTo(MONDAY.plusDays(1)
                        .atTime(10, 15)
                        .atZone(TestSchool.ZONE)
                        .toInstant());
    }

    @Test
    void aQuestionOwnerMovesTheOwnGroupOnly() {
        given.isMember(given.owner(1));
        service.moveGroup(given.id(), 1, new MoveGroup(MONDAY.plusDays(1), NINE, null));

        assertThat(queries.details(given.id()).groups().getFirst().mayMove()).isTrue();
        assertThatThrownBy(() -> service.moveGroup(given.id(), 2, new MoveGroup(MONDAY.plusDays(1), NINE, null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusesAMomentThatCannotBe() {
        refused("preparations.inThePast", MONDAY.minusDays(3), NINE);
        refused("preparations.inThePast", MONDAY, LocalTime.of(8, 0));
        refused("preparations.tooLate", MONDAY.plusDays(14), NINE);
        refused("preparations.notASchoolDay", MONDAY.plusDays(5), NINE);
        refused("preparations.timeOutOfRange", THURSDAY, LocalTime.of(6, 55));
        refused("preparations.timeOutOfRange", THURSDAY, LocalTime.of(21, 0));
        assertThatThrownBy(() -> service.moveGroup(given.id(), 1, new MoveGroup(THURSDAY, NINE, "x".repeat(121))))
                .hasMessage("preparations.placeTooLong");
    }

    @Test
    void anotherPlaceIsPossibleAlsoWhileTheyMeet() {
        given.now(THURSDAY.atTime(15, 30));
        var group = queries.details(given.id()).groups().getFirst();

        service.moveGroup(given.id(), 1, new MoveGroup(group.day(), group.begins(), "Aula"));

        assertThat(queries.details(given.id()).groups().getFirst().place()).isEqualTo("Aula");
    }

    @Test
    void finishingTwiceIsTheSameAsOnce() {
        given.now(THURSDAY.atTime(17, 0));
        given.isMember(given.owner(1));

        service.hold(given.task(1), HoldPreparation.held(70, 3));
        service.hold(given.task(1), HoldPreparation.held(10, 1));

        assertThat(queries.group(given.task(1)).minutesHeld()).isEqualTo(70);
    }

    @Test
    void aRefusedAnswerLeavesTheTaskOpen() {
        given.isMember(given.owner(1));

        assertThatThrownBy(() -> service.hold(given.task(1), HoldPreparation.held(70, 3)))
                .hasMessage("preparations.notYet");

        assertThat(given.engineTask(1)).isNotNull();
        assertThat(queries.group(given.task(1)).status()).isEqualTo(GroupStatus.PLANNED);
    }

    @Test
    void noWordOfAPlaceReachesTheEngine() {
        service.moveGroup(given.id(), 1, new MoveGroup(THURSDAY, NINE, "Kanarielokaal"));

        assertThat(jdbc.sql("select text_ from act_ru_variable where text_ like '%Kanarie%'")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of());
    }

    private PersonId notOwner(int group) {
        PersonId owner = given.owner(group);
        return given.people(group).stream()
                .filter(person -> !person.equals(owner))
                .findFirst()
                .orElseThrow();
    }

    private void refused(String code, LocalDate day, LocalTime time) {
        assertThatThrownBy(() -> service.moveGroup(given.id(), 1, new MoveGroup(day, time, null)))
                .hasMessage(code);
    }
}
