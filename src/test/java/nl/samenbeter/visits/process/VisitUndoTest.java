package nl.samenbeter.visits.process;

import static nl.samenbeter.visits.GivenVisits.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TakingBack;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskUndoService;
import nl.samenbeter.visits.AnswerVisit;
import nl.samenbeter.visits.GivenVisits;
import nl.samenbeter.visits.MakeAppointment;
import nl.samenbeter.visits.NotHeldReason;
import nl.samenbeter.visits.VisitService;
import nl.samenbeter.visits.VisitStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class VisitUndoTest {

    private static final LocalDateTime NOW = TUESDAY.plusDays(2).atTime(12, 0);

    @Autowired
    ApplicationContext application;

    @Autowired
    VisitService service;

    @Autowired
    TaskUndoService undo;

    @Autowired
    TaskListService list;

    GivenVisits given;
    List<PersonId> members;
    TaskId task;

    @BeforeEach
    void givenARoundWithOneAnswer() {
        given = GivenVisits.in(application);
        given.now(TUESDAY.atTime(8, 0));
        given.open(GivenVisits.WORK);
        given.now(NOW);
        members = given.members();
        task = given.task(members.getFirst());
        finish(members.getFirst(), true);
    }

    @AfterEach
    void setBack() {
        given.clear();
    }

    private void finish(PersonId visitor, boolean held) {
        TaskId id = given.task(visitor);
        given.is(visitor, Role.MEMBER);
        var appointment = new MakeAppointment(TUESDAY.plusDays(1), LocalTime.of(10, 0), 30, "Receptie", null);
        service.finish(
                id,
                new AnswerVisit(
                        appointment,
                        held,
                        held ? null : NotHeldReason.ONE_WAS_ABSENT,
                        held ? 35 : null,
                        held ? GivenVisits.closed() : null));
    }

    private void refused(String code) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> undo.reopen(task))
                .satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    void isStillToBeMadeWithItsAppointmentAndItsAnswerAsADraft() {
        assertThat(undo.look(task)).isEqualTo(TakingBack.possible());

        TaskId again = undo.reopen(task);

        assertThat(given.statusOf(members.getFirst())).isEqualTo(VisitStatus.PLANNED);
        assertThat(list.draft(again).orElseThrow().fields())
                .containsEntry("held", "HELD")
                .containsEntry("took", "35");
        assertThat(given.task(members.getFirst())).isEqualTo(again);
        given.is(members.getFirst(), Role.MEMBER);
        refused("tasks.undoNotYours");
    }

    @Test
    void theRoundClosesWithTheLastAnswerAfterAll() {
        undo.reopen(task);
        members.subList(1, members.size()).forEach(member -> finish(member, true));
        assertThat(given.isClosed()).isFalse();

        finish(members.getFirst(), false);
        assertThat(given.isClosed()).isTrue();
        assertThat(given.reasonOf(members.getFirst())).isEqualTo(NotHeldReason.ONE_WAS_ABSENT);
    }

    @Test
    void staysAnsweredOnceTheRoundIsClosed() {
        members.subList(1, members.size()).forEach(member -> finish(member, true));
        given.is(members.getFirst(), Role.MEMBER);

        assertThat(undo.look(task))
                .isInstanceOfSatisfying(
                        TakingBack.Impossible.class,
                        no -> assertThat(no.why().code()).isEqualTo("tasks.undoGoneOn"));
        refused("tasks.undoGoneOn");
        assertThat(given.statusOf(members.getFirst())).isEqualTo(VisitStatus.HELD);
    }

    @Test
    void staysAnsweredAfterTenMinutes() {
        given.now(NOW.plusMinutes(10));
        assertThat(undo.look(task)).isEqualTo(TakingBack.possible());
        given.now(NOW.plusMinutes(10).plusSeconds(1));
        assertThat(undo.look(task)).isEqualTo(new TakingBack.Past());
        refused("tasks.undoTooLate");
    }
}
