package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.samenbeter.Given;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.PlanAudience;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.TimelineBulk.State;
import nl.samenbeter.timeline.TimelineChange.ChangeSessions;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import nl.samenbeter.timeline.TimelineChange.ShiftDays;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.timeline.TimelineChange.SkipWeek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The same change for the teams of several schools, all of one coach, that start on 31 August 2026. */
class TimelineBulkServiceTest extends TimelineStories {

    private static final TimelineChange LATER = new ShiftWeeks(day(9, 7), 1, Slack.KEEP);
    private static final TimelineChange DAY_LATER = new ShiftDays(day(9, 7), 1);
    private static final TimelineChange SKIP_FIRST = new SkipWeek(TestSchool.START);
    private static final String REASON = "De hele regio heeft het druk.";

    @Autowired
    TimelineBulkService service;

    @Autowired
    BulkRecords bulks;

    @Autowired
    ChangeDoor door;

    @Autowired
    PlatformTransactionManager transactions;

    private Given given;
    private PersonId coach;
    private final List<TestSchool> schools = new ArrayList<>();

    @BeforeEach
    void givenACoach() {
        given = new Given(jdbc);
        coach = school.coach;
        schools.add(school);
    }

    private List<ProgrammeId> givenProgrammes(int count) {
        while (schools.size() < count) {
            var another = new TestSchool(application);
            given.grant(coach, Role.COACH, Scope.of(another.team));
            schools.add(another);
        }
        List<ProgrammeId> programmes = schools.stream().map(TestSchool::ready).toList();
        Given.signedIn(coach);
        return programmes;
    }

    private ProgrammeId givenAProgrammeOfSomebodyElse() {
        ProgrammeId programme = new TestSchool(application).ready();
        Given.signedIn(coach);
        return programme;
    }

    private TimelineBulkId begin(TimelineChange change, List<ProgrammeId> programmes) {
        var id = TimelineBulkId.next();
        List<BulkPreview> seen = seen(programmes, change);
        service.begin(new BeginBulk(
                id, change, REASON, seen.stream().map(BulkPreview::seen).toList()));
        return id;
    }

    private List<BulkPreview> seen(List<ProgrammeId> programmes, TimelineChange change) {
        return service.together(service.preview(programmes, programmes, change));
    }

    private List<Object> state(ProgrammeId programme) {
        List<Object> state = new ArrayList<>(withoutVersions(plan(programme)));
        state.add(plan(programme).programme().version());
        return state;
    }

    private int changes(ProgrammeId programme, TimelineBulkId bulk) {
        return jdbc.sql("select count(*) from timeline_change where programme_id = ? and bulk_id = ? and reason = ?")
                .params(programme.value(), bulk.value(), REASON)
                .query(Integer.class)
                .single();
    }

    private int notices(PersonId person, String key) {
        return jdbc.sql("select count(*) from notice where person_id = ? and text_key = ?")
                .params(person.value(), key)
                .query(Integer.class)
                .single();
    }

    private static State state(TimelineBulk bulk, ProgrammeId programme) {
        return line(bulk, programme).state();
    }

    private static TimelineBulk.Line line(TimelineBulk bulk, ProgrammeId programme) {
        return bulk.lines().stream()
                .filter(line -> line.programme().equals(programme))
                .findFirst()
                .orElseThrow();
    }

    private void alone(ProgrammeId programme, TimelineChange change) {
        timeline.apply(new ApplyChange(
                programme, change, timeline.preview(programme, change).seen(), "Alleen dit team."));
    }

    @Test
    void aProgrammeThatIsRefusedStaysAsItWasAndHoldsUpNoOther() {
        List<ProgrammeId> programmes = givenProgrammes(3);
        ProgrammeId strange = givenAProgrammeOfSomebodyElse();
        ProgrammeId other = programmes.get(1);
        alone(other, new ShiftWeeks(TestSchool.START, 1, Slack.KEEP));
        List<ProgrammeId> all = List.of(strange, programmes.get(0), other, programmes.get(2));
        var strangeBefore = state(strange);
        var otherBefore = state(other);

        List<BulkPreview> seen = seen(all, SKIP_FIRST);
        assertThat(seen).extracting(BulkPreview::fits).containsExactly(false, true, false, true);
        assertThat(seen.get(0).refusal()).isEqualTo(BulkRefusal.of("timeline.bulkNotYours"));
        assertThat(seen.get(2).refusal()).isEqualTo(new BulkRefusal("timeline.noSuchWeek", List.of(TestSchool.START)));
        var expected = timeline.preview(programmes.get(0), SKIP_FIRST);
        assertThat(seen.get(1).outcome()).isEqualTo(BulkPreview.Outcome.of(expected));
        var id = TimelineBulkId.next();
        service.begin(new BeginBulk(
                id, SKIP_FIRST, REASON, seen.stream().map(BulkPreview::seen).toList()));
        assertThat(plan(programmes.get(0))).isEqualTo(expected.before());

        TimelineBulk done = service.run(id, 10);

        assertThat(done.isOver()).isTrue();
        assertThat(done).isEqualTo(service.report(id));
        assertThat(done.lines())
                .extracting(TimelineBulk.Line::state)
                .containsExactly(State.REFUSED, State.DONE, State.REFUSED, State.DONE);
        assertThat(line(done, strange).refusal()).isEqualTo(BulkRefusal.of("timeline.bulkNotYours"));
        assertThat(line(done, other).refusal()).isEqualTo(seen.get(2).refusal());
        assertThat(state(strange)).isEqualTo(strangeBefore);
        assertThat(state(other)).isEqualTo(otherBefore);
        assertThat(withoutVersions(plan(programmes.get(0)))).isEqualTo(withoutVersions(expected.after()));
        for (ProgrammeId changed : List.of(programmes.get(0), programmes.get(2))) {
            assertThat(changes(changed, id)).isEqualTo(1);
            assertThat(disagreements(changed)).isEmpty();
        }
        assertThat(changes(other, id)).isZero();
    }

    @Test
    void whoIsInTwoOfTheTeamsIsComparedWithThePlansAsTheyWouldBe() {
        List<ProgrammeId> programmes = givenProgrammes(2);
        var both = programmes.stream().map(this::meetingOfTheCoach).toList();
        alone(programmes.get(1), new MoveItem(both.get(1).id(), day(9, 22), LocalTime.of(14, 0), null));
        alone(programmes.get(0), new MoveItem(both.get(0).id(), day(9, 21), LocalTime.of(14, 0), null));
        TimelineChange dayLater = new ShiftDays(day(9, 21), 1);

        assertThat(busyAt(
                        seen(programmes.subList(0, 1), dayLater).getFirst(),
                        both.get(0).id()))
                .as("alone it would go where the other team stands now")
                .containsExactly(coach);
        assertThat(seen(programmes, dayLater))
                .allSatisfy(preview -> assertThat(preview.fits()).isTrue())
                .noneMatch(preview -> both.stream()
                        .anyMatch(item -> busyAt(preview, item.id()).contains(coach)));

        alone(programmes.get(0), new MoveItem(both.get(0).id(), day(9, 22), LocalTime.of(14, 0), null));
        List<BulkPreview> together = seen(programmes, dayLater);
        assertThat(busyAt(together.get(0), both.get(0).id())).containsExactly(coach);
        assertThat(busyAt(together.get(1), both.get(1).id())).containsExactly(coach);
    }

    private Item meetingOfTheCoach(ProgrammeId programme) {
        return plan(programme).items().stream()
                .filter(item -> item.week() == 4
                        && item.isMeeting()
                        && item.audience() == PlanAudience.ALL
                        && item.meetingMinutes() >= 30)
                .findFirst()
                .orElseThrow();
    }

    private static List<PersonId> busyAt(BulkPreview preview, PlanItemId item) {
        return Objects.requireNonNull(preview.outcome()).clashes().stream()
                .filter(clash -> clash.kind() == Clash.Kind.BUSY && clash.item().equals(item))
                .flatMap(clash -> clash.people().stream())
                .toList();
    }

    @Test
    void whatIsNotAnyMoreAsItWasSeenIsNotChanged() {
        List<ProgrammeId> programmes = givenProgrammes(2);
        TimelineBulkId id = begin(LATER, programmes);
        alone(programmes.get(0), new ShiftWeeks(day(9, 14), 1, Slack.KEEP));
        var meanwhile = state(programmes.get(0));

        TimelineBulk done = service.run(id, 10);

        assertThat(line(done, programmes.get(0)).refusal()).isEqualTo(BulkRefusal.of("timeline.changedMeanwhile"));
        assertThat(state(programmes.get(0))).isEqualTo(meanwhile);
        assertThat(state(done, programmes.get(1))).isEqualTo(State.DONE);
    }

    @Test
    void itStopsInBetweenAndGoesOn() {
        List<ProgrammeId> programmes = givenProgrammes(3);
        TimelineBulkId id = begin(LATER, programmes);
        assertThat(service.run(id, 1).left()).isEqualTo(2);

        service.stop(id);
        TimelineBulk stopped = service.run(id, 10);
        assertThat(stopped.stopped()).isTrue();
        assertThat(stopped.left()).isEqualTo(2);
        assertThat(service.unfinished()).containsExactly(stopped);

        service.goOn(id);
        TimelineBulk done = service.run(id, 10);
        assertThat(done.count(State.DONE)).isEqualTo(3);
        assertThat(service.unfinished()).isEmpty();
        assertThat(service.latest(5)).containsExactly(done);
        programmes.forEach(programme -> assertThat(changes(programme, id)).isEqualTo(1));
    }

    @Test
    void whatWasInHandOfANodeThatIsGoneIsDoneByTheNext() {
        List<ProgrammeId> programmes = givenProgrammes(2);
        var before = state(programmes.get(0));
        TimelineBulkId id = begin(LATER, programmes);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            var taken = bulks.take(id).orElseThrow();
            door.apply(new ApplyChange(taken.programme(), taken.change(), taken.seen(), taken.reason()), taken.bulk());
            bulks.put(taken, State.DONE, null);
            status.setRollbackOnly();
        });
        assertThat(state(programmes.get(0))).isEqualTo(before);
        assertThat(service.report(id).left()).isEqualTo(2);

        assertThat(service.run(id, 10).count(State.DONE)).isEqualTo(2);
        assertThat(changes(programmes.get(0), id)).isEqualTo(1);
    }

    @Test
    void theRestCanBeLeft() {
        List<ProgrammeId> programmes = givenProgrammes(2);
        var before = state(programmes.get(1));
        TimelineBulkId id = begin(LATER, programmes);
        service.run(id, 1);
        service.stop(id);

        service.leaveTheRest(id);

        assertThat(service.unfinished()).isEmpty();
        assertThat(state(service.run(id, 10), programmes.get(1))).isEqualTo(State.LEFT);
        assertThat(state(programmes.get(1))).isEqualTo(before);
    }

    @Test
    void fromTwoBrowsersAtOnceEachProgrammeIsDoneOnce() throws Exception {
        List<ProgrammeId> programmes = givenProgrammes(4);
        TimelineBulkId id = begin(LATER, programmes);
        service.begin(new BeginBulk(
                id, SKIP_FIRST, "Nog een keer geklikt.", List.of(new BeginBulk.Seen(programmes.get(0), ""))));
        assertThat(service.report(id).change()).isEqualTo(LATER);
        assertThat(service.report(id).lines()).hasSize(4);

        var together = new CyclicBarrier(2);
        var context = SecurityContextHolder.getContext();
        try (var browsers = Executors.newFixedThreadPool(2)) {
            List<Future<TimelineBulk>> runs = new ArrayList<>();
            for (int browser = 0; browser < 2; browser++) {
                runs.add(browsers.submit(() -> {
                    SecurityContextHolder.setContext(context);
                    together.await();
                    return service.run(id, 10);
                }));
            }
            for (Future<TimelineBulk> run : runs) {
                run.get();
            }
        }

        TimelineBulk done = service.run(id, 10);
        assertThat(done.count(State.DONE)).as("%s", done.lines()).isEqualTo(4);
        programmes.forEach(programme -> {
            assertThat(changes(programme, id)).isEqualTo(1);
            assertThat(plan(programme).run(1).week(2).orElseThrow().monday()).isEqualTo(day(9, 14));
        });
    }

    @Test
    void itIsTakenBackForEachProgrammeAsFarAsItCan() {
        List<ProgrammeId> programmes = givenProgrammes(3);
        var before = programmes.stream().map(one -> withoutVersions(plan(one))).toList();
        TimelineBulkId id = begin(DAY_LATER, programmes);
        service.run(id, 10);
        var item = plan(programmes.get(1)).items().stream()
                .filter(one -> one.week() == 6
                        && one.moments().begins() != null
                        && one.moments().sessions().isEmpty())
                .findFirst()
                .orElseThrow();
        alone(programmes.get(1), new MoveItem(item.id(), item.moments().firstDay(), LocalTime.of(16, 40), null));
        alone(programmes.get(2), DAY_LATER);
        var third = state(programmes.get(2));

        service.undo(id);
        assertThat(service.unfinished()).singleElement().satisfies(bulk -> {
            assertThat(bulk.undoing()).isTrue();
            assertThat(bulk.left()).isEqualTo(3);
        });
        assertThat(service.run(id, 1).left()).isEqualTo(2);
        TimelineBulk undone = service.run(id, 10);

        assertThat(undone.isOver()).isTrue();
        assertThat(undone.lines())
                .extracting(TimelineBulk.Line::state)
                .containsExactly(State.UNDONE, State.UNDONE_IN_PART, State.NOT_UNDONE);
        assertThat(withoutVersions(plan(programmes.get(0)))).isEqualTo(before.get(0));
        assertThat(line(undone, programmes.get(1)).refusal()).isEqualTo(BulkRefusal.of("timeline.bulkUndoneInPart"));
        assertThat(plan(programmes.get(1)).run(1).week(2).orElseThrow().monday())
                .isEqualTo(day(9, 7));
        assertThat(line(undone, programmes.get(2)).refusal()).isEqualTo(BulkRefusal.of("timeline.undoNothing"));
        assertThat(state(programmes.get(2))).isEqualTo(third);
        programmes.forEach(programme -> assertThat(disagreements(programme)).isEmpty());
    }

    @Test
    void whoIsInSeveralOfTheTeamsHearsOfItOnce() {
        List<ProgrammeId> programmes = givenProgrammes(2);
        PersonId inBoth = school.members.getFirst();
        given.grant(inBoth, Role.MEMBER, Scope.of(schools.get(1).team));
        PersonId inOne = schools.get(1).members.getFirst();

        TimelineBulkId id = begin(LATER, programmes);
        service.run(id, 10);
        assertThat(notices(inBoth, "notices.timeline.bulkChanged")).isEqualTo(1);
        assertThat(notices(inOne, "notices.timeline.bulkChanged")).isEqualTo(1);
        assertThat(notices(coach, "notices.timeline.bulkChanged")).isZero();

        service.undo(id);
        service.run(id, 10);
        assertThat(notices(inBoth, "notices.timeline.bulkUndone")).isEqualTo(1);
        assertThat(notices(inOne, "notices.timeline.bulkUndone")).isEqualTo(1);
    }

    @Test
    void onlyWhoBeganItMayGoOnWithItAndOnlyAsLongAsTheTeamIsTheirs() {
        List<ProgrammeId> programmes = givenProgrammes(2);
        TimelineBulkId id = begin(LATER, programmes);
        var before = state(programmes.get(1));
        Given.signedIn(schools.get(1).coach);
        assertThatThrownBy(() -> service.run(id, 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.report(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.stop(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.undo(id)).isInstanceOf(AccessDeniedException.class);
        assertThat(service.unfinished()).isEmpty();
        Given.signedIn(school.members.getFirst());
        assertThatThrownBy(() -> service.preview(programmes, programmes, LATER))
                .isInstanceOf(AccessDeniedException.class);

        Given.signedIn(coach);
        jdbc.sql("update role_grant set ends_on = ? where person_id = ? and scope_id = ?")
                .params(day(8, 1), coach.value(), schools.get(1).team.value())
                .update();
        TimelineBulk done = service.run(id, 10);

        assertThat(state(done, programmes.get(0))).isEqualTo(State.DONE);
        assertThat(line(done, programmes.get(1)).refusal()).isEqualTo(BulkRefusal.of("timeline.bulkNotYours"));
        assertThat(state(programmes.get(1))).isEqualTo(before);
    }

    @Test
    void eachBoardStaysWhereItHangs() {
        List<ProgrammeId> programmes = givenProgrammes(2);
        for (ProgrammeId programme : programmes) {
            jdbc.sql("update programme set session_place = ? where id = ?")
                    .params("bord " + programme, programme.value())
                    .update();
        }

        TimelineBulk done =
                service.run(begin(new ChangeSessions(SessionRhythm.usual(LocalTime.of(9, 0)), null), programmes), 10);

        assertThat(done.count(State.DONE)).as("%s", done.lines()).isEqualTo(2);
        programmes.forEach(programme -> {
            assertThat(plan(programme).programme().sessionPlace()).isEqualTo("bord " + programme);
            assertThat(plan(programme).programme().rhythm().time()).isEqualTo(LocalTime.of(9, 0));
        });
    }

    @Test
    void whatBelongsToOneProgrammeOrSaysNoReasonIsRefused() {
        List<ProgrammeId> programmes = givenProgrammes(1);
        var move = new MoveItem(plan(programmes.get(0)).items().getFirst().id(), day(9, 8), null, null);
        assertThatThrownBy(() -> service.preview(programmes, programmes, move))
                .isInstanceOf(DomainException.class)
                .hasMessage("timeline.bulkOneOnly");
        assertThatThrownBy(() -> service.begin(new BeginBulk(TimelineBulkId.next(), LATER, " ", List.of())))
                .hasMessage("timeline.reasonMissing");
        assertThatThrownBy(() -> service.begin(new BeginBulk(TimelineBulkId.next(), LATER, REASON, List.of())))
                .hasMessage("timeline.bulkNobody");
    }
}
