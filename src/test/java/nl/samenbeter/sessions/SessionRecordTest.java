package nl.samenbeter.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionRecordTest {

    private static final Instant BEGIN = Instant.parse("2026-09-03T06:15:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 3);

    private final SessionScreen wall = new SessionScreen(UUID.randomUUID(), null, "in de kantine");
    private final SessionScreen phone = SessionScreen.of(PersonId.next(), UUID.randomUUID());
    private final SessionRecord record = started();

    private SessionRecord started() {
        var session = new BoardSessionBlock.Session(DAY, LocalTime.of(8, 15), 10, SessionStatus.PLANNED, null, null);
        var block = new BoardSessionBlock(
                BoardSessionBlockId.next(),
                null,
                new SchoolId(UUID.randomUUID()),
                new TeamId(UUID.randomUUID()),
                new ProgrammeId(UUID.randomUUID()),
                new PlanItemId(UUID.randomUUID()),
                "Europe/Amsterdam",
                null,
                List.of(session));
        return SessionRecord.start(block, session, new SessionHats(null, null, null), wall, BEGIN);
    }

    @Test
    void beginsWithTheCheckIn() {
        assertThat(record.part()).isEqualTo(SessionPart.CHECK_IN);
        assertThat(record.clock().part(after(30))).isEqualTo(30_000);
        assertThat(record.moods()).isEqualTo(MoodCounts.NONE);
    }

    @Test
    void anotherPartBeginsAtNoughtAndTheWholeGoesOn() {
        record.goTo(SessionPart.SUCCESSES, wall, after(60));

        assertThat(record.clock().part(after(90))).isEqualTo(30_000);
        assertThat(record.clock().total(after(90))).isEqualTo(90_000);
    }

    @Test
    void aPauseCountsInNeither() {
        record.pause(wall, after(10));
        record.pause(wall, after(20));
        assertThat(record.clock().part(after(100))).isEqualTo(10_000);

        record.resume(wall, after(100));
        record.resume(wall, after(105));
        assertThat(record.clock().part(after(110))).isEqualTo(20_000);
        assertThat(record.clock().total(after(110))).isEqualTo(20_000);
    }

    @Test
    void aWordFromBeforeTheLastChangeOfPartsComesTooLate() {
        record.goTo(SessionPart.ACTIONS, wall, after(120));
        record.goTo(SessionPart.SUCCESSES, wall, after(60));

        assertThat(record.part()).isEqualTo(SessionPart.ACTIONS);
    }

    @Test
    void onlyTheLeadingScreenChangesThePart() {
        assertThatThrownBy(() -> record.goTo(SessionPart.ACTIONS, phone, after(5)))
                .hasMessage("sessions.otherScreenLeads");

        record.takeOver(phone);
        record.goTo(SessionPart.ACTIONS, phone, after(5));
        assertThatThrownBy(() -> record.pause(wall, after(6))).hasMessage("sessions.otherScreenLeads");
    }

    @Test
    void countsNeverGoUnderNought() {
        record.tap(Mood.GOOD);
        record.untap(Mood.GOOD);
        record.untap(Mood.GOOD);
        record.untap(Mood.BAD);

        assertThat(record.moods()).isEqualTo(MoodCounts.NONE);
    }

    @Test
    void theEndKeepsTheRealDurationAndForgetsTheCheckIn() {
        for (int tap = 0; tap < 5; tap++) {
            record.tap(tap < 3 ? Mood.GOOD : Mood.BAD);
        }
        assertThat(record.end(6, wall, after(11 * 60))).contains(new MoodCounts(3, 0, 2));

        assertThat(record.minutesHeld()).isEqualTo(11);
        assertThat(record.present()).isEqualTo(6);
        assertThat(record.moods()).isEqualTo(MoodCounts.NONE);
        assertThatThrownBy(() -> record.tap(Mood.GOOD)).hasMessage("sessions.over");
        assertThatThrownBy(() -> record.end(6, wall, after(700))).hasMessage("sessions.over");
        assertThatThrownBy(() -> record.takeOver(phone)).hasMessage("sessions.over");
    }

    @Test
    void underFiveNothingOfTheCheckInIsKept() {
        for (int tap = 0; tap < 4; tap++) {
            record.tap(Mood.GOOD);
        }
        assertThat(record.end(9, wall, after(60))).isEmpty();

        var small = started();
        for (int tap = 0; tap < 5; tap++) {
            small.tap(Mood.GOOD);
        }
        assertThat(small.end(4, wall, after(60))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100})
    void theEndNeedsACountThatCanBe(int present) {
        assertThatThrownBy(() -> record.end(present, wall, after(60))).hasMessage("sessions.presentMissing");
        assertThat(record.isOver()).isFalse();
    }

    @Test
    void decisionsAreShortLinesAndNotMany() {
        record.decide("  De rol­wisselkar\n staat om 8:00 klaar ");
        assertThat(record.decisions()).containsExactly("De rol­wisselkar staat om 8:00 klaar");

        assertThatThrownBy(() -> record.decide("  ")).hasMessage("sessions.noWords");
        assertThatThrownBy(() -> record.decide(null)).hasMessage("sessions.noWords");
        assertThatThrownBy(() -> record.decide("a".repeat(201))).hasMessage("sessions.tooManyWords");
        for (int line = 1; line < SessionRecord.MOST_DECISIONS; line++) {
            record.decide("Regel " + line);
        }
        assertThatThrownBy(() -> record.decide("Nog een")).hasMessage("sessions.tooManyDecisions");
    }

    private static Instant after(int seconds) {
        return BEGIN.plusSeconds(seconds);
    }
}
