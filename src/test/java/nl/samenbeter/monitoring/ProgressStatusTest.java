package nl.samenbeter.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.samenbeter.monitoring.ProgressStatus.Sentence;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.programme.ProgrammeWeek;
import nl.samenbeter.programme.TeamProgress;
import nl.samenbeter.programme.TeamProgress.LateItem;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import org.junit.jupiter.api.Test;

class ProgressStatusTest {

    private static final LateItem LATE_ITEM = new LateItem("userTask_setUpBoard", "Bord inrichten");

    private static final LocalDate START = LocalDate.of(2026, 8, 31);

    @Test
    void aTeamWithoutAProgrammeHasNotStarted() {
        assertThat(ProgressStatus.of(null)).isEqualTo(ProgressStatus.NOT_STARTED);
        assertThat(ProgressStatus.sentences(null)).containsExactly(Sentence.of("noProgramme"));
    }

    @Test
    void beforeTheStartItSaysWhatIsStillNeeded() {
        assertThat(ProgressStatus.sentences(preparing(true, true))).containsExactly(Sentence.of("bothMissing", START));
        assertThat(ProgressStatus.sentences(preparing(true, false)))
                .containsExactly(Sentence.of("consentMissing", START));
        assertThat(ProgressStatus.sentences(preparing(false, true))).containsExactly(Sentence.of("timeMissing", START));
        assertThat(ProgressStatus.sentences(preparing(false, false))).containsExactly(Sentence.of("ready", START));
    }

    @Test
    void somethingLateWinsOverEverythingElse() {
        var progress = running(2, 1, 3, 2, 1, LATE_ITEM);

        assertThat(ProgressStatus.of(progress)).isEqualTo(ProgressStatus.LATE);
        assertThat(ProgressStatus.sentences(progress))
                .containsExactly(
                        Sentence.of("lateMore", 2, LATE_ITEM, 1),
                        Sentence.of("notHeld", 1, 3),
                        Sentence.of("lapsed", 1));
        assertThat(ProgressStatus.sentences(running(0, 0, 0, 1, 0, LATE_ITEM)))
                .containsExactly(Sentence.of("lateOne", LATE_ITEM));
    }

    @Test
    void aSessionThatWasNotHeldAsksForAttention() {
        var progress = running(2, 1, 3, 0, 0, null);

        assertThat(ProgressStatus.of(progress)).isEqualTo(ProgressStatus.ATTENTION);
        assertThat(ProgressStatus.sentences(progress))
                .containsExactly(Sentence.of("onCourseBut"), Sentence.of("notHeld", 1, 3));
    }

    @Test
    void somethingLapsedAsksForAttention() {
        assertThat(ProgressStatus.of(running(3, 0, 3, 0, 1, null))).isEqualTo(ProgressStatus.ATTENTION);
    }

    @Test
    void otherwiseItIsInRhythm() {
        assertThat(ProgressStatus.of(running(3, 0, 3, 0, 0, null))).isEqualTo(ProgressStatus.IN_RHYTHM);
        assertThat(ProgressStatus.sentences(running(3, 0, 3, 0, 0, null)))
                .containsExactly(Sentence.of("inRhythm", 3, 3));
        assertThat(ProgressStatus.sentences(running(0, 0, 0, 0, 0, null))).containsExactly(Sentence.of("onCourse"));
    }

    private static TeamProgress preparing(boolean consentMissing, boolean timeMissing) {
        return progress(ProgrammeStatus.PREPARING, consentMissing, timeMissing, 0, 0, 0, 0, 0, null);
    }

    private static TeamProgress running(int held, int notHeld, int planned, int late, int lapsed, LateItem firstLate) {
        return progress(ProgrammeStatus.RUNNING, false, false, held, notHeld, planned, late, lapsed, firstLate);
    }

    private static TeamProgress progress(
            ProgrammeStatus status,
            boolean consentMissing,
            boolean timeMissing,
            int held,
            int notHeld,
            int planned,
            int late,
            int lapsed,
            LateItem firstLate) {
        return new TeamProgress(
                ProgrammeId.next(),
                TeamId.next(),
                "Rooster & ICT",
                status,
                START,
                new ProgrammeWeek(1, 1, 1, START),
                8,
                consentMissing,
                timeMissing,
                held,
                notHeld,
                planned,
                0,
                late,
                lapsed,
                0,
                0,
                firstLate,
                null);
    }
}
