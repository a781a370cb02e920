package nl.samenbeter.preparations.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.samenbeter.IntegrationTest;
import nl.samenbeter.preparations.GivenPreparation;
import nl.samenbeter.preparations.GroupStatus;
import nl.samenbeter.preparations.HoldPreparation;
import nl.samenbeter.preparations.NotHeldReason;
import nl.samenbeter.preparations.PreparationService;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TakingBack;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskNote;
import nl.samenbeter.tasks.TaskNoteKind;
import nl.samenbeter.tasks.TaskTalkService;
import nl.samenbeter.tasks.TaskUndoService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class PreparationUndoTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    PreparationService service;

    @Autowired
    TaskUndoService undo;

    @Autowired
    TaskListService list;

    @Autowired
    TaskTalkService talk;

    @Autowired
    RuntimeService engine;

    GivenPreparation given;
    TaskId task;
    PersonId owner;

    @BeforeEach
    void givenAGroupThatHasMet() {
        given = GivenPreparation.in(application);
        given.running();
        given.now(GivenPreparation.THURSDAY.atTime(16, 20));
        task = given.task(1);
        owner = given.owner(1);
        given.isMember(owner);
        service.hold(task, HoldPreparation.held(70, 3));
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    private void refused(String code) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> undo.reopen(task))
                .satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    private long running() {
        return engine.createProcessInstanceQuery()
                .processDefinitionKey(JointPreparationProcess.KEY)
                .processInstanceBusinessKey(given.id().text())
                .count();
    }

    @Test
    void canMeetAgainWithWhatWasAnswered() {
        assertThat(undo.look(task)).isEqualTo(TakingBack.possible());

        TaskId again = undo.reopen(task);

        assertThat(again).isEqualTo(given.task(1)).isNotEqualTo(task);
        assertThat(given.assignee(1)).isEqualTo(owner.text());
        assertThat(given.row(1).status()).isEqualTo(GroupStatus.PLANNED);
        assertThat(given.row(2).status()).isEqualTo(GroupStatus.PLANNED);
        given.isMember(owner);
        assertThat(list.draft(again).orElseThrow().fields())
                .containsEntry("held", "HELD")
                .containsEntry("minutes", "70")
                .containsEntry("present", "3");
        assertThat(talk.history(again))
                .extracting(TaskNote::kind)
                .containsExactly(TaskNoteKind.OPENED, TaskNoteKind.FINISHED, TaskNoteKind.REOPENED);
        refused("tasks.undoNotYours");
    }

    @Test
    void endsOnceWhenBothGroupsHaveAnsweredAfterAll() {
        TaskId again = undo.reopen(task);
        given.isMember(given.owner(2));
        service.hold(given.task(2), HoldPreparation.held(60, 2));
        assertThat(running()).isEqualTo(1);

        given.isMember(owner);
        service.hold(again, HoldPreparation.notHeld(NotHeldReason.NO_QUESTION));
        assertThat(running()).isZero();
    }

    @Test
    void staysAnsweredAfterTenMinutesAndForSomebodyElse() {
        given.now(GivenPreparation.THURSDAY.atTime(16, 30));
        given.isCoach();
        refused("tasks.undoNotYours");
        given.isMember(owner);
        assertThat(undo.look(task)).isEqualTo(TakingBack.possible());

        given.now(GivenPreparation.THURSDAY.atTime(16, 30, 1));
        assertThat(undo.look(task)).isEqualTo(new TakingBack.Past());
        refused("tasks.undoTooLate");
        assertThat(given.row(1).status()).isEqualTo(GroupStatus.HELD);
    }
}
