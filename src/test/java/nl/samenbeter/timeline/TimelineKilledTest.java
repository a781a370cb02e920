package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A node that is killed during a change: for the database, its connection ends before the commit. */
class TimelineKilledTest extends TimelineStories {

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aNodeThatIsKilledDuringAChangeLeavesNothingOfItAndTheNextOneDoesItWhole() {
        ProgrammeId programme = givenItIs(day(9, 23).atTime(12, 0));
        WhatStands before = WhatStands.of(programme, application);
        TimelinePreview seen = timeline.preview(programme, new ShiftWeeks(day(9, 28), 1, Slack.KEEP));
        var change = new ApplyChange(programme, seen.change(), seen.seen(), "De school heeft een projectweek.");

        assertThatThrownBy(() -> transaction.executeWithoutResult(begun -> {
                    timeline.apply(change);
                    WhatStands written = WhatStands.of(programme, application);
                    assertThat(written.timers()).isNotEqualTo(before.timers());
                    assertThat(withoutVersions(written.plan())).isEqualTo(withoutVersions(seen.after()));
                    int connection = jdbc.sql("select pg_backend_pid()")
                            .query(Integer.class)
                            .single();
                    CompletableFuture.runAsync(() -> end(connection)).join();
                }))
                .isNotInstanceOf(AssertionError.class);

        assertThat(before.differences(WhatStands.of(programme, application))).isEmpty();
        assertThat(changes(programme)).isZero();
        assertThat(disagreements(programme)).isEmpty();

        timeline.apply(change);

        assertThat(withoutVersions(plan(programme))).isEqualTo(withoutVersions(seen.after()));
        assertThat(changes(programme)).isOne();
        assertThat(disagreements(programme)).isEmpty();
        assertThat(incidents(programme)).isEmpty();
    }

    private void end(int connection) {
        jdbc.sql("select pg_terminate_backend(?)")
                .param(connection)
                .query(Boolean.class)
                .single();
        while (jdbc.sql("select count(*) from pg_stat_activity where pid = ?")
                        .param(connection)
                        .query(Integer.class)
                        .single()
                > 0) {
            Thread.onSpinWait();
        }
    }

    private int changes(ProgrammeId programme) {
        return jdbc.sql("select count(*) from timeline_change where programme_id = ?")
                .param(programme.value())
                .query(Integer.class)
                .single();
    }
}
