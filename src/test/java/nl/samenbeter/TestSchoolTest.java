package nl.samenbeter;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class TestSchoolTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskQueries queries;

    @AfterEach
    void resetClock() {
        TestSchool.resetClock();
    }

    @Test
    void bringsATeamIntoWeek1() {
        var school = new TestSchool(application);
        school.inWeek1();
        assertThat(school.as(school.coach, queries::open))
                .extracting(TaskRow::element)
                .containsExactlyInAnyOrder("userTask_holdStartMeeting", "userTask_setUpBoard");
    }
}
