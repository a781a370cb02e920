package nl.samenbeter.programme.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the same model says to different people, and what it asks of nobody. */
class WordsAndOwnTimeTest extends ProgrammeStories {

    private static final LocalDate WEEK_2 = MONDAY.plusWeeks(1);
    private static final LocalDate WEEK_3 = MONDAY.plusWeeks(2);
    private static final LocalDate WEEK_4 = MONDAY.plusWeeks(3);

    @BeforeEach
    void givenATeam() {
        time.is(MONDAY.atTime(7, 30));
        givenATeamOf(5);
    }

    private ProgrammeId begun() {
        ProgrammeId programme = givenTheCoachPlannedFor(MONDAY);
        leadershipArrangesConsent();
        leadershipFreesTime();
        return programme;
    }

    @Test
    void aTeachingTeamHasItsOwnWordsInPlanAndTasks() {
        jdbc.sql("update team set kind = 'TEACHING' where id = ?")
                .param(team.value())
                .update();
        ProgrammeId programme = begun();

        time.movesTo(WEEK_2.plusDays(2).atTime(9, 0));

        Given.signedIn(coach);
        assertThat(openTasks("userTask_trainVisits"))
                .extracting(TaskRow::variant)
                .containsExactly("teaching");
        assertThat(names(programme)).contains("Training lesbezoek", "Lesbezoek 1", "Gezamenlijke lesvoorbereiding 1");
    }

    @Test
    void aSupportTeamHasTheOrdinaryWords() {
        ProgrammeId programme = begun();

        time.movesTo(WEEK_2.plusDays(2).atTime(9, 0));

        Given.signedIn(coach);
        assertThat(openTasks("userTask_trainVisits"))
                .extracting(TaskRow::variant)
                .containsOnlyNulls();
        assertThat(names(programme)).contains("Training werkbezoek", "Werkbezoek 1");
    }

    @Test
    void leadershipIsExpectedInWeekFour() {
        begun();
        time.movesTo(WEEK_3.plusDays(1).atTime(8, 5));
        Given.signedIn(leader);
        assertThat(openTasks("userTask_joinBoardSession").filter(task -> task.week() == 3))
                .extracting(TaskRow::variant)
                .containsOnlyNulls();

        time.movesTo(WEEK_4.plusDays(1).atTime(8, 5));

        assertThat(openTasks("userTask_joinBoardSession").filter(task -> task.week() == 4))
                .extracting(TaskRow::variant)
                .containsExactly("required");
    }

    @Test
    void timeForOnesOwnActionIsNeverATaskAndNeverLate() {
        ProgrammeId programme = begun();
        time.movesTo(WEEK_2.plusDays(4).atTime(16, 55));
        assertThat(itemStatus(programme, "manualTask_actionTime")).isEqualTo("PLANNED");

        time.movesTo(WEEK_2.plusDays(4).atTime(17, 5));

        assertThat(itemStatus(programme, "manualTask_actionTime")).isEqualTo("DONE");
        assertThat(jdbc.sql(
                                "select count(*) from task_entry where programme_id = ? and element_id = 'manualTask_actionTime'")
                        .param(programme.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<String> names(ProgrammeId programme) {
        return jdbc.sql("select name from plan_item where programme_id = ?")
                .param(programme.value())
                .query(String.class)
                .list();
    }
}
