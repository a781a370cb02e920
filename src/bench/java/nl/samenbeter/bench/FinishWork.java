package nl.samenbeter.bench;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.TestSchool;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskFormService;
import nl.samenbeter.tasks.TaskGroups;
import nl.samenbeter.tasks.TaskId;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

/** Tasks of the second programme week in the product, each with a plan item and a half-filled form. */
final class FinishWork {

    static final String MODEL = "models/FinishProcess.bpmn";
    static final String PROCESS = "FinishProcess";
    static final Map<String, String> TYPED =
            Map.of("goal", "De balie is om acht uur open", "baseline", "Drie van de vijf dagen");

    private static final String ELEMENT = "userTask_chooseGoals";

    private final Product product;
    private final TestSchool school;
    private final ProgrammeId programme;

    FinishWork(Product product) {
        this.product = product;
        school = new TestSchool(product.application());
        programme = school.planned();
        TestSchool.clock(LocalDateTime.of(2026, 9, 9, 10, 0));
        product.bean(RepositoryService.class)
                .createDeployment()
                .addClasspathResource(MODEL)
                .deploy();
    }

    PersonId person() {
        return school.members.getFirst();
    }

    Map<String, Object> variables() {
        return Map.of(
                "person",
                person().text(),
                "groups",
                TaskGroups.of(Role.MEMBER, school.team),
                "runNumber",
                1,
                "weekNumber",
                2);
    }

    /** Programmes of the past, alike but for their ids: every task needs a plan item of its own. */
    List<String> keys(int number) {
        var keys = new ArrayList<String>();
        for (int i = 0; i < number; i++) {
            UUID copy = UUID.randomUUID();
            keys.add(copy.toString());
            copy("programme", "'id', :copy, 'status', 'STOPPED'", "id = :programme", copy);
            copy("programme_run", "'id', gen_random_uuid(), 'programme_id', :copy", "programme_id = :programme", copy);
            copy(
                    "plan_item",
                    "'id', gen_random_uuid(), 'programme_id', :copy",
                    "programme_id = :programme and old.element_id = '" + ELEMENT + "'",
                    copy);
        }
        return keys;
    }

    private void copy(String table, String other, String which, UUID copy) {
        int copied = product.jdbc()
                .sql("insert into " + table + " select made.* from " + table + " old, jsonb_populate_record(old, "
                        + "jsonb_build_object(" + other + ")) made where old." + which)
                .param("copy", copy)
                .param("programme", programme.value())
                .update();
        WrongResult.unless(copied == 1, "no " + table + " to copy");
    }

    TaskId begin(String key) {
        String process = product.bean(RuntimeService.class)
                .startProcessInstanceByKey(PROCESS, key, variables())
                .getId();
        var task = new TaskId(product.bean(TaskService.class)
                .createTaskQuery()
                .processInstanceId(process)
                .singleResult()
                .getId());
        product.jdbc()
                .sql("insert into task_draft (task_id, person_id, school_id, content, saved_at) "
                        + "values (?, ?, ?, '{}', now())")
                .params(task.value(), person().value(), school.school.value())
                .update();
        return task;
    }

    void signIn() {
        Given.signedIn(person());
    }

    void finish(TaskId task) {
        product.bean(TaskFormService.class).answer(task, TYPED);
    }

    /** After every one of so many was finished. */
    void check(int finished) {
        equal(finished, "select count(*) from task_entry where state = 'DONE' and last_assignee is not null");
        equal(2 * finished, "select count(*) from task_answer");
        equal(finished, "select count(*) from plan_item where status = 'DONE' and element_id = '" + ELEMENT + "'");
        equal(
                finished,
                "select count(*) from act_hi_taskinst where end_time_ is not null and task_def_key_ = '" + ELEMENT
                        + "'");
        equal(0, "select count(*) from task_draft d join task_entry e on e.task_id = d.task_id where state = 'DONE'");
    }

    private void equal(int expected, String sql) {
        int found = product.jdbc().sql(sql).query(Integer.class).single();
        WrongResult.unless(found == expected, sql + " gives " + found + " instead of " + expected);
    }
}
