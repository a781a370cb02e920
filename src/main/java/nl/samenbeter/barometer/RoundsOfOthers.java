package nl.samenbeter.barometer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.BiFunction;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.sealing.Seal;
import nl.samenbeter.sealing.SealKeys;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.springframework.stereotype.Component;

/**
 * While a team looks back, others are asked about the same: the leadership of the school as a mirror, and teachers about the
 * service of the team. Each once in a quarter at most, so that nobody counts twice where it is shown.
 *
 * @see "docs/decisions/0030-mirror-and-pulse.md"
 */
@Component
class RoundsOfOthers {

    private static final int SCHOOL_DAYS = 5;
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    private final BarometerRounds rounds;
    private final SealKeys keys;
    private final SchoolCalendars calendars;
    private final Directory directory;
    private final BarometerWorkflow workflow;
    private final Clock programmeClock;

    RoundsOfOthers(
            BarometerRounds rounds,
            SealKeys keys,
            SchoolCalendars calendars,
            Directory directory,
            BarometerWorkflow workflow,
            Clock programmeClock) {
        this.rounds = rounds;
        this.keys = keys;
        this.calendars = calendars;
        this.directory = directory;
        this.workflow = workflow;
        this.programmeClock = programmeClock;
    }

    void ask(SchoolId school, TeamId team, ProgrammeId programme) {
        SchoolCalendar calendar = calendars.of(school);
        LocalDate today = LocalDate.now(programmeClock.withZone(calendar.zone()));
        Instant closes = calendar.addSchoolDays(today, SCHOOL_DAYS)
                .atTime(CLOSES)
                .atZone(calendar.zone())
                .toInstant();
        Quarter quarter = Quarter.of(closes);
        if (!rounds.existsBySchoolIdAndQuestionSetAndClosesAtBetween(
                        school, QuestionSet.LEADERS, quarter.begin(), quarter.end())
                && !directory.leaders(school, today).isEmpty()) {
            open((id, key) -> BarometerRound.ofOthers(id, school, null, null, QuestionSet.LEADERS, closes, key));
        }
        if (!rounds.existsByTeamIdAndQuestionSetAndClosesAtBetween(
                        team, QuestionSet.PULSE, quarter.begin(), quarter.end())
                && directory.teachers(school, today).size() >= Suppression.MINIMUM) {
            open((id, key) -> BarometerRound.ofOthers(id, school, team, programme, QuestionSet.PULSE, closes, key));
        }
    }

    private void open(BiFunction<BarometerRoundId, byte[], BarometerRound> round) {
        BarometerRoundId id = BarometerRoundId.next();
        Seal.KeyPair pair = Seal.newKeyPair();
        keys.destroyIfRolledBack(SealedRounds.KIND.of(id));
        keys.keep(SealedRounds.KIND.of(id), pair.privateKey());
        rounds.save(round.apply(id, pair.publicKey()));
        workflow.opened(id);
    }
}
