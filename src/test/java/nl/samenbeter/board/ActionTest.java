package nl.samenbeter.board;

import static nl.samenbeter.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.junit.jupiter.api.Test;

class ActionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 31);
    private static final Instant NOW = Instant.parse("2026-08-31T07:00:00Z");

    @Test
    void anActionMovesOverTheBoardAndBack() {
        Action action = action(TODAY);

        action.become(ActionStatus.DOING, 0, NOW);
        action.become(ActionStatus.DONE, 0, NOW);
        action.become(ActionStatus.DOING, 0, NOW);
        action.become(ActionStatus.LAPSED, 0, NOW);

        refused("board.actionCannot", () -> action.become(ActionStatus.DONE, 0, NOW));
        action.become(ActionStatus.TODO, 0, NOW);
        assertThat(action.status()).isEqualTo(ActionStatus.TODO);
    }

    @Test
    void askingForWhatIsSoAlreadyIsFineAndAnOlderLookIsTold() {
        Action action = action(TODAY);
        action.become(ActionStatus.DOING, 0, NOW);

        action.become(ActionStatus.DOING, 7, NOW.plusSeconds(9));

        assertThat(action.movedAt()).isEqualTo(NOW);
        refused("board.changedMeanwhile", () -> action.become(ActionStatus.DONE, 7, NOW));
        refused("board.changedMeanwhile", () -> action.handOver(PersonId.next(), 7));
        refused("board.changedMeanwhile", () -> action.carryOver(TODAY.plusDays(1), 7, TODAY));
    }

    @Test
    void theThirdCarryOverIsRefused() {
        Action action = action(TODAY);
        action.carryOver(TODAY.plusDays(7), 0, TODAY);
        action.carryOver(TODAY.plusDays(14), 0, TODAY);

        refused("board.carriedTooOften", () -> action.carryOver(TODAY.plusDays(21), 0, TODAY));
        assertThat(action.carriedOver()).isEqualTo(2);
        assertThat(action.readyBy()).isEqualTo(TODAY.plusDays(14));
    }

    @Test
    void anActionIsForTheComingWeeks() {
        refused("board.readyByPast", () -> action(TODAY.minusDays(1)));
        action(TODAY.plusDays(42));
        refused("board.readyByFar", () -> action(TODAY.plusDays(43)));
        refused("board.readyByPast", () -> action(TODAY).carryOver(TODAY.minusDays(1), 0, TODAY));
    }

    @Test
    void whatIsDoneIsNotHandedOverOrCarriedOver() {
        Action action = action(TODAY);
        action.become(ActionStatus.DONE, 0, NOW);

        refused("board.actionOver", () -> action.handOver(PersonId.next(), 0));
        refused("board.actionOver", () -> action.carryOver(TODAY.plusDays(1), 0, TODAY));
    }

    @Test
    void aTitleIsWrittenAndShort() {
        refused("board.titleMissing", () -> titled(" "));
        refused("shared.textTooLong", () -> titled("a".repeat(201)));
    }

    private static Action action(LocalDate readyBy) {
        return Action.add(
                SchoolId.next(),
                TeamId.next(),
                new AddAction("Lijst op de balie leggen", null, null),
                readyBy,
                TODAY,
                NOW);
    }

    private static Action titled(String title) {
        return Action.add(SchoolId.next(), TeamId.next(), new AddAction(title, null, null), TODAY, TODAY, NOW);
    }
}
