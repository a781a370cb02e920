package nl.samenbeter.barometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.programme.FollowUp;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.programme.FollowUps;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.junit.jupiter.api.Test;

class BarometerResultServiceTest {

    private static final Instant CLOSED = Instant.parse("2026-09-01T15:00:00Z");

    private final BarometerRounds rounds = mock();
    private final Words words = mock();
    private final FollowUps followUps = mock();
    private final BarometerResultService service = new BarometerResultService(rounds, words, followUps);
    private final TeamId team = TeamId.next();
    private final SchoolId school = SchoolId.next();
    private final ProgrammeId programme = ProgrammeId.next();

    @Test
    void putsOneActionOnTheBoardAndNoSecond() {
        BarometerRoundId round = given(closed(5));
        UUID action = UUID.randomUUID();
        when(followUps.open(any())).thenReturn(action);

        service.chooseAction(team, round, "Elke dag om tien uur");

        verify(followUps)
                .open(new FollowUp(
                        FollowUpKind.ACTION, school, team, programme, "Elke dag om tien uur", null, null, null));
        assertThat(rounds.findToClose(round).orElseThrow().action()).isEqualTo(action);
        assertThatThrownBy(() -> service.chooseAction(team, round, "Nog een")).hasMessage("barometer.actionChosen");
    }

    @Test
    void choosesNothingFromTooFewAnswersNorBeforeTheClosing() {
        BarometerRoundId few = given(closed(4));
        BarometerRoundId open = given(open());

        assertThatThrownBy(() -> service.chooseAction(team, few, "Iets")).hasMessage("barometer.tooFew");
        assertThatThrownBy(() -> service.chooseAction(team, open, "Iets")).hasMessage("barometer.stillOpen");
        verify(followUps, never()).open(any());
    }

    @Test
    void refusesARoundOfAnotherTeam() {
        BarometerRoundId round = given(closed(5));

        assertThatThrownBy(() -> service.chooseAction(TeamId.next(), round, "Iets"))
                .hasMessage("barometer.roundGone");
        assertThatThrownBy(() -> service.showWords(TeamId.next(), round)).hasMessage("barometer.roundGone");
    }

    @Test
    void withholdsNothingOnceTheTeamReads() {
        BarometerRoundId round = given(closed(5));
        UUID one = UUID.randomUUID();

        service.withhold(team, round, one, true);
        service.showWords(team, round);

        verify(words).withhold(round, one, true);
        assertThatThrownBy(() -> service.withhold(team, round, one, false)).hasMessage("barometer.wordsShown");
    }

    private BarometerRoundId given(BarometerRound round) {
        when(rounds.findToClose(round.id())).thenReturn(Optional.of(round));
        return round.id();
    }

    private BarometerRound open() {
        return BarometerRound.open(
                BarometerRoundId.next(), school, team, programme, PlanItemId.next(), QuestionSet.B1, new byte[0]);
    }

    private BarometerRound closed(int answers) {
        BarometerRound round = open();
        round.close(answers, 0, 10, CLOSED, CLOSED);
        return round;
    }
}
