package nl.samenbeter.programme.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskListService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who leads the board sessions from week 2 on (rulings 14). */
class SessionLeaderTest extends ProgrammeStories {

    private static final String SESSIONS = "userTask_leadBoardSessions";
    private static final LocalDate WEEK_2 = MONDAY.plusWeeks(1);

    @Autowired
    TaskListService taskList;

    private ProgrammeId programme;

    @BeforeEach
    void givenWeekTwoHasBegun() {
        time.is(MONDAY.atTime(7, 30));
        givenATeamOf(10);
        programme = givenTheCoachPlannedFor(MONDAY);
        leadershipArrangesConsent();
        leadershipFreesTime();
        time.movesTo(WEEK_2.atTime(8, 5));
    }

    @Test
    void theRotaSaysWhoLeadsAndTheOthersHaveNoTask() {
        PersonId leader = leader(2);

        assertThat(members).contains(leader);
        Given.signedIn(leader);
        assertThat(openTasks(SESSIONS)).singleElement().satisfies(task -> {
            assertThat(task.mine()).isTrue();
            assertThat(task.week()).isEqualTo(2);
        });
        Given.signedIn(members.stream()
                .filter(other -> !other.equals(leader))
                .findFirst()
                .orElseThrow());
        assertThat(openTasks(SESSIONS)).isEmpty();
    }

    @Test
    void noTwoWeeksHaveTheSameLeader() {
        List<PersonId> leaders = jdbc
                .sql("select person_id from programme_rota where programme_id = ? order by week_number")
                .param(programme.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();

        assertThat(leaders).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aWeekThatWasGivenBackIsTheTeamsUntilFridayNoonAndThenTheCoachs() {
        Given.signedIn(leader(2));
        taskList.giveBack(task(SESSIONS));
        Given.signedIn(members.getLast());
        assertThat(openTasks(SESSIONS))
                .singleElement()
                .satisfies(task -> assertThat(task.mine()).isFalse());

        time.movesTo(WEEK_2.plusDays(4).atTime(12, 1));

        assertThat(openTasks(SESSIONS)).isEmpty();
        Given.signedIn(coach);
        assertThat(openTasks(SESSIONS).filter(task -> task.week() == 2))
                .singleElement()
                .satisfies(task -> assertThat(task.mine()).isTrue());
    }

    @Test
    void whoeverHasTheWeekKeepsItAtFridayNoon() {
        Given.signedIn(leader(2));

        time.movesTo(WEEK_2.plusDays(4).atTime(12, 1));

        assertThat(openTasks(SESSIONS))
                .singleElement()
                .satisfies(task -> assertThat(task.mine()).isTrue());
    }

    @Test
    void leadershipIsAskedForTheTuesdaySession() {
        Given.signedIn(leader);
        time.movesTo(WEEK_2.plusDays(1).atTime(8, 5));

        assertThat(openTasks("userTask_joinBoardSession")).singleElement().satisfies(task -> {
            assertThat(task.mine()).isTrue();
            assertThat(task.due()).isEqualTo(WEEK_2.plusDays(1).atTime(8, 30));
        });
    }

    private PersonId leader(int week) {
        return new PersonId(jdbc.sql("select person_id from programme_rota where programme_id = ? and week_number = ?")
                .params(programme.value(), week)
                .query(UUID.class)
                .single());
    }
}
