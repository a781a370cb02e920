package nl.samenbeter.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.files.SampleFiles;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.todos.TodoService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People's words never reach the engine, nor a notice, the audit or a change row (rulings 27). */
@IntegrationTest
class WordsOutsideTheEngineTest {

    private static final String CANARY = "Kwikstaart";

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    PersonId second;
    TaskId task;

    @BeforeEach
    void givenATaskOfTwoLeaders() {
        school = new TestSchool(application);
        second = new Given(jdbc).person(CANARY + " Leider", school.school);
        new Given(jdbc).grant(second, Role.SCHOOL_LEADER, Scope.of(school.school));
        school.planned();
        task = school.task(school.leader, "userTask_freeTime").id();
    }

    @AfterEach
    void setBack() {
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    @Test
    void whateverIsTypedStaysInOurOwnTables() {
        var list = application.getBean(TaskListService.class);
        var talk = application.getBean(TaskTalkService.class);
        school.doAs(school.leader, () -> {
            list.take(task);
            list.saveDraft(task, Map.of("lapsing", CANARY), null);
            talk.comment(task, CANARY);
            application.getBean(TaskHelpService.class).ask(task, second, CANARY);
            application.getBean(TodoService.class).add(CANARY, null);
            list.putOff(task, TestSchool.BEFORE.toLocalDate().plusDays(1));
            try (var file = SampleFiles.received(SampleFiles.pdf(), CANARY + ".pdf")) {
                application.getBean(TaskFileService.class).attach(task, file);
            }
        });
        school.doAs(second, () -> talk.comment(task, CANARY + ", mijn antwoord"));
        school.doAs(
                school.leader,
                () -> application.getBean(TaskPassingService.class).handOver(task, second, CANARY));
        school.doAs(second, () -> application.getBean(ProgrammeService.class).freeTime(task, new FreeTime(CANARY)));

        assertThat(where("like 'task\\_note'")).containsExactly("task_note.words");
        assertThat(where("like 'act\\_%'")).isEmpty();
        assertThat(where("in ('notice', 'notice_mail', 'audit_entry', 'change_row')"))
                .isEmpty();
    }

    private List<String> where(String tables) {
        return jdbc
                .sql("""
                        select table_name, column_name, data_type from information_schema.columns
                        where table_schema = current_schema() and data_type in ('character varying', 'text', 'bytea', 'ARRAY')
                            and table_name %s order by table_name, column_name""".formatted(tables))
                .query((row, n) -> new Column(
                        row.getString(1), row.getString(2), row.getString(3).equals("bytea")))
                .list()
                .stream()
                .filter(this::hasTheCanary)
                .map(column -> column.table() + "." + column.name())
                .toList();
    }

    private boolean hasTheCanary(Column column) {
        String text = column.bytes() ? "encode(" + column.name() + ", 'escape')" : column.name() + "::text";
        return jdbc.sql("select exists (select 1 from " + column.table() + " where " + text + " like ?)")
                .param("%" + CANARY + "%")
                .query(Boolean.class)
                .single();
    }

    private record Column(String table, String name, boolean bytes) {}
}
