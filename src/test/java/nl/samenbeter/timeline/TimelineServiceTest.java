package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.TimelineChange.AddItem;
import nl.samenbeter.timeline.TimelineChange.ChangeSessions;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import nl.samenbeter.timeline.TimelineChange.Pause;
import nl.samenbeter.timeline.TimelineChange.RepeatWeek;
import nl.samenbeter.timeline.TimelineChange.Resume;
import nl.samenbeter.timeline.TimelineChange.ShiftDays;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.timeline.TimelineChange.SkipItem;
import nl.samenbeter.timeline.TimelineChange.SkipWeek;
import org.junit.jupiter.api.Test;

/** Each kind of change, applied to a running programme and taken back. */
class TimelineServiceTest extends TimelineStories {

    /** Wednesday of week 4. */
    private static final LocalDate TODAY = day(9, 23);

    @Test
    void eachKindOfChangeIsTakenBackExactly() {
        ProgrammeId programme = givenItIs(TODAY.atTime(12, 0));
        assertThat(disagreements(programme)).isEmpty();
        PlanState plan = plan(programme);
        var preparation = plan.items().stream()
                .filter(item -> item.kind() == PlanKind.PREPARATION && item.week() == 5)
                .findFirst()
                .orElseThrow();
        var evaluation = plan.items().stream()
                .filter(item -> item.kind() == PlanKind.EVALUATION && item.week() == 8)
                .findFirst()
                .orElseThrow();
        assertThat(evaluation.status()).isEqualTo(PlanItemStatus.PLANNED);
        for (TimelineChange change : List.of(
                new ShiftWeeks(day(9, 28), 1, Slack.KEEP),
                new ShiftDays(day(9, 28), 2),
                new MoveItem(preparation.id(), day(10, 7), LocalTime.of(14, 30), "mediatheek"),
                new SkipItem(preparation.id()),
                new SkipWeek(day(10, 5)),
                new RepeatWeek(day(9, 14), Slack.KEEP),
                new Pause(day(9, 28), "busyTime"),
                new AddItem("Kijkje bij de buren", day(9, 30), LocalTime.of(11, 0), 45, true, true, null),
                new ChangeSessions(SessionRhythm.usual(LocalTime.of(9, 0)), "kantine"))) {
            var before = withoutVersions(plan(programme));
            TimelineChangeId id = change(programme, change);
            assertThat(withoutVersions(plan(programme))).as("%s", change).isNotEqualTo(before);

            UndoPreview undo = timeline.previewUndo(id);
            assertThat(undo.complete()).as("%s: %s", change, undo.stays()).isTrue();
            timeline.undo(id, undo.seen(), false);

            assertThat(withoutVersions(plan(programme))).as("%s", change).isEqualTo(before);
            assertThat(disagreements(programme)).isEmpty();
        }
    }

    @Test
    void whatPeopleAgreedForAMovedItemStaysOnceItHasBeenAndTheUndoSaysSo() {
        ProgrammeId programme = school.ready();
        Item preparation = firstPreparation(programme);
        LocalDate day = preparation.moments().firstDay();
        givenTheyWorkedUntil(day.atTime(7, 30), programme);
        TimelineChangeId moved = change(
                programme,
                new MoveItem(
                        preparation.id(), day.plusDays(1), preparation.moments().begins(), null));
        school.moveTo(programme, day.plusDays(1).atTime(7, 30));
        Given.signedIn(school.coach);
        assertThat(timeline.previewUndo(moved).complete())
                .as("as long as they have not met")
                .isTrue();
        school.moveTo(programme, day.plusDays(4).atTime(12, 0));
        WhatStands stands = WhatStands.of(programme, application);
        Given.signedIn(school.coach);

        UndoPreview undo = timeline.previewUndo(moved);

        assertThat(undo.complete()).isFalse();
        assertThat(undo.lines()).isEmpty();
        assertThat(undo.stays()).extracting(UndoPreview.Stays::reason).containsExactly("MET");
        assertThatThrownBy(() -> timeline.undo(moved, undo.seen(), true))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("timeline.undoNothing"));
        assertThat(stands.differences(WhatStands.of(programme, application))).isEmpty();
    }

    @Test
    void openTasksAreDueWithTheirItemInAWeekThatMoves() {
        ProgrammeId programme = givenItIs(TODAY.atTime(12, 0));
        LocalDateTime arena = school.task(school.coach, "userTask_holdArena").due();
        LocalDateTime barometer =
                school.task(school.members.getFirst(), "userTask_fillBarometer").due();

        change(programme, new ShiftWeeks(TODAY, 1, Slack.KEEP));

        assertThat(school.task(school.coach, "userTask_holdArena").due()).isEqualTo(arena.plusWeeks(1));
        assertThat(school.task(school.members.getFirst(), "userTask_fillBarometer")
                        .due())
                .isEqualTo(barometer.plusWeeks(1));
    }

    @Test
    void aPauseOverTheAutumnHolidayLosesNothing() {
        ProgrammeId programme = givenItIs(day(10, 7).atTime(12, 0));
        change(programme, new Pause(day(10, 7), "busyTime"));
        school.moveTo(programme, day(10, 23).atTime(12, 0));

        change(programme, new Resume(day(10, 26)));
        school.moveTo(programme, day(10, 26).atTime(7, 0));

        assertThat(plan(programme).run(1).weeks()).hasSize(8);
    }
}
