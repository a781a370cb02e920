package nl.samenbeter.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.Refusals;
import nl.samenbeter.TestSchool;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.OrganisationQueries;
import nl.samenbeter.organisation.PersonRow;
import nl.samenbeter.security.AccountRegister;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskTalkService;
import nl.samenbeter.todos.TodoService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class ErasureServiceTest {

    private static final String NAME = "Ottoline Kwakernaak";

    @Autowired
    ApplicationContext application;

    @Autowired
    ErasureService service;

    @Autowired
    NameService names;

    @Autowired
    OrganisationQueries people;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    PersonId person;
    PersonId admin;
    Given given;

    @BeforeEach
    void givenALeaderWhoLeft() {
        school = new TestSchool(application);
        given = new Given(jdbc);
        person = given.person(NAME, school.school);
        given.grant(person, Role.SCHOOL_LEADER, Scope.of(school.school));
        application
                .getBean(AccountRegister.class)
                .open(person, "ok" + person.text().substring(0, 12), null);
        admin = given.person("Bea", school.school);
        given.grant(admin, Role.ADMIN, Scope.of(school.school));
        school.planned();
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void somebodyWithARoleIsNotErased() {
        assertThat(preview().unsettled())
                .extracting(PersonTraces.Unsettled::textKey)
                .containsExactly("organisation.erasing.roles");
        refused("erasure.unsettled", new ErasePerson(person, ErasureReason.ASKED, NAME));
        assertThat(exists()).isTrue();
    }

    @Test
    void theNameIsTypedOverAndNobodyErasesThemselves() {
        left();
        refused("erasure.otherName", new ErasePerson(person, ErasureReason.ASKED, "Ottoline"));
        school.doAs(
                admin,
                () -> Refusals.refused(
                        "erasure.oneself", () -> service.erase(new ErasePerson(admin, ErasureReason.ASKED, "Bea"))));
        assertThat(exists()).isTrue();
    }

    @Test
    void anOpenTaskBecomesFreeAndTheCommentStaysOfAFormerColleague() {
        TaskId task = school.task(person, "userTask_freeTime").id();
        school.doAs(person, () -> {
            application.getBean(TaskListService.class).take(task);
            application.getBean(TaskTalkService.class).comment(task, "Ik vraag het na.");
        });
        left();

        erase();

        assertThat(jdbc.sql("select count(*) from act_ru_task where id_ = ? and assignee_ is null")
                        .param(task.value())
                        .query(Integer.class)
                        .single())
                .isOne();
        PersonId writer = jdbc.sql("select person_id from task_note where task_id = ? and kind = 'COMMENT'")
                .param(task.value())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .single();
        assertThat(writer).isNotEqualTo(person);
        assertThat(application.getBean(Directory.class).names(List.of(writer)))
                .containsEntry(writer, "Een oud-collega");
    }

    @Test
    void whatIsLeftStandsInNoListOfPeople() {
        left();
        erase();

        assertThat(school.as(admin, () -> people.people(school.school)))
                .extracting(PersonRow::name)
                .contains("Bea")
                .doesNotContain(NAME, "Een oud-collega");
        assertThat(exists()).isFalse();
    }

    @Test
    void anAdministratorOfAnotherSchoolErasesNobodyHere() {
        left();
        PersonId other = given.holding(Role.ADMIN, Scope.of(given.school()));
        school.doAs(other, () -> {
            assertThatThrownBy(() -> service.preview(person)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.erase(new ErasePerson(person, ErasureReason.ASKED, NAME)))
                    .isInstanceOf(AccessDeniedException.class);
        });
        assertThat(exists()).isTrue();
    }

    @Test
    void theAuditSaysThatSomebodyWasErasedButNotWho() {
        left();
        erase();

        assertThat(jdbc.sql("select what || ' ' || why from audit_entry where person_id = ? and what = 'personErased'")
                        .param(admin.value())
                        .query(String.class)
                        .list())
                .containsExactly("personErased LEFT");
        assertThat(new WholeDatabase(jdbc).holding(List.of(person.text()))).isEmpty();
    }

    @Test
    void namesAreFoundInTheOwnSchoolAndReadOnlyWhereEverybodyReadsThem() {
        PersonId colleague = school.members.getFirst();
        TaskId task = school.task(school.leader, "userTask_freeTime").id();
        school.doAs(
                school.leader,
                () -> application.getBean(TaskTalkService.class).comment(task, "Kwakernaak heeft dit toegezegd."));
        school.doAs(colleague, () -> application.getBean(TodoService.class).add("Ottoline bellen", null));

        List<NameHit> hits = school.as(admin, () -> names.find(List.of(NAME, "Ottoline", "Kwakernaak")));

        assertThat(hits).extracting(NameHit::table).containsExactlyInAnyOrder("task_note", "todo");
        assertThat(hits)
                .filteredOn(hit -> hit.table().equals("task_note"))
                .extracting(NameHit::around)
                .containsExactly("Kwakernaak heeft dit toegezegd.");
        assertThat(hits)
                .filteredOn(hit -> hit.table().equals("todo"))
                .extracting(NameHit::around)
                .containsOnlyNulls();

        NameHit hit = hits.stream()
                .filter(one -> one.table().equals("task_note"))
                .findFirst()
                .orElseThrow();
        var redact = new RedactName(hit.table(), hit.column(), hit.key(), List.of("Kwakernaak"));
        PersonId other = given.holding(Role.ADMIN, Scope.of(given.school()));
        assertThat(school.as(other, () -> names.find(List.of("Kwakernaak")))).isEmpty();
        school.doAs(other, () -> Refusals.refused("erasure.hitGone", () -> names.redact(redact)));
        school.doAs(admin, () -> names.redact(redact));
        assertThat(jdbc.sql("select words from task_note where kind = 'COMMENT' and task_id = ?")
                        .param(task.value())
                        .query(String.class)
                        .list())
                .containsExactly("[naam] heeft dit toegezegd.");
        school.doAs(admin, () -> Refusals.refused("erasure.hitGone", () -> names.redact(redact)));
        school.doAs(admin, () -> Refusals.refused("erasure.nameTooShort", () -> names.find(List.of("ot"))));
        school.doAs(
                admin,
                () -> Refusals.refused(
                        "erasure.hitGone",
                        () -> names.redact(new RedactName("account", "login_name", "x", List.of("Kwakernaak")))));
    }

    private ErasurePreview preview() {
        return school.as(admin, () -> service.preview(person));
    }

    private void erase() {
        school.doAs(admin, () -> service.erase(new ErasePerson(person, ErasureReason.LEFT, " ottoline kwakernaak ")));
    }

    private void refused(String code, ErasePerson command) {
        school.doAs(admin, () -> Refusals.refused(code, () -> service.erase(command)));
    }

    private void left() {
        jdbc.sql("update role_grant set ends_on = ? where person_id = ?")
                .params(LocalDate.of(2026, 8, 1), person.value())
                .update();
    }

    private boolean exists() {
        return application.getBean(Directory.class).names(List.of(person)).containsKey(person);
    }
}
