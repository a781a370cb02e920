package nl.samenbeter.board;

import static nl.samenbeter.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttentionPointTest {

    private static final PersonId REPORTER = PersonId.next();
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 31);

    private static final Instant NOW = Instant.parse("2026-08-31T07:00:00Z");

    @Test
    void aPointIsWeighedAndTakenInHand() {
        AttentionPoint point = point();

        point.decide(new DecidePoint(PointStatus.IN_HAND, 3, 2, ""), 0, NOW);

        assertThat(point.status()).isEqualTo(PointStatus.IN_HAND);
        assertThat(point.effect()).isEqualTo(3);
        assertThat(point.feasibility()).isEqualTo(2);
    }

    @Test
    void referringAndClosingSayWhatWasDecided() {
        refused("board.decisionMissing", () -> decide(point(), PointStatus.REFERRED, " "));
        refused("board.decisionMissing", () -> decide(point(), PointStatus.CLOSED, ""));
        AttentionPoint point = point();
        decide(point, PointStatus.REFERRED, "Naar ICT");
        assertThat(point.decision()).isEqualTo("Naar ICT");
    }

    @Test
    void aPointDoesNotBecomeNewAgain() {
        AttentionPoint point = point();
        decide(point, PointStatus.CLOSED, "Opgelost");

        refused("board.pointCannot", () -> decide(point, PointStatus.NEW, ""));
        decide(point, PointStatus.IN_HAND, "Toch niet opgelost");
        assertThat(point.status()).isEqualTo(PointStatus.IN_HAND);
    }

    @Test
    void whoReportedItSaysWhetherItIsSolved() {
        AttentionPoint point = point();
        refused("board.pointNotClosed", () -> point.confirm(REPORTER, true, 0, TODAY, NOW));
        decide(point, PointStatus.CLOSED, "Wisselset staat klaar");

        refused("board.notYourPoint", () -> point.confirm(PersonId.next(), true, 0, TODAY, NOW));
        point.confirm(REPORTER, true, 0, TODAY, NOW);
        point.confirm(REPORTER, true, 9, TODAY, NOW);

        assertThat(point.confirmedOn()).isEqualTo(TODAY);
        assertThat(point.status()).isEqualTo(PointStatus.CLOSED);
    }

    @Test
    void aPointThatIsNotSolvedIsInHandAgain() {
        AttentionPoint point = point();
        decide(point, PointStatus.CLOSED, "Wisselset staat klaar");

        point.confirm(REPORTER, false, 0, TODAY, NOW);

        assertThat(point.status()).isEqualTo(PointStatus.IN_HAND);
        assertThat(point.confirmedOn()).isNull();
    }

    @Test
    void aConfirmedPointThatIsOpenedAgainIsNotConfirmed() {
        AttentionPoint point = point();
        decide(point, PointStatus.CLOSED, "Wisselset staat klaar");
        point.confirm(REPORTER, true, 0, TODAY, NOW);

        decide(point, PointStatus.IN_HAND, "Het gebeurt weer");

        assertThat(point.confirmedOn()).isNull();
    }

    @Test
    void weightsAreOneToThree() {
        refused("board.weight", () -> weigh(0, null));
        refused("board.weight", () -> weigh(null, 4));
        refused(
                "board.weight",
                () -> AttentionPoint.add(
                        SchoolId.next(),
                        TeamId.next(),
                        new AddPoint(AttentionPointId.next(), "Beamer", 5, 1),
                        null,
                        LocalDate.of(2026, 8, 31),
                        NOW));
    }

    @Test
    void whoSawAnOlderOneIsToldSo() {
        refused("board.changedMeanwhile", () -> point().decide(new DecidePoint(PointStatus.IN_HAND, 1, 1, ""), 3, NOW));
    }

    private static void weigh(@Nullable Integer effect, @Nullable Integer feasibility) {
        point().decide(new DecidePoint(PointStatus.NEW, effect, feasibility, ""), 0, NOW);
    }

    private static void decide(AttentionPoint point, PointStatus status, String decision) {
        point.decide(new DecidePoint(status, null, null, decision), 0, NOW);
    }

    private static AttentionPoint point() {
        return AttentionPoint.add(
                SchoolId.next(), TeamId.next(), new AddPoint("Beamer doet het niet"), REPORTER, TODAY, NOW);
    }
}
