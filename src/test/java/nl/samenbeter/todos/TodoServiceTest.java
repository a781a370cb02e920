package nl.samenbeter.todos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class TodoServiceTest {

    @Autowired
    TodoService service;

    @Autowired
    TodoSweep sweep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    TestSchool school;
    PersonId me;
    PersonId other;

    @BeforeEach
    void givenTwoPeople() {
        school = new TestSchool(application);
        var given = new Given(jdbc);
        me = given.person("Sanne Post", school.school);
        other = given.person("Daan Vos", school.school);
        Given.signedIn(me);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatHasADayComesFirstAndWhatIsDoneLast() {
        LocalDate today = service.today();
        service.add("Ooit", null);
        TodoId done = service.add("Al gedaan", today);
        service.add("Morgen", today.plusDays(1));
        service.add("Gisteren", today.minusDays(1));

        service.tick(done, true);

        assertThat(service.mine())
                .extracting(TodoRow::words)
                .containsExactly("Gisteren", "Morgen", "Ooit", "Al gedaan");
    }

    @Test
    void aTickCanBeTakenBack() {
        TodoId id = service.add("Sleutel ophalen", null);
        service.tick(id, true);

        service.tick(id, false);

        assertThat(service.mine()).containsExactly(new TodoRow(id, "Sleutel ophalen", null, false));
    }

    @Test
    void nobodyElseSeesChangesOrDeletesALine() {
        TodoId id = service.add("Alleen van mij", null);

        Given.signedIn(other);

        assertThat(service.mine()).isEmpty();
        refused(() -> service.tick(id, true), "todos.gone");
        refused(() -> service.change(id, "Anders", null), "todos.gone");
        service.delete(id);
        Given.signedIn(me);
        assertThat(service.mine()).extracting(TodoRow::words).containsExactly("Alleen van mij");
    }

    @Test
    void aLineNeedsWordsAndNotTooMany() {
        refused(() -> service.add(" \t\n", null), "todos.wordsMissing");
        refused(() -> service.add("x".repeat(1_000_000), null), "shared.textTooLong");
        service.add("nul\u0000 en\nregel", null);

        assertThat(service.mine()).extracting(TodoRow::words).containsExactly("nul en regel");
    }

    @Test
    void aListDoesNotGrowWithoutEnd() {
        for (int n = 0; n < TodoService.MOST_OPEN; n++) {
            service.add("Punt " + n, null);
        }

        refused(() -> service.add("Een te veel", null), "todos.tooMany");
    }

    @Test
    void whatWasDoneIsForgottenAfterAMonth() {
        TodoId old = service.add("Lang gedaan", null);
        TodoId fresh = service.add("Net gedaan", null);
        service.tick(old, true);
        service.tick(fresh, true);
        jdbc.sql("update todo set done_at = done_at - interval '31 days' where id = ?")
                .param(old.value())
                .update();

        sweep.sweep();

        assertThat(jdbc.sql("select id from todo where person_id = ?")
                        .param(me.value())
                        .query(java.util.UUID.class)
                        .list())
                .containsExactly(fresh.value());
    }

    @Test
    void theListOfSomebodyWhoHasLeftIsForgottenAfterAMonth() {
        var given = new Given(jdbc);
        LocalDate today = service.today();
        given.grant(me, Role.MEMBER, Scope.of(given.team(school.school)), Given.LONG_AGO, today.minusDays(32));
        given.grant(other, Role.MEMBER, Scope.of(school.team), Given.LONG_AGO, today.minusDays(3));
        service.add("Van wie weg is", null);
        Given.signedIn(other);
        service.add("Van wie net weg is", null);
        jdbc.sql("update todo set made_at = made_at - interval '60 days' where person_id in (?, ?)")
                .params(me.value(), other.value())
                .update();

        sweep.sweep();

        assertThat(service.mine()).hasSize(1);
        Given.signedIn(me);
        assertThat(service.mine()).isEmpty();
    }

    private static void refused(Runnable call, String code) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
