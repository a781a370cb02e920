package nl.samenbeter.visits;

import static nl.samenbeter.visits.GivenVisits.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.programme.ItemAppointment;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.timeline.ApplyChange;
import nl.samenbeter.timeline.Slack;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.timeline.TimelineChange.SkipItem;
import nl.samenbeter.timeline.TimelineChangeId;
import nl.samenbeter.timeline.TimelineLine;
import nl.samenbeter.timeline.TimelineLine.When;
import nl.samenbeter.timeline.TimelinePreview;
import nl.samenbeter.timeline.TimelineService;
import nl.samenbeter.timeline.UndoPreview;
import nl.samenbeter.visits.process.HostVisitProcess;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first round, from Tuesday to Thursday of week 3, goes a week later. */
@IntegrationTest
class MovedVisitsTest {

    private static final TimelineChange A_WEEK_LATER = new ShiftWeeks(TUESDAY.minusDays(1), 1, Slack.KEEP);

    @Autowired
    ApplicationContext application;

    @Autowired
    TimelineService timeline;

    @Autowired
    VisitService service;

    @Autowired
    VisitQueries queries;

    @Autowired
    VisitRounds rounds;

    @Autowired
    Visits visits;

    @Autowired
    MovedVisits moved;

    @Autowired
    PlanLedger plan;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    GivenVisits given;

    @BeforeEach
    void theCoachPairedTheRoundBeforeItOpens() {
        given = GivenVisits.in(application);
        given.now(TUESDAY.minusDays(4).atTime(9, 0));
        TaskId task = given.pairing();
        given.is(given.school().coach, Role.COACH);
        service.pair(task, queries.proposal(task).orElseThrow().hosts());
    }

    @AfterEach
    void setBack() {
        given.clear();
    }

    @Test
    void whatWasAgreedForARoundThatHasNotOpenedMovesAlong() {
        Map<PersonId, Visit> before = agreed();
        assertThat(before).hasSize(6);
        assertThat(before.values())
                .allSatisfy(visit -> assertThat(visit.day()).isBetween(TUESDAY, TUESDAY.plusDays(2)));

        aWeekLater();

        agreed().forEach((visitor, visit) -> {
            Visit was = Objects.requireNonNull(before.get(visitor));
            assertThat(visit.day()).isEqualTo(was.day().plusWeeks(1));
            assertThat(visit.begins()).isEqualTo(was.begins());
            assertThat(visit.host()).isEqualTo(was.host());
        });
    }

    @Test
    void whatWasAnsweredStaysWhereItWas() {
        given.now(TUESDAY.atTime(8, 0));
        given.openInItsWeek();
        given.is(given.school().coach, Role.COACH);
        PersonId answered = given.member(0);
        Visit held = Objects.requireNonNull(agreed().get(answered));
        held.held(30, held.day());
        visits.save(held);
        Map<PersonId, Visit> before = agreed();

        aWeekLater();

        agreed().forEach((visitor, visit) -> {
            LocalDate was = Objects.requireNonNull(before.get(visitor)).day();
            assertThat(visit.day()).isEqualTo(visitor.equals(answered) ? was : was.plusWeeks(1));
        });
    }

    @Test
    void visitsWithoutADayStayWithoutOne() {
        Visit without = Objects.requireNonNull(agreed().get(given.member(0)));
        without.at(null);
        visits.save(without);

        aWeekLater();

        assertThat(agreed().get(given.member(0)).day()).isNull();
    }

    @Test
    void thePreviewTellsWhereTheyGoAndMovesNothing() {
        Map<PersonId, Visit> before = agreed();

        TimelinePreview preview = timeline.preview(given.programme(), A_WEEK_LATER);

        assertThat(preview.lines())
                .filteredOn(line -> line.kind() == TimelineLine.Kind.APPOINTMENT)
                .hasSize(6)
                .allSatisfy(line -> {
                    assertThat(line.itemKind()).isEqualTo(PlanKind.VISIT);
                    assertThat(line.after().first())
                            .isEqualTo(line.before().first().plusWeeks(1));
                    assertThat(line.after().time()).isEqualTo(line.before().time());
                });
        assertThat(days(agreed())).isEqualTo(days(before));
    }

    @Test
    void tellsWhoMeets() {
        var item = plan.item(given.ref(GivenVisits.WORK)).id();
        Visit visit = Objects.requireNonNull(agreed().get(given.member(0)));

        assertThat(moved.of(List.of(item)))
                .hasSize(6)
                .contains(new ItemAppointment(
                        item,
                        PlanKind.VISIT,
                        List.of(visit.visitor(), Objects.requireNonNull(visit.host())),
                        Objects.requireNonNull(visit.day()),
                        visit.begins()));
        assertThat(moved.of(List.of(plan.item(given.ref(GivenVisits.SECOND)).id())))
                .as("another round, for which nothing was agreed")
                .isEmpty();
    }

    @Test
    void aHostIsNotAskedAnyMoreWhetherTheOldMomentSuitsAndAgainWhenItComesBack() {
        Visit asked = theVisitorSaidYes();
        PersonId host = Objects.requireNonNull(asked.host());

        TimelinePreview preview = timeline.preview(given.programme(), A_WEEK_LATER);
        assertThat(preview.lines())
                .filteredOn(line -> line.kind() == TimelineLine.Kind.STOPPED)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.before()).isEqualTo(new When(asked.day(), asked.day(), asked.begins(), false));
                    assertThat(line.after()).isNull();
                });
        assertThat(questions(host)).isOne();

        TimelineChangeId change = aWeekLater();
        assertThat(questions(host)).isZero();

        timeline.undo(change, timeline.previewUndo(change).seen(), false);
        assertThat(days(agreed()).get(asked.visitor())).isEqualTo(asked.day());
        assertThat(questions(host)).isOne();
    }

    @Test
    void whatWasAgreedForARoundThatIsSkippedIsCalledOffUntilItGoesAheadAfterAll() {
        Visit asked = theVisitorSaidYes();
        PersonId host = Objects.requireNonNull(asked.host());
        var skip = new SkipItem(plan.item(given.ref(GivenVisits.WORK)).id());

        assertThat(timeline.preview(given.programme(), skip).lines())
                .filteredOn(line -> line.kind() == TimelineLine.Kind.CALLED_OFF)
                .hasSize(6)
                .allSatisfy(line -> assertThat(line.after()).isNull());

        TimelineChangeId change = apply(skip);
        assertThat(questions(host)).isZero();

        UndoPreview undo = timeline.previewUndo(change);
        assertThat(undo.lines())
                .filteredOn(line -> line.kind() == TimelineLine.Kind.CALLED_OFF)
                .hasSize(6)
                .allSatisfy(line -> assertThat(line.before()).isNull());
        timeline.undo(change, undo.seen(), false);
        assertThat(questions(host)).isOne();
    }

    @Test
    void aHostWhoIsOfAnotherTeamByNowIsTold() {
        PersonId host = Objects.requireNonNull(theVisitorSaidYes().host());
        jdbc.sql("update role_grant set ends_on = ? where person_id = ? and scope_kind = 'TEAM'")
                .params(TUESDAY.minusDays(5), host.value())
                .update();

        assertThat(timeline.preview(given.programme(), A_WEEK_LATER).people())
                .filteredOn(TimelinePreview.Affected::guest)
                .extracting(TimelinePreview.Affected::person)
                .containsExactly(host);
        aWeekLater();

        assertThat(jdbc.sql("select text_key || ' ' || route from notice where person_id = ? and text_key like ?")
                        .params(host.value(), "notices.timeline.%")
                        .query(String.class)
                        .list())
                .containsExactly("notices.timeline.guestMoved vandaag");
    }

    /** The host of the first member's visit is asked whether its moment suits. */
    private Visit theVisitorSaidYes() {
        Visit visit = Objects.requireNonNull(agreed().get(given.member(0)));
        given.is(visit.visitor(), Role.MEMBER);
        service.accept(visit.id(), new SeenMoment(visit.day(), visit.begins()));
        given.is(given.school().coach, Role.COACH);
        return visit;
    }

    private long questions(PersonId host) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(HostVisitProcess.USER_TASK_ANSWER_MOMENT)
                .taskAssignee(host.text())
                .count();
    }

    private TimelineChangeId aWeekLater() {
        return apply(A_WEEK_LATER);
    }

    private TimelineChangeId apply(TimelineChange change) {
        String seen = timeline.preview(given.programme(), change).seen();
        return timeline.apply(new ApplyChange(given.programme(), change, seen, "Het is toetsweek."));
    }

    /** Visits of the first round by visitor. */
    private Map<PersonId, Visit> agreed() {
        var round = rounds.findByPlanItemId(
                        plan.item(given.ref(GivenVisits.WORK)).id())
                .orElseThrow();
        return visits.findByRoundId(round.id()).stream().collect(Collectors.toMap(Visit::visitor, Function.identity()));
    }

    private static Map<PersonId, LocalDate> days(Map<PersonId, Visit> visits) {
        return visits.values().stream().collect(Collectors.toMap(Visit::visitor, Visit::day));
    }
}
