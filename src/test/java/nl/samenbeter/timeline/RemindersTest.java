package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.process.EightWeekProgrammeProcess;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import nl.samenbeter.timeline.TimelineChange.Pause;
import nl.samenbeter.timeline.TimelineChange.Resume;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.timeline.TimelineChange.StartOn;
import nl.samenbeter.timeline.TimelineLine.Clock;
import nl.samenbeter.timeline.TimelineLine.Kind;
import nl.samenbeter.timeline.TimelineLine.When;
import nl.samenbeter.workflow.PausedTimers;
import org.junit.jupiter.api.Test;

/** Reminders stand in a look ahead, go along with what they are about, and are not taken back once they were sent. */
class RemindersTest extends TimelineStories {

    /** Wednesday of week 4, in which the second barometer is open until Thursday. */
    private static final LocalDate WEDNESDAY = day(9, 23);

    private static final LocalDate THURSDAY = WEDNESDAY.plusDays(1);
    private static final String REMINDED = "notices.barometer.closing";
    private static final String OF_THE_START = "notices.programme.decideBeforeStart";
    private static final String OF_GOING_ON = "notices.programme.decideContinuation";

    private Item barometer(ProgrammeId programme) {
        return plan(programme).items().stream()
                .filter(item -> item.kind() == PlanKind.BAROMETER && item.week() == 4)
                .findFirst()
                .orElseThrow();
    }

    private static MoveItem to(Item barometer, LocalDate firstDay) {
        return new MoveItem(barometer.id(), firstDay, null, null);
    }

    private static List<TimelineLine> clocks(List<TimelineLine> lines, Clock clock) {
        return lines.stream()
                .filter(line -> line.kind() == Kind.CLOCK && line.detail() == clock)
                .toList();
    }

    private List<LocalDateTime> fires(ProgrammeId programme, String event) {
        return jdbc.sql("""
                        select j.duedate_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                        join act_ru_execution root on root.id_ = j.root_proc_inst_id_
                        where root.business_key_ = ? and d.act_id_ = ?
                        """)
                .params(programme.text(), event)
                .query((row, n) -> row.getTimestamp(1)
                        .toLocalDateTime()
                        .atZone(ZoneOffset.UTC)
                        .withZoneSameInstant(TestSchool.ZONE)
                        .toLocalDateTime())
                .list();
    }

    private long told(PersonId person, String key) {
        return jdbc.sql("select count(*) from notice where person_id = ? and text_key = ?")
                .params(person.value(), key)
                .query(Long.class)
                .single();
    }

    /** Beside the reminder of the first barometer, in week 1. */
    private long remindedOfTheSecond(PersonId member) {
        return told(member, REMINDED) - 1;
    }

    @Test
    void anOpenBarometerThatMovesRemindsAndClosesLater() {
        ProgrammeId programme = givenItIs(WEDNESDAY.atTime(12, 0));
        Item barometer = barometer(programme);
        TimelineChange change = new ShiftWeeks(WEDNESDAY, 1, Slack.KEEP);

        TimelinePreview preview = timeline.preview(programme, change);

        assertThat(clocks(preview.lines(), Clock.REMINDS)).singleElement().satisfies(line -> {
            assertThat(line.item()).isEqualTo(barometer.id());
            assertThat(line.name()).isEqualTo(barometer.name());
            assertThat(line.before()).isEqualTo(When.at(THURSDAY.atTime(9, 0)));
            assertThat(line.after()).isEqualTo(When.at(THURSDAY.plusWeeks(1).atTime(9, 0)));
        });
        assertThat(clocks(preview.lines(), Clock.CLOSES))
                .filteredOn(line -> barometer.id().equals(line.item()))
                .singleElement()
                .satisfies(line -> assertThat(line.after())
                        .isEqualTo(When.at(THURSDAY.plusWeeks(1).atTime(17, 0))));

        change(programme, change);
        school.moveTo(programme, THURSDAY.atTime(17, 30));
        assertThat(remindedOfTheSecond(school.members.getFirst())).isZero();
        assertThat(barometer(programme).status().isOver()).isFalse();

        school.moveTo(programme, THURSDAY.plusWeeks(1).atTime(17, 30));
        assertThat(school.members)
                .allSatisfy(member -> assertThat(remindedOfTheSecond(member)).isOne());
        assertThat(barometer(programme).status().isOver()).isTrue();
    }

    @Test
    void aBarometerThatWasMovedComesBackUntilItsReminderWasSent() {
        ProgrammeId programme = givenItIs(WEDNESDAY.atTime(12, 0));
        Item barometer = barometer(programme);
        TimelineChangeId id = change(programme, to(barometer, THURSDAY));
        assertThat(timeline.previewUndo(id).complete()).isTrue();
        assertThat(clocks(timeline.previewUndo(id).lines(), Clock.REMINDS)).hasSize(1);

        school.moveTo(programme, THURSDAY.plusDays(1).atTime(9, 1));
        Given.signedIn(school.coach);

        assertThat(remindedOfTheSecond(school.members.getFirst())).isOne();
        UndoPreview undo = timeline.previewUndo(id);
        assertThat(undo.lines()).isEmpty();
        assertThat(undo.stays())
                .containsExactly(new UndoPreview.Stays(barometer.element(), barometer.name(), "REMINDED"));
    }

    @Test
    void aReminderOfBeforeTheChangeHoldsNothingUp() {
        ProgrammeId programme = givenItIs(THURSDAY.atTime(12, 0));
        assertThat(remindedOfTheSecond(school.members.getFirst())).isOne();

        TimelineChangeId id = change(programme, to(barometer(programme), THURSDAY));

        UndoPreview undo = timeline.previewUndo(id);
        assertThat(undo.complete()).isTrue();
        assertThat(clocks(undo.lines(), Clock.REMINDS)).isEmpty();
        timeline.undo(id, undo.seen(), false);
        assertThat(barometer(programme).moments().dueAt()).isEqualTo(THURSDAY.atTime(17, 0));
    }

    @Test
    void nobodyIsRemindedInAPause() {
        ProgrammeId programme = givenItIs(WEDNESDAY.atTime(12, 0));

        TimelinePreview pause = timeline.preview(programme, new Pause(THURSDAY, "busyTime"));
        assertThat(clocks(pause.lines(), Clock.REMINDS))
                .singleElement()
                .satisfies(line -> assertThat(line.after()).isEqualTo(When.farAway()));
        change(programme, new Pause(THURSDAY, "busyTime"));
        school.moveTo(programme, THURSDAY.plusDays(10).atTime(12, 0));
        assertThat(remindedOfTheSecond(school.members.getFirst())).isZero();

        change(programme, new Resume(day(10, 5)));

        assertThat(fires(programme, "event_remindingMoment"))
                .containsExactly(
                        barometer(programme).moments().dueAt().toLocalDate().atTime(9, 0));
    }

    @Test
    void leadershipIsRemindedOnceOfWhatItHasToDecideBeforeTheStart() {
        ProgrammeId programme = school.planned();
        LocalDateTime friday = TestSchool.START.minusDays(3).atTime(9, 0);
        assertThat(fires(programme, EightWeekProgrammeProcess.EVENT_CONSENT_REMINDS))
                .as("the Wednesday was past already")
                .containsExactly(friday);
        assertThat(fires(programme, EightWeekProgrammeProcess.EVENT_TIME_REMINDS))
                .containsExactly(friday);

        school.moveTo(programme, friday.plusMinutes(1));

        assertThat(told(school.leader, OF_THE_START)).isOne();
        assertThat(told(school.coach, OF_THE_START)).isZero();
        assertThat(school.task(school.leader, "userTask_recordConsent").due())
                .isEqualTo(TestSchool.START.atTime(7, 45));
    }

    @Test
    void nobodyIsRemindedOfWhatIsDecided() {
        ProgrammeId programme = school.ready();

        school.moveTo(programme, TestSchool.START.atTime(7, 0));

        assertThat(told(school.leader, OF_THE_START)).isZero();
    }

    @Test
    void theReminderOfTheStartGoesAlongWithItAndComesBack() {
        ProgrammeId programme = school.planned();
        Given.signedIn(school.coach);
        LocalDate later = TestSchool.START.plusWeeks(3);
        TimelineChange change = new StartOn(later);

        List<TimelineLine> reminders =
                clocks(timeline.preview(programme, change).lines(), Clock.REMINDS);

        LocalDateTime friday = TestSchool.START.minusDays(3).atTime(9, 0);
        LocalDateTime wednesday = later.minusDays(5).atTime(9, 0);
        assertThat(reminders).hasSize(2).allSatisfy(line -> {
            assertThat(line.item()).isNull();
            assertThat(line.before()).isEqualTo(When.at(friday));
            assertThat(line.after()).isEqualTo(When.at(wednesday));
        });
        TimelineChangeId id = change(programme, change);
        assertThat(fires(programme, EightWeekProgrammeProcess.EVENT_TIME_REMINDS))
                .containsExactly(wednesday);
        timeline.undo(id, timeline.previewUndo(id).seen(), false);
        assertThat(fires(programme, EightWeekProgrammeProcess.EVENT_TIME_REMINDS))
                .containsExactly(friday);
    }

    @Test
    void withoutASchoolMorningLeftNobodyIsRemindedAtOnce() {
        TestSchool.clock(TestSchool.START.minusDays(3).atTime(9, 0));
        ProgrammeId programme = school.planned();

        assertThat(fires(programme, EightWeekProgrammeProcess.EVENT_CONSENT_REMINDS))
                .containsExactly(LocalDateTime.ofInstant(PausedTimers.FAR_AWAY, TestSchool.ZONE));
    }

    @Test
    void aStartThatIsPutOffTakesItsTasksAndRemindersAlong() {
        TestSchool.clock(TestSchool.START.minusDays(3).atTime(9, 0));
        ProgrammeId programme = school.planned();

        school.moveTo(programme, TestSchool.START.atTime(8, 0));

        LocalDate next = TestSchool.START.plusWeeks(1);
        assertThat(plan(programme).programme().startsOn()).isEqualTo(next);
        assertThat(disagreements(programme)).isEmpty();
        assertThat(school.task(school.leader, "userTask_freeTime").due()).isEqualTo(next.atTime(7, 45));
        assertThat(fires(programme, EightWeekProgrammeProcess.EVENT_CONSENT_REMINDS))
                .containsExactly(next.minusDays(5).atTime(9, 0));
    }

    @Test
    void coachAndLeadershipAreRemindedToSayHowTheTeamGoesOn() {
        ProgrammeId programme = givenItIs(day(10, 29).atTime(18, 0));
        LocalDate friday = day(10, 30);
        assertThat(fires(programme, EightWeekProgrammeProcess.EVENT_CONTINUATION_REMINDS))
                .containsExactly(friday.atTime(LocalTime.of(9, 0)));

        school.moveTo(programme, friday.atTime(12, 0));

        assertThat(told(school.coach, OF_GOING_ON)).isOne();
        assertThat(told(school.leader, OF_GOING_ON)).isOne();
        assertThat(told(school.members.getFirst(), OF_GOING_ON)).isZero();
    }
}
