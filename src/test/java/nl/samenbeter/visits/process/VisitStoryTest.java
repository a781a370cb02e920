package nl.samenbeter.visits.process;

import static nl.samenbeter.visits.GivenVisits.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.visits.AgreementState;
import nl.samenbeter.visits.AnswerVisit;
import nl.samenbeter.visits.CloseVisit;
import nl.samenbeter.visits.GivenVisits;
import nl.samenbeter.visits.Occasion;
import nl.samenbeter.visits.SeenMoment;
import nl.samenbeter.visits.Sharing;
import nl.samenbeter.visits.VisitAgreementQueries;
import nl.samenbeter.visits.VisitFormQueries;
import nl.samenbeter.visits.VisitFormService;
import nl.samenbeter.visits.VisitId;
import nl.samenbeter.visits.VisitQueries;
import nl.samenbeter.visits.VisitService;
import nl.samenbeter.visits.VisitStatus;
import nl.samenbeter.visits.VisitsPage;
import nl.samenbeter.visits.WriteReaction;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A round from its pairing to its last answer, as the six of a team live it. */
@IntegrationTest
class VisitStoryTest {

    private static final String QUESTION = "Op welk moment wacht de klas op techniek?";

    @Autowired
    ApplicationContext application;

    @Autowired
    VisitService service;

    @Autowired
    VisitQueries queries;

    @Autowired
    VisitAgreementQueries agreements;

    @Autowired
    VisitFormService writing;

    @Autowired
    VisitFormQueries forms;

    @Autowired
    HistoryService historyService;

    GivenVisits given;

    @BeforeEach
    void givenATeamInWeekTwo() {
        given = GivenVisits.in(application);
        given.now(TUESDAY.minusDays(4).atTime(9, 0));
    }

    @AfterEach
    void setBack() {
        given.clear();
    }

    @Test
    void aRoundIsPairedAgreedWatchedTalkedOverAndClosed() {
        var pairing = given.pairing();
        given.is(given.school().coach, Role.COACH);
        service.pair(pairing, queries.proposal(pairing).orElseThrow().hosts());
        given.now(TUESDAY.atTime(8, 0));
        given.openInItsWeek();

        given.members().forEach(this::agrees);
        given.now(TUESDAY.plusDays(2).atTime(16, 0));
        given.members().subList(0, 5).forEach(this::visits);
        assertThat(given.isClosed()).isFalse();
        visits(given.member(5));

        assertThat(given.isClosed()).isTrue();
        assertThat(given.members())
                .allSatisfy(member -> assertThat(given.statusOf(member)).isEqualTo(VisitStatus.HELD));
        assertThat(passed())
                .containsOnlyOnce("startEvent_visitsPaired", VisitRoundProcess.END_EVENT_VISITS_ANSWERED)
                .filteredOn(VisitRoundProcess.USER_TASK_MAKE_VISIT::equals)
                .hasSize(6);
        given.is(given.member(0), Role.MEMBER);
        assertThat(forms.shared())
                .hasSize(6)
                .allSatisfy(shared -> assertThat(shared.facts()).isEmpty());
        given.is(given.school().leader, Role.SCHOOL_LEADER);
        assertThat(queries.page().counts())
                .singleElement()
                .extracting(VisitsPage.Count::held, VisitsPage.Count::planned)
                .containsExactly(6, 6);
    }

    /** What the coach paired is answered by both. */
    private void agrees(PersonId visitor) {
        VisitId visit = given.visit(visitor);
        List.of(visitor, given.hostOf(visitor)).forEach(person -> {
            given.is(person, Role.MEMBER);
            var row = queries.visit(visit).row();
            service.accept(visit, new SeenMoment(Objects.requireNonNull(row.day()), row.begins()));
        });
        assertThat(agreements.moment(visit).state()).isEqualTo(AgreementState.AGREED);
    }

    private void visits(PersonId visitor) {
        VisitId visit = given.visit(visitor);
        given.is(visitor, Role.MEMBER);
        var task = given.task(visitor);
        writing.start(visit, Occasion.CURIOSITY, QUESTION);
        writing.talk(visit, GivenVisits.written(QUESTION));
        given.is(given.hostOf(visitor), Role.MEMBER);
        writing.react(visit, new WriteReaction("Dat herken ik.", null));
        given.is(visitor, Role.MEMBER);
        service.finish(
                task, AnswerVisit.held(35, new CloseVisit(GivenVisits.written(QUESTION), null, null, Sharing.SUMMARY)));
        given.is(given.hostOf(visitor), Role.MEMBER);
        writing.share(visit, Sharing.ALL);
    }

    private List<String> passed() {
        String process = historyService
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(VisitRoundProcess.KEY)
                .processInstanceBusinessKey(given.round().text())
                .singleResult()
                .getId();
        return historyService
                .createHistoricActivityInstanceQuery()
                .processInstanceId(process)
                .finished()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }
}
