package nl.samenbeter.programme.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.organisation.AbsenceId;
import nl.samenbeter.organisation.AbsenceKind;
import nl.samenbeter.organisation.EnterAbsence;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.StandingIn;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskLoanQueries;
import nl.samenbeter.tasks.TaskNoteKind;
import nl.samenbeter.tasks.TaskPassingService;
import nl.samenbeter.tasks.TaskTalkService;
import nl.samenbeter.timeline.TimelineChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a stand-in has while somebody is away, and what comes back. */
class AbsenceStoriesTest extends PeopleStories {

    @Autowired
    TaskLoanQueries loans;

    @Autowired
    TaskTalkService talk;

    @Autowired
    TaskPassingService passing;

    private PersonId sanne;
    private PersonId daan;
    private TaskId task;

    /** On Tuesday of week 3 Sanne is away until Friday, and Daan stands in. */
    private AbsenceId sanneIsAway() {
        sanneHasWork();
        return enters(sanne, daan, WEEK_3.plusDays(4));
    }

    private void sanneHasWork() {
        time.movesTo(WEEK_3.plusDays(1).atTime(9, 0));
        sanne = leader(3);
        daan = leader(5);
        Given.signedIn(sanne);
        task = openTasks(SESSIONS)
                .filter(row -> row.week() == 3 && row.mine())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private AbsenceId enters(PersonId person, PersonId standIn, LocalDate lastDay) {
        Given.signedIn(coach);
        return absences.enter(new EnterAbsence(team, person, AbsenceKind.ABSENT, WEEK_3.plusDays(1), lastDay, standIn));
    }

    @Test
    void aStandInGetsTheTaskWithAMarkAndItComesBackWhenNotBegun() {
        sanneIsAway();

        Given.signedIn(daan);
        assertThat(loans.standingIn())
                .containsExactly(Map.entry(task, new StandingIn(name(sanne), WEEK_3.plusDays(4))));
        assertThat(holder()).isEqualTo(daan);
        assertThat(talk.history(task)).last().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(TaskNoteKind.LENT);
            assertThat(note.words()).isNull();
            assertThat(note.day()).isNull();
        });

        Given.nobodySignedIn();
        time.movesTo(WEEK_3.plusDays(5).atTime(0, 4));
        assertThat(holder()).isEqualTo(daan);
        time.movesTo(WEEK_3.plusDays(5).atTime(0, 6));

        assertThat(holder()).isEqualTo(sanne);
        assertThat(notices(sanne)).last().isEqualTo("notices.tasks.yoursAgain NUMBER:1 NUMBER:0");
        assertThat(notices(daan)).last().isEqualTo("notices.tasks.wentBack NUMBER:1 NUMBER:0");
        Given.signedIn(daan);
        assertThat(loans.standingIn()).isEmpty();
    }

    @Test
    void whatTheStandInHasBegunStays() {
        sanneIsAway();
        Given.signedIn(daan);
        taskList.saveDraft(task, Map.of("anything", "half"), null);
        Given.nobodySignedIn();

        time.movesTo(WEEK_3.plusDays(5).atTime(9, 0));

        assertThat(holder()).isEqualTo(daan);
        assertThat(notices(sanne)).last().isEqualTo("notices.tasks.yoursAgain NUMBER:0 NUMBER:1");
        assertThat(notices(daan)).last().isEqualTo("notices.tasks.wentBack NUMBER:0 NUMBER:1");
        Given.signedIn(daan);
        assertThat(loans.standingIn()).isEmpty();
    }

    @Test
    void aWordOfTheStandInIsABeginning() {
        sanneIsAway();
        Given.signedIn(daan);
        talk.comment(task, "Ik vraag het na");

        time.movesTo(WEEK_3.plusDays(5).atTime(9, 0));

        assertThat(holder()).isEqualTo(daan);
    }

    @Test
    void whatTheStandInPutOffStays() {
        sanneIsAway();
        Given.signedIn(daan);
        taskList.putOff(task, WEEK_3.plusDays(2));

        time.movesTo(WEEK_3.plusDays(5).atTime(9, 0));

        assertThat(holder()).isEqualTo(daan);
    }

    @Test
    void whatTheStandInHandedOnStaysWithTheOther() {
        sanneIsAway();
        Given.signedIn(daan);
        passing.handOver(task, coach, "");

        time.movesTo(WEEK_3.plusDays(5).atTime(9, 0));

        assertThat(holder()).isEqualTo(coach);
        assertThat(notices(daan)).noneMatch(notice -> notice.startsWith("notices.tasks.wentBack"));
    }

    @Test
    void whatTheStandInGaveBackToTheTeamIsTheOwnersAgainWhileNobodyTookIt() {
        sanneHasWork();
        enters(sanne, daan, WEEK_3.plusDays(2));
        Given.signedIn(daan);
        taskList.giveBack(task);

        time.movesTo(WEEK_3.plusDays(3).atTime(9, 0));

        assertThat(holder()).isEqualTo(sanne);
    }

    @Test
    void anExtensionKeepsTheStandIn() {
        AbsenceId absence = sanneIsAway();

        time.movesTo(WEEK_3.plusDays(4).atTime(8, 0));
        Given.signedIn(sanne);
        absences.changeLastDay(absence, WEEK_4.plusDays(1));
        time.movesTo(WEEK_4.plusDays(1).atTime(9, 0));

        assertThat(holder()).isEqualTo(daan);
        Given.signedIn(daan);
        assertThat(loans.standingIn().get(task).until()).isEqualTo(WEEK_4.plusDays(1));

        time.movesTo(WEEK_4.plusDays(2).atTime(9, 0));

        assertThat(holder()).isEqualTo(sanne);
        time.movesTo(WEEK_4.plusDays(2).plusWeeks(4).atTime(9, 0));
        assertThat(count("absence")).isZero();
        assertThat(count("task_loan")).isZero();
        assertThat(lines("LENT", "CAME_BACK")).isZero();
    }

    @Test
    void whoIsBackSoonerHasTheTasksAtOnce() {
        AbsenceId absence = sanneIsAway();

        time.movesTo(WEEK_3.plusDays(2).atTime(8, 0));
        Given.signedIn(sanne);
        absences.end(absence);

        assertThat(holder()).isEqualTo(sanne);
        assertThat(notices(daan)).last().isEqualTo("notices.tasks.wentBack NUMBER:1 NUMBER:0");
        assertThat(notices(sanne)).noneMatch(notice -> notice.startsWith("notices.tasks.yoursAgain"));
    }

    @Test
    void aWithdrawnAbsenceLeavesNothingBehind() {
        AbsenceId absence = sanneIsAway();

        Given.signedIn(coach);
        absences.end(absence);

        assertThat(holder()).isEqualTo(sanne);
        assertThat(count("task_loan")).isZero();
        assertThat(lines("LENT", "CAME_BACK")).isZero();
    }

    @Test
    void withoutAStandInTheCoachIsTold() {
        sanneHasWork();
        Given.signedIn(sanne);

        absences.enter(new EnterAbsence(team, sanne, AbsenceKind.ABSENT, WEEK_3.plusDays(1), WEEK_3.plusDays(4), null));

        assertThat(notices(coach)).last().isEqualTo("notices.tasks.openedUp NUMBER:1 TEAM:" + team);
        assertThat(lines("OPENED_UP")).isEqualTo(1);
    }

    @Test
    void aTaskThatOpensDuringTheAbsenceIsTheStandIns() {
        time.movesTo(WEEK_3.plusDays(4).atTime(9, 0));
        sanne = leader(4);
        daan = leader(6);
        Given.signedIn(coach);
        absences.enter(new EnterAbsence(team, sanne, AbsenceKind.ABSENT, WEEK_4, WEEK_4.plusDays(1), daan));

        time.movesTo(WEEK_4.atTime(12, 0));

        task = sessionsOf(4);
        assertThat(holder()).isEqualTo(daan);
        Given.signedIn(daan);
        assertThat(loans.standingIn()).containsKey(task);

        time.movesTo(WEEK_4.plusDays(2).atTime(7, 0));

        assertThat(holder()).isEqualTo(sanne);
    }

    @Test
    void aTaskThatOpensDuringAnAbsenceWithoutStandInIsTheTeamsAndTheCoachIsTold() {
        time.movesTo(WEEK_3.plusDays(4).atTime(9, 0));
        Given.signedIn(coach);
        absences.enter(new EnterAbsence(team, leader(4), AbsenceKind.ABSENT, WEEK_4, WEEK_4.plusDays(1), null));
        Given.nobodySignedIn();

        time.movesTo(WEEK_4.atTime(12, 0));

        task = sessionsOf(4);
        assertThat(holder()).isNull();
        assertThat(notices(coach)).last().isEqualTo("notices.tasks.openedUp NUMBER:1 TEAM:" + team);
    }

    @Test
    void aStandInWhoIsAwayTooHasAStandInAndAllComesBackToTheFirst() {
        sanneIsAway();
        PersonId karim = leader(6);
        enters(daan, karim, WEEK_3.plusDays(2));
        assertThat(holder()).isEqualTo(karim);
        Given.signedIn(karim);
        assertThat(loans.standingIn().get(task).owner()).isEqualTo(name(daan));

        time.movesTo(WEEK_3.plusDays(3).atTime(7, 0));

        assertThat(holder()).isEqualTo(daan);
        Given.signedIn(daan);
        assertThat(loans.standingIn().get(task).owner()).isEqualTo(name(sanne));

        time.movesTo(WEEK_3.plusDays(5).atTime(7, 0));

        assertThat(holder()).isEqualTo(sanne);
    }

    @Test
    void theFirstOwnerIsBackBeforeTheStandIn() {
        sanneIsAway();
        PersonId karim = leader(6);
        enters(daan, karim, WEEK_4.plusDays(2));

        time.movesTo(WEEK_3.plusDays(5).atTime(7, 0));
        assertThat(holder()).isEqualTo(sanne);

        time.movesTo(WEEK_4.plusDays(3).atTime(7, 0));
        assertThat(holder()).isEqualTo(sanne);
    }

    @Test
    void aStandInWhoLeavesPassesItOnAndItStillComesBack() {
        sanneIsAway();

        time.movesTo(WEEK_3.plusDays(2).atTime(8, 0));
        leaves(daan, team, WEEK_3.plusDays(1));
        assertThat(holder()).isEqualTo(coach);
        Given.signedIn(coach);
        assertThat(loans.standingIn()).containsKey(task);

        time.movesTo(WEEK_3.plusDays(5).atTime(9, 0));

        assertThat(holder()).isEqualTo(sanne);
    }

    @Test
    void anOwnerWhoLeavesGetsNothingBack() {
        sanneIsAway();

        time.movesTo(WEEK_3.plusDays(2).atTime(8, 0));
        leaves(sanne, team, WEEK_3.plusDays(1));
        Given.signedIn(daan);
        assertThat(loans.standingIn()).isEmpty();

        time.movesTo(WEEK_3.plusDays(5).atTime(9, 0));

        assertThat(holder()).isEqualTo(daan);
    }

    @Test
    void aTaskThatEndsDuringTheAbsenceStaysEnded() {
        sanneHasWork();
        enters(sanne, daan, WEEK_6);

        time.movesTo(WEEK_6.plusDays(1).atTime(9, 0));

        assertThat(jdbc.sql("select state from task_entry where task_id = ?")
                        .param(task.value())
                        .query(String.class)
                        .single())
                .isNotEqualTo("OPEN");
        assertThat(jdbc.sql("select count(*) from task_loan where not ended and school_id = ?")
                        .param(school.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPauseKeepsNothingFromComingBack() {
        sanneIsAway();
        Given.signedIn(coach);
        coachChanges(programme, new TimelineChange.Pause(WEEK_3.plusDays(2), "other"));

        time.movesTo(WEEK_3.plusDays(5).atTime(9, 0));

        assertThat(holder()).isEqualTo(sanne);
    }

    private TaskId sessionsOf(int week) {
        return new TaskId(jdbc.sql(
                        "select task_id from task_entry where team_id = ? and element_id = ? and week_number = ? and state = 'OPEN'")
                .params(team.value(), SESSIONS, week)
                .query(String.class)
                .single());
    }

    private @Nullable PersonId holder() {
        return jdbc.sql("select assignee_ from act_ru_task where id_ = ?")
                .param(task.value())
                .query((row, n) -> java.util.Optional.ofNullable(row.getString(1)))
                .single()
                .map(PersonId::of)
                .orElse(null);
    }

    private List<String> notices(PersonId person) {
        return jdbc.sql("select text_key || ' ' || arguments[1] || ' ' || arguments[2] from notice "
                        + "where person_id = ? and text_key like 'notices.tasks.%' order by told_at, id")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private int lines(String... kinds) {
        return jdbc.sql("select count(*) from task_note where school_id = :school and kind in (:kinds)")
                .param("school", school.value())
                .param("kinds", List.of(kinds))
                .query(Integer.class)
                .single();
    }
}
