package nl.samenbeter.visits.process;

import static nl.samenbeter.visits.GivenVisits.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.programme.PersonalAppointments;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.visits.GivenVisits;
import nl.samenbeter.visits.NotHeldReason;
import nl.samenbeter.visits.PairRow;
import nl.samenbeter.visits.PairingDraft;
import nl.samenbeter.visits.VisitQueries;
import nl.samenbeter.visits.VisitService;
import nl.samenbeter.visits.VisitSteps;
import nl.samenbeter.visits.VisitsChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The coach agrees the first round in week 2, and week 3 opens it so. */
@IntegrationTest
class PairVisitsTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    VisitService service;

    @Autowired
    VisitQueries queries;

    @Autowired
    VisitSteps steps;

    @Autowired
    TaskQueries tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlanLedger ledger;

    @Autowired
    @Qualifier("visitAppointments")
    PersonalAppointments diary;

    GivenVisits given;
    TaskId task;

    @BeforeEach
    void givenTheCoachsTaskOfWeekTwo() {
        given = GivenVisits.in(application);
        given.now(TUESDAY.minusDays(4).atTime(9, 0));
        task = given.pairing();
        given.is(given.school().coach, Role.COACH);
    }

    @AfterEach
    void setBack() {
        given.clear();
    }

    @Test
    void proposesTheNextRoundOfThePlan() {
        PairingDraft draft = queries.proposal(task).orElseThrow();

        assertThat(draft.firstDay()).isEqualTo(TUESDAY);
        assertThat(draft.lastDay()).isEqualTo(TUESDAY.plusDays(2));
        assertThat(draft.rows()).hasSize(6).allSatisfy(row -> {
            assertThat(row.day()).isBetween(TUESDAY, TUESDAY.plusDays(2));
            assertThat(row.begins()).isNotNull();
            assertThat(row.repeated()).isFalse();
        });
        assertThat(queries.proposal(task)).contains(draft);
    }

    @Test
    void thatRoundOpensAsItWasPaired() {
        Map<PersonId, PersonId> hosts = turned(queries.proposal(task).orElseThrow());

        service.pair(task, hosts);

        assertThat(tasks.open()).noneMatch(row -> row.id().equals(task));
        assertThat(queries.proposal(task).orElseThrow().firstDay())
                .as("the next round to pair")
                .isAfter(TUESDAY.plusWeeks(1));
        given.now(TUESDAY.atTime(8, 0));
        given.openInItsWeek();
        given.members().forEach(visitor -> assertThat(given.hostOf(visitor)).isEqualTo(hosts.get(visitor)));
        assertThat(given.task(given.member(0))).isNotNull();
    }

    @Test
    void whatIsNoPairingIsRefused() {
        Map<PersonId, PersonId> hosts =
                new HashMap<>(queries.proposal(task).orElseThrow().hosts());
        PersonId first = given.member(0);
        PersonId second = given.member(1);

        hosts.put(first, hosts.get(second));
        refused("visits.notAPairing", hosts);
        hosts = new HashMap<>(queries.proposal(task).orElseThrow().hosts());
        PersonId before = hosts.get(first);
        hosts.entrySet().stream()
                .filter(entry -> entry.getValue().equals(first))
                .forEach(entry -> entry.setValue(before));
        hosts.put(first, first);
        refused("visits.oneself", hosts);
        assertThat(tasks.open()).anyMatch(row -> row.id().equals(task));
    }

    @Test
    void somebodyWhoLeadsTheSchoolIsLeftOut() {
        new Given(jdbc).grant(given.member(3), Role.SCHOOL_LEADER, Scope.of(given.school().school));

        PairingDraft draft = queries.proposal(task).orElseThrow();

        assertThat(draft.rows()).hasSize(5).extracting(PairRow::visitor).doesNotContain(given.member(3));
        assertThat(draft.leftOut()).containsExactly("Lotte Bos");
    }

    @Test
    void whoJoinsOrLeavesBeforeTheRoundOpensIsInItOrNot() {
        service.pair(task, queries.proposal(task).orElseThrow().hosts());
        PersonId joiner = given.school().member("Nieuwe Collega");
        PersonId leaver = given.member(2);
        jdbc.sql("update role_grant set ends_on = ? where person_id = ?")
                .params(TUESDAY.minusDays(1), leaver.value())
                .update();

        given.now(TUESDAY.atTime(8, 0));
        given.openInItsWeek();

        assertThat(steps.planned(given.round())).hasSize(6);
        assertThat(given.hostOf(joiner)).isNotNull();
        assertThat(given.reasonOf(leaver)).isEqualTo(NotHeldReason.LEFT);
        assertThat(given.task(joiner)).isNotNull();
    }

    @Test
    void aRoundThatOpensLaterThanPlannedHasNoMomentInThePast() {
        service.pair(task, queries.proposal(task).orElseThrow().hosts());

        given.now(TUESDAY.plusDays(2).atTime(8, 0));
        given.openInItsWeek();

        given.members().forEach(member -> {
            given.is(member, Role.MEMBER);
            assertThat(queries.visit(given.task(member)).row().day()).isEqualTo(TUESDAY.plusDays(2));
        });
    }

    @Test
    void aRoundThatIsCalledOffBeforeItOpensIsInNobodysDiary() {
        service.pair(task, queries.proposal(task).orElseThrow().hosts());
        given.is(given.member(0), Role.MEMBER);
        assertThat(queries.page().coming()).hasSize(2);
        assertThat(diary.of(given.member(0), TUESDAY, TUESDAY.plusDays(2))).hasSize(2);

        ledger.skipped(ledger.item(given.ref(GivenVisits.WORK)).id(), "nobodyToVisit");

        assertThat(queries.page().coming()).isEmpty();
        assertThat(diary.of(given.member(0), TUESDAY, TUESDAY.plusDays(2))).isEmpty();
    }

    @Test
    void aPairedRoundFollowsPeopleWithoutTheEngine() {
        service.pair(task, queries.proposal(task).orElseThrow().hosts());

        assertThat(steps.memberLeft(given.school().team, given.member(0))).isEqualTo(new VisitsChanged(1, 1, 0));
        assertThat(steps.memberJoined(given.school().team, given.member(0))).isEqualTo(new VisitsChanged(0, 0, 1));
    }

    @Test
    void aRoundThatLapsesInItsWeekIsClosed() {
        given.now(TUESDAY.atTime(8, 0));
        given.openInItsWeek();

        given.school().fire(given.programme(), "event_firstVisitsLapsed");

        assertThat(given.isClosed()).isTrue();
        List.of(given.member(0), given.member(5))
                .forEach(member -> assertThat(given.reasonOf(member)).isEqualTo(NotHeldReason.NO_ANSWER));
        assertThat(jdbc.sql("select status from plan_item where programme_id = ? and element_id = ?")
                        .params(given.programme().value(), GivenVisits.WORK.element())
                        .query(String.class)
                        .single())
                .isEqualTo("LAPSED");
    }

    @Test
    void theWeekGoesOnWhenTheLastOneLeaves() {
        given.now(TUESDAY.atTime(8, 0));
        given.openInItsWeek();

        given.members().forEach(member -> steps.memberLeft(given.school().team, member));

        assertThat(given.isClosed()).isTrue();
        assertThat(jdbc.sql("select status from plan_item where programme_id = ? and element_id = ?")
                        .params(given.programme().value(), GivenVisits.WORK.element())
                        .query(String.class)
                        .single())
                .isEqualTo("DONE");
    }

    /** Everybody's host goes to the next visitor, so that nobody has the proposed one. */
    private static Map<PersonId, PersonId> turned(PairingDraft draft) {
        Map<PersonId, PersonId> hosts = new HashMap<>();
        draft.rows().forEach(row -> hosts.put(row.host(), row.visitor()));
        return hosts;
    }

    private void refused(String code, Map<PersonId, PersonId> hosts) {
        assertThatThrownBy(() -> service.pair(task, hosts))
                .isInstanceOf(DomainException.class)
                .hasMessage(code);
        assertThatThrownBy(() -> queries.arranged(task, hosts))
                .isInstanceOf(DomainException.class)
                .hasMessage(code);
    }
}
