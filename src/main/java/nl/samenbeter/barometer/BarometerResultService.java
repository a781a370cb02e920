package nl.samenbeter.barometer;

import java.util.UUID;
import nl.samenbeter.programme.FollowUp;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.programme.FollowUps;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.TeamId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a team and its coach do with the results of a round. */
@Service
@Transactional
public class BarometerResultService {

    private final BarometerRounds rounds;
    private final Words words;
    private final FollowUps followUps;

    BarometerResultService(BarometerRounds rounds, Words words, FollowUps followUps) {
        this.rounds = rounds;
        this.words = words;
        this.followUps = followUps;
    }

    /**
     * Puts the one action that the team chose on its board.
     *
     * @throws DomainException {@code barometer.roundGone}, {@code barometer.stillOpen}, {@code barometer.tooFew}, {@code
     *     barometer.actionChosen}, and those of {@link FollowUps#open}
     */
    @PreAuthorize("@access.team(#team, 'BAROMETER_DISCUSS')")
    public void chooseAction(TeamId team, BarometerRoundId id, String title) {
        BarometerRound round = round(team, id);
        if (!round.isOpen() && !round.hasEnough()) {
            throw new DomainException("barometer.tooFew");
        }
        round.mustHaveNoAction();
        round.leadTo(followUps.open(
                new FollowUp(FollowUpKind.ACTION, round.school(), team, round.programme(), title, null, null, null)));
        rounds.save(round);
    }

    /**
     * Keeps words back, or no longer, while the team does not read any yet.
     *
     * @throws DomainException {@code barometer.roundGone}, {@code barometer.wordsShown}
     */
    @PreAuthorize("@access.team(#team, 'BAROMETER_CHECK')")
    public void withhold(TeamId team, BarometerRoundId id, UUID written, boolean withheld) {
        round(team, id).mustHaveWordsUnchecked();
        words.withhold(id, written, withheld);
    }

    /** From now on the team reads what was not withheld. */
    @PreAuthorize("@access.team(#team, 'BAROMETER_CHECK')")
    public void showWords(TeamId team, BarometerRoundId id) {
        BarometerRound round = round(team, id);
        round.wordsChecked();
        rounds.save(round);
    }

    private BarometerRound round(TeamId team, BarometerRoundId id) {
        return rounds.findToClose(id)
                .filter(round -> round.team().equals(team))
                .orElseThrow(() -> new DomainException("barometer.roundGone"));
    }
}
