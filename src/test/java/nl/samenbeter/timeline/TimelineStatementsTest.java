package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import nl.samenbeter.Given;
import nl.samenbeter.Wire;
import nl.samenbeter.programme.ProgrammeSteps;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.TimelineChange.AddItem;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How often a change waits for the database, one added item and the end of the transaction included; ./samenbeter bench
 * timeline shows what that is worth.
 */
class TimelineStatementsTest extends TimelineStories {

    private static final TimelineChange CHANGE = new ShiftWeeks(day(9, 28), 1, Slack.KEEP);
    private static final int MOST_TO_LOOK = 68;
    private static final int MOST_TO_APPLY = 82;

    @Autowired
    DataSource wire;

    @Autowired
    ProgrammeSteps steps;

    private record Cost(List<String> look, List<String> apply, int items, int timers) {}

    /** The change is taken back afterwards. */
    private Cost cost(ProgrammeId programme) {
        Given.signedIn(school.coach);
        timeline.preview(programme, CHANGE); // models are read once
        var seen = new TimelinePreview[1];
        var done = new TimelineChangeId[1];
        List<String> look = statements(() -> seen[0] = timeline.preview(programme, CHANGE));
        List<String> apply = statements(() -> done[0] =
                timeline.apply(new ApplyChange(programme, CHANGE, seen[0].seen(), "De school heeft een projectweek.")));
        timeline.undo(done[0], timeline.previewUndo(done[0]).seen(), false);
        return new Cost(
                look,
                apply,
                seen[0].items(),
                WhatStands.of(programme, application).timers().size());
    }

    /** Lists of values, which may be longer, aside. */
    private List<String> statements(Runnable call) {
        return ((Wire) wire)
                .during(call).all().stream()
                        .map(one -> one.sql().replaceAll("\\s+", " ").replaceAll("\\? ?, ?", ""))
                        .toList();
    }

    @Test
    void aChangeCostsAsManyStatementsForMoreItemsAndTimersAndRuns() {
        ProgrammeId programme = givenItIs(day(9, 23).atTime(12, 0));
        added(programme, day(9, 29));
        Cost one = cost(programme);

        List.of(day(9, 30), day(10, 1), day(10, 6), day(10, 7), day(10, 8)).forEach(day -> added(programme, day));
        steps.startNextCycle(programme, 1);
        steps.startNextCycle(programme, 2);

        Cost more = cost(programme);
        assertThat(more.items()).isGreaterThan(2 * one.items());
        assertThat(more.timers()).isGreaterThanOrEqualTo(one.timers() + 5);
        assertThat(more.look()).containsExactlyInAnyOrderElementsOf(one.look());
        assertThat(more.apply()).containsExactlyInAnyOrderElementsOf(one.apply());
        assertThat(one.look()).hasSizeLessThanOrEqualTo(MOST_TO_LOOK);
        assertThat(one.apply()).hasSizeLessThanOrEqualTo(MOST_TO_APPLY);
    }

    private void added(ProgrammeId programme, LocalDate day) {
        change(programme, new AddItem("Overleg van " + day, day, LocalTime.of(15, 30), 30, true, true, "Kantine"));
    }
}
