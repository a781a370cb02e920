package nl.samenbeter.visits;

import static nl.samenbeter.visits.GivenVisits.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is forgotten of visits, and what stays countable. */
@IntegrationTest
class VisitSweepTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    VisitSweep sweep;

    @Autowired
    VisitService service;

    @Autowired
    VisitFormService writing;

    @Autowired
    VisitCounts counts;

    @Autowired
    JdbcClient jdbc;

    GivenVisits given;
    PersonId visitor;
    PersonId host;
    VisitId visit;

    @BeforeEach
    void givenAVisitThatWasHeld() {
        given = GivenVisits.in(application);
        given.now(TUESDAY.atTime(8, 0));
        given.open(GivenVisits.WORK);
        given.now(TUESDAY.plusDays(2).atTime(12, 0));
        visitor = given.member(0);
        host = given.hostOf(visitor);
        visit = given.visit(visitor);
        given.is(visitor, Role.MEMBER);
        service.finish(given.task(visitor), AnswerVisit.held(30, GivenVisits.closed()));
        given.is(host, Role.MEMBER);
        writing.react(visit, new WriteReaction("Dat herken ik.", null));
    }

    @AfterEach
    void setBack() {
        given.clear();
    }

    @Test
    void formsGoAYearAfterTheEndOfTheirRunAndTheCountStays() {
        LocalDate end = jdbc.sql("select max(last_day) from plan_item where programme_id = ? and run_number = 1")
                .param(given.programme().value())
                .query(LocalDate.class)
                .single();
        given.now(end.plusMonths(12).atTime(12, 0));
        sweep.sweep();
        assertThat(written()).isEqualTo(3);
        List<Integer> before = counted();

        given.now(end.plusMonths(12).plusDays(1).atTime(12, 0));
        sweep.sweep();

        assertThat(written()).isZero();
        assertThat(jdbc.sql("select count(*) from visit_fact where visit_form = ?")
                        .param(visit.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(counted()).isEqualTo(before);
    }

    @Test
    void whoIsGoneForAMonthStandsInNoColumnAndTheCountsStay() {
        List<Integer> before = counted();
        jdbc.sql("update role_grant set ends_on = ? where person_id = ?")
                .params(TUESDAY.plusDays(2), host.value())
                .update();
        given.now(TUESDAY.plusDays(32).atTime(12, 0));
        sweep.sweep();
        assertThat(written()).isEqualTo(3);

        given.now(TUESDAY.plusDays(33).atTime(12, 0));
        sweep.sweep();
        sweep.sweep();

        assertThat(columnsWith(host)).isEmpty();
        assertThat(written()).isZero();
        assertThat(counted()).isEqualTo(before);
        assertThat(given.statusOf(visitor)).isEqualTo(VisitStatus.HELD);
    }

    private List<Integer> counted() {
        var count = counts.of(List.of(given.programme())).get(given.programme());
        return List.of(count.held(), count.planned());
    }

    private int written() {
        return jdbc.sql("""
                        select (select count(*) from visit_form where visit_id = :visit)
                            + (select count(*) from visit_fact where visit_form = :visit)
                            + (select count(*) from visit_reaction where visit_id = :visit)""").param("visit", visit.value()).query(Integer.class).single();
    }

    /** Of the tables of this room. */
    private List<Map<String, Object>> columnsWith(PersonId person) {
        return jdbc.sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = current_schema() and table_name like 'visit%' and data_type = 'uuid'""").query().listOfRows().stream()
                .filter(column -> jdbc.sql("select count(*) from " + column.get("table_name") + " where "
                                        + column.get("column_name") + " = ?")
                                .param(person.value())
                                .query(Integer.class)
                                .single()
                        > 0)
                .toList();
    }
}
