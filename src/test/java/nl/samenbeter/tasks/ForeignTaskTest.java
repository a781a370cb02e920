package nl.samenbeter.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody of another school who has the id of a task. */
@IntegrationTest
class ForeignTaskTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskQueries queries;

    @Autowired
    TaskListService service;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    TaskId task;
    PersonId stranger;

    @BeforeEach
    void givenATaskAndSomebodyElsewhere() {
        school = new TestSchool(application);
        school.planned();
        task = school.task(school.leader, "userTask_freeTime").id();
        stranger = new TestSchool(application).leader;
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    private record Attempt(UUID person, String room, String what, UUID subject, UUID school) {}

    private List<Attempt> attempts() {
        return jdbc.sql("""
                        select person_id person, room, what, subject_id subject, school_id school
                        from audit_entry where what = 'foreignTaskRefused' and person_id = ?""").param(stranger.value()).query(Attempt.class).list();
    }

    private Attempt attempt() {
        return new Attempt(
                stranger.value(), "tasks", "foreignTaskRefused", UUID.fromString(task.value()), school.school.value());
    }

    private void refused(Runnable call) {
        assertThatThrownBy(() -> school.doAs(stranger, call)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void isRefusedAtEveryDoorAndWrittenDownOnceAnHour() {
        refused(() -> queries.details(task));
        assertThat(attempts()).containsExactly(attempt());
        refused(() -> service.take(task));
        refused(() -> programmes.freeTime(task, new FreeTime("Van een vreemde")));
        assertThat(attempts()).hasSize(1);
        assertThat(school.as(school.leader, () -> queries.details(task)).isOpenForMe())
                .isTrue();

        jdbc.sql("update audit_entry set written_at = written_at - interval '61 minutes' where person_id = ?")
                .param(stranger.value())
                .update();
        refused(() -> queries.details(task));
        assertThat(attempts()).hasSize(2);
    }

    @Test
    void isWrittenDownWhereTheAddressWasTyped() {
        Given.signedIn(stranger, Role.SCHOOL_LEADER);
        UI.getCurrent().navigate("taken/" + task);
        assertThat(find(H1.class).single().getText()).isEqualTo("Deze pagina is van een ander team.");
        assertThat(attempts()).containsExactly(attempt());
    }

    @Test
    void isNoAttemptWhenThereIsNoSuchTask() {
        refused(() -> queries.details(new TaskId(UUID.randomUUID().toString())));
        refused(() -> queries.details(new TaskId("4d2c")));
        Given.signedIn(stranger, Role.SCHOOL_LEADER);
        UI.getCurrent().navigate("taken/%3Cb%3E");
        assertThat(attempts()).isEmpty();
    }

    @Test
    void isNoAttemptForWhoMayHaveIt() {
        stranger = school.leader;
        school.doAs(school.leader, () -> service.take(task));
        assertThat(attempts()).isEmpty();
    }

    @Test
    void staysWrittenWhenTheTransactionAroundTheRefusalIsUndone() {
        refused(() -> transaction.executeWithoutResult(status -> service.take(task)));
        long until = System.nanoTime() + 20_000_000_000L;
        while (attempts().isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(attempts()).containsExactly(attempt());
    }
}
