package nl.samenbeter.voices.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.board.BoardQueries;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskState;
import nl.samenbeter.tasks.TaskUndoService;
import nl.samenbeter.voices.ArenaService;
import nl.samenbeter.voices.GivenVoices;
import nl.samenbeter.voices.HeardLine;
import nl.samenbeter.voices.HoldArena;
import nl.samenbeter.voices.VoiceId;
import nl.samenbeter.voices.VoiceQueries;
import nl.samenbeter.voices.VoiceStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The arena of week 4 and its task, which end together; and what goes to the board. */
@IntegrationTest
class ArenaTaskTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    ArenaService arenas;

    @Autowired
    VoiceQueries queries;

    @Autowired
    TaskQueries tasks;

    @Autowired
    TaskUndoService undo;

    @Autowired
    BoardQueries boards;

    GivenVoices given;
    PersonId coach;
    PersonId member;
    TaskId task;

    @BeforeEach
    void givenTheTaskOfWeek4() {
        given = new GivenVoices(application);
        task = given.arenaTask();
        coach = given.school.coach;
        member = given.school.members.getFirst();
    }

    @AfterEach
    void setBack() {
        given.clear();
    }

    private VoiceId held(PersonId by) {
        VoiceId arena = given.school.as(by, () -> arenas.hold(new HoldArena(given.programme, "Zes docenten")));
        given.school.doAs(by, () -> arenas.hear(arena, "De balie is dicht in de pauze"));
        return arena;
    }

    private TaskDetails task() {
        return given.school.as(coach, () -> tasks.details(task));
    }

    private VoiceStatus status(VoiceId arena) {
        return given.details(coach, arena).row().status();
    }

    @Test
    void theArenaIsHeldInItsTaskAndBothAreDone() {
        VoiceId arena = given.school.as(coach, () -> arenas.begin(task, "Zes docenten"));
        given.school.doAs(coach, () -> arenas.hear(arena, "De balie is dicht in de pauze"));
        assertThat(given.school.as(coach, () -> arenas.begin(task, "Een tweede keer")))
                .as("somebody has begun it")
                .isEqualTo(arena);

        given.school.doAs(coach, () -> arenas.finish(task));

        assertThat(task().state()).isEqualTo(TaskState.DONE);
        assertThat(status(arena)).isEqualTo(VoiceStatus.HEARD);
        assertThat(given.school.task(coach, VoiceProcess.USER_TASK_REPORT_BACK).mine())
                .isTrue();
        assertThatThrownBy(() -> given.school.doAs(coach, () -> undo.reopen(task)))
                .hasMessage("voices.guestsWait");
    }

    @Test
    void aTaskWithoutAnArenaOrWithoutAnythingHeardIsNotDone() {
        assertThatThrownBy(() -> given.school.doAs(coach, () -> arenas.finish(task)))
                .hasMessage("voices.arenaNotBegun");

        VoiceId arena = given.school.as(coach, () -> arenas.begin(task, "Zes docenten"));
        assertThatThrownBy(() -> given.school.doAs(coach, () -> arenas.finish(task)))
                .hasMessage("voices.nothingHeard");

        assertThat(task().state()).isEqualTo(TaskState.OPEN);
        assertThat(status(arena)).isEqualTo(VoiceStatus.OPEN);
    }

    @Test
    void finishingItOnItsOwnPageFinishesTheTask() {
        VoiceId arena = held(coach);

        assertThat(given.school.as(coach, () -> arenas.finish(arena))).isTrue();

        assertThat(task().state()).isEqualTo(TaskState.DONE);
        assertThat(given.school.as(coach, () -> arenas.finish(held(coach))))
                .as("another arena, beside the plan")
                .isFalse();
    }

    @Test
    void anArenaThatAMemberHeldIsFoundInTheCoachsTask() {
        VoiceId arena = held(member);
        assertThat(given.school.as(member, () -> arenas.finish(arena))).isFalse();
        assertThat(task().state()).isEqualTo(TaskState.OPEN);
        assertThat(given.school.as(coach, () -> queries.arena(task)))
                .hasValueSatisfying(found -> assertThat(found.row().id()).isEqualTo(arena));

        given.school.doAs(coach, () -> arenas.finish(task));

        assertThat(task().state()).isEqualTo(TaskState.DONE);
        assertThat(given.school.task(member, VoiceProcess.USER_TASK_REPORT_BACK).mine())
                .isTrue();
    }

    @Test
    void aTaskOfAnOlderPlanWithFieldsOfItsOwnEndsWithTheArenaToo() {
        given.jdbc()
                .sql("update task_entry set form_key = 'tasks/model-form' where task_id = ?")
                .param(task.value())
                .update();

        VoiceId arena = held(coach);
        given.school.doAs(coach, () -> arenas.finish(arena));

        assertThat(task().state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void whatWasHeardBecomesAnActionAndAPointOnTheBoardOfTheTeam() {
        VoiceId arena = held(member);
        given.school.doAs(member, () -> arenas.hear(arena, "Het wifi valt uit in de aula"));
        List<HeardLine> lines = given.details(member, arena).lines();

        given.school.doAs(member, () -> {
            arenas.follow(lines.getFirst().id(), FollowUpKind.ACTION, "Balie open in de pauze");
            arenas.follow(lines.getLast().id(), FollowUpKind.ATTENTION_POINT, "Wifi in de aula");
        });

        TeamBoard board = given.school.as(member, () -> boards.board(given.school.team));
        assertThat(board.actions()).extracting(action -> action.title()).containsExactly("Balie open in de pauze");
        assertThat(board.points()).extracting(point -> point.title()).containsExactly("Wifi in de aula");
        assertThat(given.details(member, arena).lines())
                .extracting(HeardLine::became)
                .containsExactly(FollowUpKind.ACTION, FollowUpKind.ATTENTION_POINT);
        assertThatThrownBy(() -> given.school.doAs(
                        member, () -> arenas.follow(lines.getFirst().id(), FollowUpKind.ACTION, "Nog een keer")))
                .hasMessage("voices.alreadyFollowed");
    }

    @Test
    void theTaskIsTheCoachs() {
        TestSchool.clock(GivenVoices.NOW.plusWeeks(3));
        assertThatThrownBy(() -> given.school.doAs(member, () -> arenas.begin(task, "Zes docenten")))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }
}
